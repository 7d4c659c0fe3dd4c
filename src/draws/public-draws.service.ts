import { Injectable } from '@nestjs/common';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { granted, refuse } from '../kernel/index.js';
import { Ledger, type TimelineEntry } from '../ledger/index.js';
import { SYSTEM, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page, type PageQuery } from '../platform/http/index.js';
import { bundleFiles, knownPeople, passedOverLaboratories, openingsCsv, passedOver, readResult, readRoster, seedOf, withoutWeights, zipOf, frameId, type NumberedBundle, type UnitInStratum } from './domain/index.js';
import { findDraw, listPublicDraws, mayRead, type StoredDraw } from './draw-rows.js';
import type { DrawEntryView, FrameUnitView, PublicDrawRow, PublicDrawView } from './draws.dto.js';
import { LaboratoryPools, type LaboratoryRule } from './laboratory-pools.service.js';
import { nodeHasher } from './node-hasher.js';

export type PublicDrawFile = 'frame' | 'roster' | 'avoidances' | 'laboratories' | 'result';

const ENTRIES_AT_ONCE = 500;
const deflate = promisify(deflateRaw);

/** What everyone may know of a draw, and when. */
@Injectable()
export class PublicDraws {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly laboratories: LaboratoryPools) {}

  async list(query: PageQuery): Promise<Page<PublicDrawRow>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(SYSTEM, (tx) => listPublicDraws(tx, after, limit + 1));
    return paged(rows, limit, (row) => [row.number], (row) => row);
  }

  /** What everyone may know: columns of hashes, counts and rules alone. */
  async one(number: string): Promise<PublicDrawView> {
    return this.uow.read(SYSTEM, async (tx) => {
      const draw = await findDraw(tx, { number });
      return publicView(draw, await this.entries(tx, draw.id));
    });
  }

  /** A frozen text for everyone, after the last visit (`draws.not-revealed` before). The frame comes without weights where the bureau withholds them. */
  async file(number: string, file: PublicDrawFile): Promise<string> {
    return this.uow.read(SYSTEM, async (tx) => {
      const { revealed } = await this.whole(tx, await this.revealed(tx, number), false);
      return revealed[file] ?? '';
    });
  }

  /** Everything that a verifier needs as one ZIP archive, after the last visit; without weights, and so without the lines' sums, where the bureau withholds them. */
  async bundle(number: string): Promise<Buffer> {
    return this.uow.read(SYSTEM, async (tx) => packed(await this.whole(tx, await this.revealed(tx, number), false)));
  }

  /** The same for a signed-in reader of the draw, always with weights; before the last visit refused to all (`draws.not-revealed`). */
  async bundleFor(caller: Caller, id: string): Promise<Buffer> {
    const number = await this.uow.read(caller, async (tx) => {
      const draw = await findDraw(tx, { id });
      if (!mayRead(caller, draw)) granted(refuse('draws.sealed', {}, 'forbidden'));
      return draw.number;
    });
    return this.uow.read(SYSTEM, async (tx) => packed(await this.whole(tx, await this.revealed(tx, number), true)));
  }

  /**
   * Where an enterprise stands in the frame, after the last visit: the ids of its premises by its unified social credit code. Refuses one that does not stand in
   * it (`draws.not-in-frame`). No weights.
   */
  async unitsOf(number: string, uscc: string): Promise<FrameUnitView[]> {
    return this.uow.read(SYSTEM, async (tx) => {
      const draw = await this.revealed(tx, number);
      const [row] = await tx.query<{ csv: string }>('SELECT csv FROM draws.frame WHERE draw_id = $1', [draw.id]);
      const premises = await tx.query<{ code: string }>(
        'SELECT p.code FROM directory.premises p JOIN directory.enterprise e ON e.id = p.enterprise_id WHERE e.uscc = $1 ORDER BY p.code', [uscc.trim().toUpperCase()]);
      const units = premises.flatMap(({ code }) => draw.quotas.map(({ stratum }) => ({ id: frameId(code, stratum), stratum })))
        .filter(({ id, stratum }) => row?.csv.includes(`\n${id},${stratum},`));
      return units.length > 0 ? units : granted(refuse('draws.not-in-frame', { number }, 'not-found'));
    });
  }

  /** Every entry of the draw, however long its field work lasted. */
  async entries(tx: Tx, id: string): Promise<TimelineEntry[]> {
    const all: TimelineEntry[] = [];
    for (;;) {
      const page = await this.ledger.timeline(tx, `draw:${id}`, all.at(-1)?.seq ?? 0, ENTRIES_AT_ONCE);
      all.push(...page);
      if (page.length < ENTRIES_AT_ONCE) return all;
    }
  }

  private async revealed(tx: Tx, number: string): Promise<StoredDraw> {
    const draw = await findDraw(tx, { number });
    if (draw.revealedAt === null) granted(refuse('draws.not-revealed', { number }, 'not-found'));
    return draw;
  }

  private async whole(tx: Tx, draw: StoredDraw, withWeights: boolean): Promise<TextBundle> {
    const { number, nonce, publicValue, resultHash } = draw;
    const [row] = await tx.query<{ frame: string; sums: string; roster: string; key: string; result: string }>(
      `SELECT f.csv AS frame, k.line_sums AS sums, f.roster, k.roster_key AS key, r.csv AS result
       FROM draws.frame f JOIN draws.frozen_key k ON k.draw_id = f.draw_id JOIN draws.outcome r ON r.draw_id = f.draw_id WHERE f.draw_id = $1`, [draw.id]);
    if (!row || !nonce || !publicValue || !resultHash) return granted(refuse('draws.nothing-drawn', { number }, 'not-found'));
    const people = granted(knownPeople(nodeHasher, granted(readRoster(nodeHasher, row.roster)), row.key));
    const drawnUnits = granted(readResult(row.result)).filter(({ role }) => role === 'unit');
    const units = drawnUnits.map(({ id }) => id);
    const seed = granted(seedOf(draw.frameHash, nonce, publicValue));
    const openings = new Map(people.flatMap((person) => person.openings.map((opening) => [`${opening.inspector} ${opening.unit}`, opening])));
    const opened = passedOver(nodeHasher, seed, units, { members: people }, draw).flatMap(({ inspector, unit }) => openings.get(`${inspector} ${unit}`) ?? []);
    const tested = draw.laboratories ? await this.laboratoryFiles(tx, draw, draw.laboratories, seed, drawnUnits) : undefined;
    const hides = withholdsWeights(draw) && !withWeights;
    return {
      number,
      announced: {
        frameHash: draw.frameHash, commitment: draw.commitment, pattern: draw.pattern,
        quotas: draw.quotas.map(({ stratum, take, reserves }) => ({ stratum, take, reserves })),
        roster: { hash: draw.rosterHash, perUnit: draw.perUnit, cap: draw.cap },
        ...(draw.laboratories ? { laboratories: { hash: draw.laboratories.hash, cap: draw.laboratories.cap } } : {}),
      },
      drawn: { publicValue, resultHash },
      revealed: {
        nonce, roster: row.roster, avoidances: openingsCsv(opened), result: row.result, ...tested,
        ...(hides ? { frame: withoutWeights(row.frame) } : { frame: row.frame, frameSums: row.sums }),
      },
    };
  }

  /** The frozen laboratories, and the avoidances for which one was passed over. */
  private async laboratoryFiles(tx: Tx, draw: StoredDraw, rule: LaboratoryRule, seed: string, units: readonly UnitInStratum[]): Promise<{ laboratories: string; laboratoryAvoidances: string }> {
    const pool = await this.laboratories.frozen(tx, draw.id, rule);
    const [row] = await tx.query<{ csv: string }>('SELECT csv FROM draws.laboratory_roster WHERE draw_id = $1', [draw.id]);
    const openings = new Map(pool.flatMap((laboratory) => laboratory.openings.map((opening) => [`${laboratory.id} ${opening.unit}`, opening])));
    const opened = passedOverLaboratories(nodeHasher, seed, units, pool, rule.cap).flatMap(({ laboratory, unit }) => openings.get(`${laboratory} ${unit}`) ?? []);
    return { laboratories: row?.csv ?? '', laboratoryAvoidances: openingsCsv(opened) };
  }
}

interface TextBundle extends NumberedBundle {
  readonly revealed: NumberedBundle['revealed'] & { readonly frame: string; readonly roster: string; readonly avoidances: string; readonly laboratories?: string; readonly result: string };
}

async function packed(bundle: NumberedBundle): Promise<Buffer> {
  const files = await Promise.all(bundleFiles(bundle).map(async ({ name, content }) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return { name, bytes, deflated: await deflate(bytes) };
  }));
  return Buffer.from(zipOf(files));
}

/** Weights would reveal credit classes: only where the bureau decided so are they in the published frame. */
function withholdsWeights(draw: StoredDraw): boolean {
  return draw.weighting !== 'none' && !draw.weightsPublic;
}

/** A draw's row as everyone may see it. */
export function publicView(draw: StoredDraw, entries: readonly TimelineEntry[]): PublicDrawView {
  const { id: _id, planId: _plan, organiserId: _organiser, replacesId: _replaces, visits: _visits, version: _version, ...open } = draw;
  const files = `/api/public/draws/${draw.number}`;
  return {
    ...open,
    ...(draw.revealedAt === null || draw.resultHash === null ? {} : {
      frameUrl: `${files}/frame.csv`, rosterUrl: `${files}/roster.csv`, avoidancesUrl: `${files}/avoidances.csv`, ...(draw.laboratories ? { laboratoriesUrl: `${files}/laboratories.csv` } : {}), resultUrl: `${files}/result.csv`, bundleUrl: `${files}/bundle.zip`,
    }),
    entries: entries.map(({ id, seq, at, action, hash, index }): DrawEntryView => ({ id, seq, at, action, hash, ...(index === undefined ? {} : { index }) })),
  };
}
