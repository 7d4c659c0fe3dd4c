import type { INestApplicationContext } from '@nestjs/common';
import { TransparencyLog } from '../ledger/index.js';
import type { PastClock } from './past-clock.js';

/** Does weeks of work through the services, so that every screen has content, and puts it under a checkpoint. */
export async function loadWork(app: INestApplicationContext, clock: PastClock): Promise<void> {
  clock.goTo(clock.today(), 9);
  await app.get(TransparencyLog).checkpoint();
}
