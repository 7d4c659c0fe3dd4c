import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock, legalDayOf } from '../platform/clock/index.js';

const DAY_MS = 86_400_000;

/**
 * A clock that the telling of the past moves on, and that never goes beyond the present. Stories that have nothing to do with each other are told side by
 * side, each in a time of its own: while one waits for the database, another has the processor.
 */
export class PastClock extends Clock {
  private readonly present = Date.now();
  private readonly outside = { instant: this.present };
  private readonly own = new AsyncLocalStorage<{ instant: number }>();

  override now(): Date {
    return new Date(this.time.instant);
  }

  /** Tells a story in a time of its own, which begins where this one stands; the story's end moves nobody else's time. */
  story<T>(tell: () => Promise<T>): Promise<T> {
    return this.own.run({ instant: this.time.instant }, tell);
  }

  /** Goes to an hour (Asia/Shanghai) so many days before the present; backwards it does not go. */
  goTo(daysAgo: number, hour: number, minute = 0): void {
    const day = legalDayOf(new Date(this.present - daysAgo * DAY_MS));
    this.moveTo(Date.parse(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`));
  }

  /** To the beginning of the telling. */
  rewind(daysAgo: number): void {
    this.time.instant = this.present - daysAgo * DAY_MS;
  }

  advance(seconds: number): void {
    this.moveTo(this.time.instant + seconds * 1000);
  }

  /** A legal day so many days from the present. */
  dayFromNow(days: number): string {
    return legalDayOf(new Date(this.present + days * DAY_MS));
  }

  private moveTo(instant: number): void {
    this.time.instant = Math.max(this.time.instant, Math.min(instant, this.present));
  }

  private get time(): { instant: number } {
    return this.own.getStore() ?? this.outside;
  }
}
