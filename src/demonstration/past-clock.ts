import { Clock, legalDayOf } from '../platform/clock/index.js';

const DAY_MS = 86_400_000;

/** A clock that the telling of the past moves on, and that never goes beyond the present. */
export class PastClock extends Clock {
  private readonly present = Date.now();
  private instant = this.present;

  override now(): Date {
    return new Date(this.instant);
  }

  /** Goes to an hour (Asia/Shanghai) so many days before the present; backwards it does not go. */
  goTo(daysAgo: number, hour: number, minute = 0): void {
    const day = legalDayOf(new Date(this.present - daysAgo * DAY_MS));
    this.moveTo(Date.parse(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`));
  }

  /** To the beginning of the telling. */
  rewind(daysAgo: number): void {
    this.instant = this.present - daysAgo * DAY_MS;
  }

  advance(seconds: number): void {
    this.moveTo(this.instant + seconds * 1000);
  }

  /** A legal day so many days from the present. */
  dayFromNow(days: number): string {
    return legalDayOf(new Date(this.present + days * DAY_MS));
  }

  private moveTo(instant: number): void {
    this.instant = Math.max(this.instant, Math.min(instant, this.present));
  }
}
