import { Injectable, type OnModuleInit } from '@nestjs/common';
import { granted, refuse } from '../../kernel/index.js';
import { InstrumentReadingsAccepted, type AcceptedReadings } from '../../laboratory/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Facts } from '../../platform/facts/index.js';
import { placeReadings } from '../domain/index.js';
import { readDeterminationsOf } from '../examination-rows.js';
import { Speaker } from '../views.js';
import { WorksheetEntry } from './entry.service.js';
import { Run } from './run.js';
import { lockWorksheet, readInputs, readPositions } from './worksheet-rows.js';

/** A reading, by its place in the fact, and where it may stand. */
interface Match {
  readonly at: number;
  readonly worksheetId: string;
  readonly positionId: string;
  readonly isSample: boolean;
}

/** Writes accepted readings of an instrument's file among the raw inputs of the open worksheets, in the transaction that accepts them. */
@Injectable()
export class InstrumentIntake implements OnModuleInit {
  constructor(private readonly facts: Facts, private readonly entry: WorksheetEntry) {}

  onModuleInit(): void {
    this.facts.on(InstrumentReadingsAccepted, (tx, accepted) => this.take(tx, accepted));
  }

  /**
   * A reading without a place is left to whoever announced it. Refuses codes that stand in several places (`instrument.several-places`), what `placeReadings` refuses, and
   * what typing would be refused for. The statements grow with the worksheets that the file belongs to, never with its readings.
   */
  private async take(tx: Tx, accepted: AcceptedReadings): Promise<void> {
    const matches = await this.matches(tx, accepted);
    // Always in one order, so that two files never wait for each other.
    const worksheetIds = [...new Set(matches.map(({ worksheetId }) => worksheetId))].sort();
    for (const id of worksheetIds) await this.enter(tx, id, matches.filter(({ worksheetId }) => worksheetId === id), accepted);
    for (const { at } of matches) accepted.taken.add(at);
  }

  private async enter(tx: Tx, id: string, matches: readonly Match[], { cells, instrument, fileName }: AcceptedReadings): Promise<void> {
    const worksheet = await lockWorksheet(tx, id);
    const positions = await readPositions(tx, id);
    const byId = new Map(positions.map((position) => [position.id, position]));
    const inputs = await readInputs(tx, id);
    const rows = await readDeterminationsOf(tx, positions.flatMap(({ determinationId }) => determinationId ?? []));
    const run = new Run(worksheet, positions, inputs, new Map(rows.map((row) => [row.id, row])));
    const sent = granted(placeReadings(
      matches.map(({ at, positionId }) => ({ said: cells[at]!, position: byId.get(positionId)! })),
      { calculation: worksheet.calculation, present: run.present, isSettled: (positionId) => run.settled(byId.get(positionId)!).status === 'settled' },
      (line) => `仪器“${instrument}”文件“${fileName}”第 ${line} 行`,
    ));
    await this.entry.enter(tx, id, sent, new Speaker(undefined).say);
  }

  /** Where each reading may stand, in the order of the readings. Codes of controls come again on every worksheet: they belong to the one on which samples of the file are. */
  private async matches(tx: Tx, { cells, laboratoryId, worksheetId }: AcceptedReadings): Promise<Match[]> {
    const found = await tx.query<Match>(
      `SELECT c.at, w.id AS "worksheetId", p.id AS "positionId", p.determination_id IS NOT NULL AS "isSample"
       FROM json_to_recordset($1) AS c (at int, code text, parameter text)
       JOIN results.worksheet_position p ON p.code = c.code AND p.parameter = c.parameter AND p.laboratory_id = $2 AND p.place > 0 AND p.active AND p.removed IS NULL
       JOIN results.worksheet w ON w.id = p.worksheet_id AND w.state = 'open' AND w.laboratory_id = $2 AND ($3::uuid IS NULL OR w.id = $3) ORDER BY c.at`,
      [JSON.stringify(cells.map(({ code, parameter }, at) => ({ at, code, parameter }))), laboratoryId, worksheetId],
    );
    const ofSamples = new Set(found.filter(({ isSample }) => isSample).map((one) => one.worksheetId));
    const chosen = found.filter((one) => one.isSample || ofSamples.size === 0 || ofSamples.has(one.worksheetId));
    // Ordered by reading: a second place of one stands next to its first.
    const several = chosen.filter(({ at }, n) => chosen[n - 1]?.at === at).map(({ at }) => `${cells[at]!.line}：${cells[at]!.code} ${cells[at]!.parameter}`);
    if (several.length > 0) granted(refuse('instrument.several-places', { cells: several.slice(0, 20) }));
    return chosen;
  }
}
