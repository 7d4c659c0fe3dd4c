import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock/index.js';
import { SYSTEM, UnitOfWork } from '../platform/database/index.js';
import { Jobs } from '../platform/jobs/index.js';
import { Deadlines } from './deadlines.service.js';
import { revisedDues, type LegalDay, type LegalWindow, type WorkingCalendar } from './domain/index.js';
import { DueRegister } from './due-register.js';

export const REVISE_JOB = 'deadlines.revise';
const AT_ONCE = 500;

export interface RevisionCount {
  readonly kind: string;
  /** How many open due days move to another day, and how many only stop being provisional or start to be. */
  readonly moved: number;
  readonly settled: number;
}

/** Computes open due days again after a notice or a corrected rule: a job, in small transactions, harmless when it runs twice. */
@Injectable()
export class Revisions implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork, private readonly jobs: Jobs, private readonly clock: Clock, private readonly deadlines: Deadlines, private readonly register: DueRegister,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ because: string }>(REVISE_JOB, ({ because }) => this.revise(because));
  }

  /** What a calendar and rules that do not hold yet would change; nothing is written. */
  async counts(calendar: WorkingCalendar, windows: readonly LegalWindow[]): Promise<RevisionCount[]> {
    const today = this.clock.today() as LegalDay;
    return this.uow.read(SYSTEM, async (tx) => {
      const counts: RevisionCount[] = [];
      for (const { name: kind, open } of this.register.kinds) {
        let [moved, settled] = [0, 0];
        for (let after: string | null = null; ;) {
          const page = await open(tx, { today, after, limit: AT_ONCE, lock: false });
          const revised = revisedDues(calendar, windows, page, today);
          const kept = revised.filter(({ due, day }) => day === due.day).length;
          settled += kept;
          moved += revised.length - kept;
          if (page.length < AT_ONCE) break;
          after = page.at(-1)!.id;
        }
        counts.push({ kind, moved, settled });
      }
      return counts;
    });
  }

  private async revise(because: string): Promise<void> {
    const today = this.clock.today() as LegalDay;
    for (const { open, write } of this.register.kinds) {
      for (let after: string | null = null; ;) {
        const from: string | null = after;
        const page = await this.uow.run(SYSTEM, async (tx) => {
          const { calendar, windows } = await this.deadlines.known(tx, 'now');
          const dues = await open(tx, { today, after: from, limit: AT_ONCE, lock: true });
          const revised = revisedDues(calendar, windows, dues, today);
          if (revised.length > 0) await write(tx, revised, because);
          return { count: dues.length, last: dues.at(-1)?.id ?? null };
        });
        if (page.count < AT_ONCE) break;
        after = page.last;
      }
    }
  }
}
