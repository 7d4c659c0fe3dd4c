import { Injectable } from '@nestjs/common';
import { granted, isRefusal, refuse } from '../kernel/index.js';
import { numberFromRange, whyNotRange, type SamplingNumber } from '../kernel/identifiers/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { takeNumbers, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { DEFAULT_PATTERN, numberByPattern, REFUSAL_PATTERN, whyNotPattern } from './domain/index.js';
import type { NumberPatternBody, NumberRangeBody, NumberRangeView, NumbersView } from './numbers.dto.js';
import { lockedVisit, type StoredVisit } from './visit-rows.js';

type Head = Pick<StoredVisit, 'id' | 'organiserId' | 'numbering'>;

/** A number that was given just now, with the evidence rows that it changed. */
export interface IssuedNumber {
  readonly number: SamplingNumber;
  readonly rows: readonly { readonly table: string; readonly ids: readonly string[] }[];
}

const RANGE = `id, organiser_id AS "organiserId", prefix, year, division, special, first, last, used, last - first + 1 - used AS "left", issued_at AS "issuedAt"`;

/** Numbers of sampling records: from ranges issued to the bureau, or by the bureau's own pattern. */
@Injectable()
export class Numbers {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock) {}

  list(caller: Caller): Promise<NumbersView> {
    return this.uow.read(caller, async (tx) => ({
      ranges: await tx.query<NumberRangeView>(`SELECT ${RANGE} FROM samples.number_range WHERE organiser_id = $1 ORDER BY issued_at, id`, [caller.organisationId]),
      ...(await this.patternOf(tx, caller.organisationId)),
    }));
  }

  /** Takes down a range that was issued to the caller's bureau; refuses one that overlaps another (`number.range-overlaps`). */
  async issue(caller: Caller, body: NumberRangeBody): Promise<NumberRangeView> {
    return this.uow.run(caller, async (tx) => {
      granted(whyNotRange({ ...body, from: body.first, to: body.last }) ?? body);
      const [known] = await tx.query<NumberRangeView>(`SELECT ${RANGE} FROM samples.number_range WHERE id = $1`, [body.id]);
      if (known) return known.organiserId === caller.organisationId && known.first === body.first && known.last === body.last ? known : granted(refuse('number.range-overlaps', { first: body.first, last: body.last }));
      const [row] = await tx.query<NumberRangeView>(
        `INSERT INTO samples.number_range (id, organiser_id, prefix, year, division, special, first, last, issued_at, issued_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING ${RANGE}`,
        [body.id, caller.organisationId, body.prefix, body.year, body.division, body.special, body.first, body.last, this.clock.now(), caller.accountId],
      );
      if (!row) return granted(refuse('number.range-overlaps', { first: body.first, last: body.last }));
      await this.ledger.append(tx, [{
        aggregate: `number-range:${row.id}`, action: 'number-range.issued',
        data: { prefix: row.prefix, year: row.year, division: row.division, special: row.special, first: row.first, last: row.last }, rows: [{ table: 'samples.number_range', ids: [row.id] }],
      }]);
      return row;
    });
  }

  /** Sets the pattern of the bureau's local plans. */
  async setPattern(caller: Caller, { pattern, version }: NumberPatternBody): Promise<NumbersView> {
    await this.uow.run(caller, async (tx) => {
      granted(whyNotPattern(pattern) ?? pattern);
      const [saved] = await tx.query(
        `INSERT INTO samples.number_pattern AS p (organiser_id, pattern) SELECT $1, $2 WHERE $3 = 0 OR EXISTS (SELECT FROM samples.number_pattern WHERE organiser_id = $1)
         ON CONFLICT (organiser_id) DO UPDATE SET pattern = excluded.pattern, version = p.version + 1 WHERE p.version = $3 RETURNING version`,
        [caller.organisationId, pattern, version],
      );
      if (!saved) granted(refuse('number.pattern-stale', { version: (await this.patternOf(tx, caller.organisationId)).patternVersion }));
      await this.ledger.append(tx, [{ aggregate: `number-pattern:${caller.organisationId}`, action: 'number-pattern.set', data: { pattern }, rows: [{ table: 'samples.number_pattern', ids: [caller.organisationId] }] }]);
    });
    return this.list(caller);
  }

  /** How many numbers of national tasks the bureau has left this year. */
  async left(tx: Tx, { organiserId, numbering }: Head): Promise<number | null> {
    if (numbering === 'local') return null;
    const [row] = await tx.query<{ left: number }>(
      'SELECT coalesce(sum(last - first + 1 - used), 0)::int AS "left" FROM samples.number_range WHERE organiser_id = $1 AND year = $2', [organiserId, this.clock.today().slice(2, 4)],
    );
    return row?.left ?? 0;
  }

  /** Gives a record its number before it is signed, for a form that is printed and signed by hand. Asked again, it is the same number. */
  async reserve(caller: Caller, visitId: string, recordId: string): Promise<{ number: string }> {
    return this.uow.run(caller, async (tx) => {
      const visit = await lockedVisit(tx, visitId);
      if (!visit.samplerIds.includes(caller.accountId)) granted(refuse('visit.not-yours', {}, 'forbidden'));
      if (visit.state !== 'started' && visit.state !== 'sampled') granted(refuse('lifecycle.not-now', { what: 'visit', state: visit.state, action: 'number' }));
      const { number, rows } = await this.forRecord(tx, visit, recordId, 'sampling');
      if (rows.length > 0) await this.ledger.append(tx, [{ aggregate: `visit:${visitId}`, action: 'visit.number-reserved', data: { recordId, number }, rows }]);
      return { number };
    });
  }

  /** The number of a record: that which was reserved for it, or the next. The rows are to be named by the caller's ledger entry. */
  async forRecord(tx: Tx, visit: Head, recordId: string, kind: 'sampling' | 'refusal'): Promise<IssuedNumber> {
    const [reserved] = await tx.query<{ number: SamplingNumber; visitId: string }>('SELECT number, visit_id AS "visitId" FROM samples.issued_number WHERE record_id = $1', [recordId]);
    if (reserved) return reserved.visitId === visit.id ? { number: reserved.number, rows: [] } : granted(refuse('record.id-reused'));
    const taken = kind === 'refusal' ? await this.refusalNumber(tx, visit) : visit.numbering === 'national' ? await this.nationalNumber(tx, visit) : await this.localNumber(tx, visit);
    const [issued] = await tx.query(
      'INSERT INTO samples.issued_number (record_id, visit_id, number, issued_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING record_id',
      [recordId, visit.id, taken.number, this.clock.now()],
    );
    if (!issued) granted(refuse('number.taken', { number: taken.number }));
    return { number: taken.number, rows: [...taken.rows, { table: 'samples.issued_number', ids: [recordId] }] };
  }

  private async nationalNumber(tx: Tx, { organiserId }: Head): Promise<IssuedNumber> {
    // The oldest range with numbers left; whoever waited for one that has run out meanwhile looks once more.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const [range] = await tx.query<NumberRangeView>(
        `UPDATE samples.number_range SET used = used + 1 WHERE id = (
           SELECT id FROM samples.number_range WHERE organiser_id = $1 AND year = $2 AND used < last - first + 1 ORDER BY issued_at, id LIMIT 1 FOR UPDATE) RETURNING ${RANGE}`,
        [organiserId, this.clock.today().slice(2, 4)],
      );
      if (!range) continue;
      const number = granted(numberFromRange({ ...range, from: range.first, to: range.last }, range.used - 1));
      return { number, rows: [{ table: 'samples.number_range', ids: [range.id] }] };
    }
    return granted(refuse('number.none-left'));
  }

  private async localNumber(tx: Tx, { organiserId }: Head): Promise<IssuedNumber> {
    const { pattern, division } = await this.patternOf(tx, organiserId);
    const day = this.clock.today();
    const sequence = await takeNumbers(tx, `sampling-record:${organiserId}:${day.slice(0, 4)}`);
    return { number: granted(numberByPattern(pattern, { day, division, sequence })), rows: [] };
  }

  private async refusalNumber(tx: Tx, { organiserId }: Head): Promise<IssuedNumber> {
    const { division } = await this.patternOf(tx, organiserId);
    const day = this.clock.today();
    const sequence = await takeNumbers(tx, `refusal-record:${organiserId}:${day.slice(0, 4)}`);
    return { number: granted(numberByPattern(REFUSAL_PATTERN, { day, division, sequence })), rows: [] };
  }

  private async patternOf(tx: Tx, organiserId: string): Promise<{ pattern: string; patternVersion: number; division: string; example: string }> {
    const [row] = await tx.query<{ pattern: string | null; version: number | null; division: string | null }>(
      'SELECT p.pattern, p.version, o.division_code AS division FROM organisations.organisation o LEFT JOIN samples.number_pattern p ON p.organiser_id = o.id WHERE o.id = $1', [organiserId],
    );
    const pattern = row?.pattern ?? DEFAULT_PATTERN;
    const division = (row?.division ?? '').slice(0, 6).padEnd(6, '0');
    const example = numberByPattern(pattern, { day: this.clock.today(), division, sequence: 1 });
    return { pattern, patternVersion: row?.version ?? 0, division, example: isRefusal(example) ? '' : example };
  }
}
