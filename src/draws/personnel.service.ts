import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { readList } from '../directory/index.js';
import { granted, refuse } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { asSystem, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import type { Upload } from '../platform/http/index.js';
import { LARGEST_PERSONNEL_LIST, readPersonnel, type PersonnelProblem, type PersonnelRow } from './domain/index.js';
import type { PersonnelEntryBody, PersonnelListView } from './personnel.dto.js';

type Kind = PersonnelEntryBody['kind'];

interface Entry {
  readonly accountId: string;
  readonly organisationId: string;
  readonly kind: Kind;
  readonly number: string | null;
  readonly enterpriseId: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A personnel list before its problems are put into words. */
export type PersonnelList = Omit<PersonnelListView, 'problems'> & { readonly problems: readonly PersonnelProblem[] };

interface Sampler {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly organisationId: string;
}

/** Certificates, days away, households and former employers of samplers: registered one by one or taken over from a personnel list. */
@Injectable()
export class Personnel {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock) {}

  /** Registers one entry of a sampler of the caller's organisation or those below it; refuses an incomplete one and one that stands already. */
  add(caller: Caller, body: PersonnelEntryBody): Promise<void> {
    return this.uow.run(caller, async (tx) => {
      const [sampler] = (await this.samplers(tx, caller)).filter(({ id }) => id === body.accountId);
      if (!sampler) return granted(refuse('draws.not-a-sampler', {}, 'invalid'));
      const days = body.kind === 'certificate' || body.kind === 'leave';
      if ((body.kind === 'certificate') !== Boolean(body.number?.trim()) || days !== Boolean(body.validFrom && body.validTo) || days === Boolean(body.premisesId)) {
        granted(refuse('draws.personnel-incomplete', {}, 'invalid'));
      }
      if (body.validFrom && body.validTo && body.validTo < body.validFrom) granted(refuse('draws.personnel-days-order', { from: body.validFrom, to: body.validTo }, 'invalid'));
      const [premises] = body.premisesId ? await tx.query<{ enterpriseId: string }>('SELECT enterprise_id AS "enterpriseId" FROM directory.premises WHERE id = $1', [body.premisesId]) : [];
      if (body.premisesId && !premises) granted(refuse('draws.premises-unknown', {}, 'invalid'));
      const added = await this.save(tx, [{
        accountId: sampler.id, organisationId: sampler.organisationId, kind: body.kind, number: body.number?.trim() ?? null, enterpriseId: premises?.enterpriseId ?? null,
        validFrom: body.validFrom ?? null, validTo: body.validTo ?? null,
      }]);
      if (added === 0) granted(refuse('draws.personnel-exists'));
    });
  }

  end(caller: Caller, id: string): Promise<void> {
    return this.uow.run(caller, async (tx) => {
      const [ended] = await tx.query<{ accountId: string }>(
        'UPDATE draws.personnel_entry SET ended_by = $2, ended_at = $3 WHERE id = $1 AND ended_at IS NULL RETURNING account_id AS "accountId"', [id, caller.accountId, this.clock.now()]);
      if (!ended) return granted(refuse('draws.personnel-not-found', {}, 'not-found'));
      await this.ledger.append(tx, [{ aggregate: `personnel:${ended.accountId}`, action: 'personnel.ended', rows: [{ table: 'draws.personnel_entry', ids: [id] }] }]);
    });
  }

  /** What a list (CSV or XLSX) would add, and each bad line with its reason; nothing is kept. */
  async preview(caller: Caller, upload: Upload): Promise<PersonnelList> {
    const { records } = await readList(upload.bytes, LARGEST_PERSONNEL_LIST);
    return this.uow.read(caller, async (tx) => (await this.understood(tx, caller, upload, records)).list);
  }

  /** Takes over the good lines of the list that was previewed, known by its hash. Refuses another file, and one that adds nothing. */
  async take(caller: Caller, upload: Upload): Promise<PersonnelList> {
    const { records } = await readList(upload.bytes, LARGEST_PERSONNEL_LIST);
    return this.uow.run(caller, async (tx) => {
      const { list, entries } = await this.understood(tx, caller, upload, records);
      if (upload.fields['sha256'] !== list.sha256) granted(refuse('draws.personnel-other-file', {}, 'invalid'));
      if (await this.save(tx, entries, list.sha256) === 0) granted(refuse('draws.personnel-nothing-new', {}, 'invalid'));
      return list;
    });
  }

  /** Four statements, however long the list: the people, their enterprises, what stands already, and the entries. */
  private async understood(tx: Tx, caller: Caller, upload: Upload, records: readonly { line: number; cells: readonly string[] }[]): Promise<{ list: PersonnelList; entries: readonly Entry[] }> {
    const { rows, problems } = readPersonnel(records);
    const samplers = new Map((await this.samplers(tx, caller)).map((one) => [one.login.toLowerCase(), one]));
    const enterprises = await enterprisesOf(tx, [...new Set(rows.flatMap(({ households, formerEmployers }) => [...households, ...formerEmployers]))]);
    const found: PersonnelProblem[] = [...problems];
    const good: { row: PersonnelRow; entries: Entry[] }[] = [];
    for (const row of rows) {
      const faults = found.length;
      const sampler = samplers.get(row.login.toLowerCase());
      if (!sampler) found.push({ line: row.line, heading: '账号', code: 'draws.personnel-login-unknown', facts: { value: row.login.slice(0, 60) } });
      else if (row.name !== '' && row.name !== sampler.name) found.push({ line: row.line, heading: '姓名', code: 'draws.personnel-name-differs', facts: { login: row.login, name: sampler.name, value: row.name.slice(0, 60) } });
      const ties = [...row.households.map((said) => ['household', '同住家属经营主体', said] as const), ...row.formerEmployers.map((said) => ['former-employer', '曾任职单位', said] as const)];
      for (const [, heading, said] of ties) {
        const count = enterprises.get(said)?.length ?? 0;
        if (count !== 1) found.push({ line: row.line, heading, code: count === 0 ? 'draws.personnel-enterprise-unknown' : 'draws.personnel-enterprise-ambiguous', facts: { value: said.slice(0, 80), count } });
      }
      if (!sampler || found.length > faults) continue;
      const base = { accountId: sampler.id, organisationId: sampler.organisationId, number: null, enterpriseId: null, validFrom: null, validTo: null };
      good.push({
        row,
        entries: [
          ...(row.certificate ? [{ ...base, kind: 'certificate' as const, number: row.certificate.number, validFrom: row.certificate.from, validTo: row.certificate.to }] : []),
          ...(row.leave ? [{ ...base, kind: 'leave' as const, validFrom: row.leave.from, validTo: row.leave.to }] : []),
          ...ties.map(([kind, , said]) => ({ ...base, kind, enterpriseId: enterprises.get(said)![0]! })),
        ],
      });
    }
    const entries = good.flatMap((one) => one.entries);
    const sha256 = createHash('sha256').update(upload.bytes).digest('hex');
    return {
      entries,
      list: {
        sha256, lines: Math.max(0, records.length - 1), entries: await this.countNew(tx, entries), problems: found.sort((a, b) => a.line - b.line),
        rows: good.map(({ row }) => ({ line: row.line, login: row.login, name: samplers.get(row.login.toLowerCase())?.name ?? row.name, adds: sentence(row) })),
      },
    };
  }

  private async countNew(tx: Tx, entries: readonly Entry[]): Promise<number> {
    const [counted] = await tx.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM (SELECT DISTINCT * FROM ${GIVEN}) g WHERE NOT EXISTS (
         SELECT FROM draws.personnel_entry t WHERE t.ended_at IS NULL AND t.account_id = g."accountId" AND t.kind = g.kind AND t.number IS NOT DISTINCT FROM g.number
           AND t.enterprise_id IS NOT DISTINCT FROM g."enterpriseId" AND t.valid_from IS NOT DISTINCT FROM g."validFrom")`,
      [JSON.stringify(entries)],
    );
    return counted?.n ?? 0;
  }

  private async save(tx: Tx, entries: readonly Entry[], source?: string): Promise<number> {
    const rows = await tx.query<{ id: string; accountId: string }>(
      `INSERT INTO draws.personnel_entry (id, account_id, organisation_id, kind, number, enterprise_id, valid_from, valid_to, declared_by, declared_at)
       SELECT g.id, g."accountId", g."organisationId", g.kind, g.number, g."enterpriseId", g."validFrom", g."validTo", $2, $3 FROM ${GIVEN}
       ON CONFLICT DO NOTHING RETURNING id, account_id AS "accountId"`,
      [JSON.stringify(entries.map((entry) => ({ ...entry, id: newId() }))), tx.caller.accountId, this.clock.now()],
    );
    const byAccount = new Map<string, string[]>();
    for (const { id, accountId } of rows) byAccount.set(accountId, [...(byAccount.get(accountId) ?? []), id]);
    await this.ledger.append(tx, [...byAccount].map(([accountId, ids]) => ({
      aggregate: `personnel:${accountId}`, action: 'personnel.registered', data: source ? { list: source } : {}, rows: [{ table: 'draws.personnel_entry', ids }],
    })));
    return rows.length;
  }

  private samplers(tx: Tx, caller: Caller): Promise<Sampler[]> {
    return asSystem(tx, () => tx.query<Sampler>(
      `SELECT id, login, name, organisation_id AS "organisationId" FROM organisations.account
       WHERE active AND 'sampler' = ANY (roles) AND $1 IN (SELECT organisations.lineage(organisation_id))`,
      [caller.organisationId],
    ));
  }
}

const GIVEN = `json_to_recordset($1) AS g (id uuid, "accountId" uuid, "organisationId" uuid, kind text, number text, "enterpriseId" uuid, "validFrom" date, "validTo" date)`;

/** Enterprises by what a list calls them: the USCC, or the whole name. */
async function enterprisesOf(tx: Tx, said: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.query<{ said: string; ids: string[] }>(
    `SELECT g.said, array_agg(DISTINCT e.id) AS ids FROM unnest($1::text[]) g (said) JOIN directory.enterprise e ON e.uscc = upper(g.said) OR e.name = g.said GROUP BY g.said`, [said]);
  return new Map(rows.map(({ said: name, ids }) => [name, ids]));
}

function sentence({ certificate, leave, households, formerEmployers }: PersonnelRow): string {
  return [
    certificate && `证件 ${certificate.number}（${certificate.from} 至 ${certificate.to}）`, leave && `休假 ${leave.from} 至 ${leave.to}`,
    households.length > 0 && `同住家属：${households.join('、')}`, formerEmployers.length > 0 && `曾任职：${formerEmployers.join('、')}`,
  ].filter(Boolean).join('；');
}
