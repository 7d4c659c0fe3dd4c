import { Injectable } from '@nestjs/common';
import { Catalogue, type StoredScheme } from '../catalogue/index.js';
import { Deadlines } from '../deadlines/index.js';
import { disciplineOf } from '../disciplines/index.js';
import type { Tx } from '../platform/database/index.js';
import { Qualification, type HeldRegimes } from '../qualification/index.js';
import { Samples, type ConcludedItem, type ExaminationFacts as ItemFacts } from '../samples/index.js';

/** Everything that this module asks of the modules above it, in one place. */
@Injectable()
export class UpperRooms {
  constructor(private readonly samples: Samples, private readonly catalogue: Catalogue, private readonly deadlines: Deadlines, private readonly qualification: Qualification) {}

  /** The blind facts of items, in the order of the ids given. One statement, however many. */
  items(tx: Tx, itemIds: readonly string[]): Promise<ItemFacts[]> {
    return this.samples.examinationFactsOf(tx, itemIds);
  }

  /** Schemes with their approved limits, by id. One statement, however many. */
  async schemes(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, StoredScheme>> {
    return new Map((await this.catalogue.schemesWithLimits(tx, [...new Set(ids)])).map((scheme) => [scheme.id, scheme]));
  }

  /** The day by which the report is due: the discipline's clock from reception to report. */
  async dueOn(tx: Tx, disciplineCode: string, receivedOn: string): Promise<{ readonly day: string; readonly provisional: boolean }> {
    return this.deadlines.due(tx, reportClockOf(disciplineCode), receivedOn);
  }

  /** Tells the items their outcomes, which set how long their portions are kept. */
  concluded(tx: Tx, conclusions: readonly ConcludedItem[]): Promise<void> {
    return this.samples.concluded(tx, conclusions);
  }

  /** Tells the item that another laboratory tests it. */
  moved(tx: Tx, itemId: string, laboratoryId: string): Promise<void> {
    return this.samples.moved(tx, itemId, laboratoryId);
  }

  /** What the laboratory is certified for on that day. */
  regimes(tx: Tx, laboratoryId: string, day: string): Promise<HeldRegimes> {
    return this.qualification.regimes(tx, laboratoryId, day);
  }
}

/** The rule that runs from reception to the report. */
export function reportClockOf(disciplineCode: string): string {
  const clock = disciplineOf(disciplineCode)?.clocks.find(({ starts, stops }) => starts === 'received' && stops === 'reported');
  if (!clock) throw new Error(`The discipline ${disciplineCode} has no clock from reception to report`);
  return clock.window;
}
