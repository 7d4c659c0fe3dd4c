import { Clock } from '../platform/clock/index.js';

/** A clock that the telling of the past moves on; it ends at the present. */
export class PastClock extends Clock {
  private instant = new Date();

  override now(): Date {
    return new Date(this.instant);
  }

  /** Goes to an hour (Asia/Shanghai) of a legal day. */
  goTo(day: string, hour: number, minute = 0): void {
    this.instant = new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`);
  }
}
