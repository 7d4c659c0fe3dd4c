import { Injectable } from '@nestjs/common';
import { granted, refuse } from '../kernel/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import type { Page, PageQuery } from '../platform/http/index.js';
import { Definitions, IN_FORCE, type Definition, type InForce } from './definitions.service.js';
import { compileCalculation, methodKeys, readingsIn, whyNotRule, type Calculated, type CalculationSpec, type DefinitionAction, type MethodRule, type MethodRuleContent, type Readings, type RoomBounds } from './domain/index.js';

/** What a laboratory lays down for its methods: how results are calculated, which controls a run has, what is reported of uncertainty. */
@Injectable()
export class MethodRules {
  constructor(private readonly uow: UnitOfWork, private readonly definitions: Definitions) {}

  /**
   * The rules of a laboratory in force on a day, by the methods as given (a list such as `GB 5009.12-2023 第一法`); a method without a rule is not among them: its
   * results are typed, and its runs need no controls. One statement, however many methods.
   */
  async rulesFor(tx: Tx, laboratoryId: string, methods: readonly string[], day: string): Promise<ReadonlyMap<string, MethodRule>> {
    const wanted = new Map([...new Set(methods)].map((method) => [method, methodKeys(method)] as const));
    const keys = [...new Set([...wanted.values()].flat())];
    if (keys.length === 0) return new Map();
    const rows = await tx.query<InForce<MethodRuleContent> & { room: RoomBounds | null }>(
      `SELECT r.*, CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('lowCelsius', c.low_celsius::text, 'highCelsius', c.high_celsius::text, 'lowHumidity', c.low_humidity::text, 'highHumidity', c.high_humidity::text) END AS room
       FROM (${IN_FORCE} AND d.kind = 'method-rule' ORDER BY d.subject, d.number DESC) r
       LEFT JOIN qualification.method_condition c ON c.laboratory_id = $1 AND c.standard = regexp_replace(split_part(r.subject, ' 第', 1), '-(19|20)[0-9]{2}.*$', '')`,
      [laboratoryId, keys, day],
    );
    const known = new Map(rows.map(({ id, subject, number, validFrom, body, room }) => [subject, { ...body, id, method: subject, version: number, validFrom, room }] as const));
    return new Map([...wanted].flatMap(([method, own]) => {
      const rule = own.map((key) => known.get(key)).find((one) => one !== undefined);
      return rule ? [[method, rule] as const] : [];
    }));
  }

  list(caller: Caller, query: PageQuery & { readonly subject?: string }): Promise<Page<Definition<MethodRuleContent>>> {
    return this.uow.read(caller, (tx) => this.definitions.list(tx, 'method-rule', query));
  }

  one(caller: Caller, id: string): Promise<Definition<MethodRuleContent>> {
    return this.uow.read(caller, (tx) => this.definitions.one(tx, 'method-rule', id));
  }

  /** Proposes the next version of a method's rule. Refused where the calculation or its worked examples do not come out, and as `whyNotRule` does. */
  propose(caller: Caller, { method, validFrom, reason, ...content }: MethodRuleContent & { readonly method: string; readonly validFrom: string; readonly reason: string }): Promise<Definition<MethodRuleContent>> {
    return this.uow.run(caller, async (tx) => {
      const [key] = methodKeys(method);
      if (key === undefined) return granted(refuse('rule.method-missing', {}, 'invalid'));
      const named = { ...content, calculation: content.calculation && { ...content.calculation, method: key } };
      for (const { batch, replicates } of named.calculation?.examples ?? []) for (const readings of [batch, ...replicates]) granted(readingsIn(readings));
      granted(whyNotRule(named) ?? named);
      return this.definitions.propose(tx, 'method-rule', key, named, { validFrom, reason });
    });
  }

  decide(caller: Caller, id: string, action: DefinitionAction, reason: string): Promise<Definition<MethodRuleContent>> {
    return this.uow.run(caller, (tx) => this.definitions.decide(tx, 'method-rule', id, action, reason));
  }

  /** What a calculation gives for readings while it is being written; its examples need not come out yet. Refused as `compileCalculation` and its run do. */
  preview(spec: CalculationSpec, batch: Readings, replicates: readonly Readings[]): Calculated {
    return granted(granted(compileCalculation(spec)).run(granted(readingsIn(batch)), replicates.map((one) => granted(readingsIn(one)))));
  }
}
