import { Injectable } from '@nestjs/common';

/** The only source of "now". Tests replace it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today's legal day (`YYYY-MM-DD`) in Asia/Shanghai, which has kept UTC+8 without daylight saving since 1992. */
  today(): string {
    return legalDayOf(this.now());
  }
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The legal day in Asia/Shanghai on which an instant falls. */
export function legalDayOf(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}
