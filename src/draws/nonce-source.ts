import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';

/** Where secret nonces come from. Tests replace it. */
@Injectable()
export class NonceSource {
  /** 32 random bytes. */
  next(): Buffer {
    return randomBytes(32);
  }
}
