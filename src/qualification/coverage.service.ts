import { Injectable } from '@nestjs/common';
import { Catalogue, limitFor, type StoredScheme } from '../catalogue/index.js';
import { disciplineOf } from '../disciplines/index.js';
import { granted, isRefusal, refuse, type Fact, type Refusal } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { EVERY_PARAMETER, methodsIn, parameterKey, REGIME_CERTIFICATES, whyNotCovered, type Demand, type Holding, type MethodEdition, type ScopeRow } from './domain/index.js';

/** Determinations that one laboratory is to do. */
export interface Question {
  readonly laboratoryId: string;
  readonly discipline: string;
  readonly demands: readonly Demand[];
}

/** Who covers a scheme's items: for each laboratory what it lacks and why. */
export interface SchemeCoverage {
  readonly schemeId: string;
  readonly code: string;
  readonly title: string;
  readonly items: number;
  readonly laboratories: readonly { readonly id: string; readonly name: string; readonly covered: number; readonly lacks: readonly { readonly parameter: string; readonly why: Refusal }[] }[];
  /** Parameters that no laboratory of the field covers. */
  readonly nobody: readonly string[];
}

interface Held extends Holding {
  readonly laboratoryId: string;
  readonly regime: string;
  /** Whether an annex stands behind the certificate. */
  readonly hasAnnex: boolean;
}

/** Whether laboratories may do determinations on a day: the gate before assignment and before issue, and the planner's view before a draw. */
@Injectable()
export class Coverage {
  constructor(private readonly uow: UnitOfWork, private readonly catalogue: Catalogue, private readonly clock: Clock) {}

  /** Why each determination is not covered on the day, by its id; those that are covered are not among them. Two statements, however many. */
  async uncovered(tx: Tx, questions: readonly Question[], day: string): Promise<ReadonlyMap<string, Refusal>> {
    const demands = questions.flatMap((question) => question.demands);
    if (demands.length === 0) return new Map();
    const keys = [...new Set([EVERY_PARAMETER, ...demands.map(({ parameter }) => parameterKey(parameter))])];
    const held = await this.holdings(tx, [...new Set(questions.map(({ laboratoryId }) => laboratoryId))], keys, day);
    const editions = await this.editions(tx, [...new Set(demands.flatMap(({ methods }) => methods.flatMap((text) => methodsIn(text).map(({ standard }) => standard))))]);
    return new Map(questions.flatMap(({ laboratoryId, discipline, demands: own }) => {
      const regime = disciplineOf(discipline)?.regime ?? 'cma';
      return own.flatMap((demand) => {
        const why = whyNotHeld(demand, held, { laboratoryId, regime, day }, editions);
        return why ? [[demand.id, why] as const] : [];
      });
    }));
  }

  /** Which laboratories of the discipline cover these schemes on a day, and what nobody covers: seen before the draw. */
  ofSchemes(caller: Caller, discipline: string, schemeIds: readonly string[], on?: string): Promise<SchemeCoverage[]> {
    const day = on ?? this.clock.today();
    return this.uow.read(caller, async (tx) => {
      const schemes = await this.catalogue.schemesWithLimits(tx, schemeIds);
      const laboratories = await tx.query<{ id: string; name: string }>(
        `SELECT id, name FROM organisations.organisation WHERE kind IN ('laboratory', 'third-party-laboratory') AND active AND $1 = ANY (disciplines) ORDER BY name`, [discipline]);
      const demandsOf = new Map(schemes.map((scheme) => [scheme.id, schemeDemands(scheme, discipline, day)]));
      const questions = laboratories.flatMap(({ id }) => schemes.map((scheme): Question => ({
        laboratoryId: id, discipline, demands: demandsOf.get(scheme.id)!.map((demand) => ({ ...demand, id: `${id}/${demand.id}` })),
      })));
      const lacking = await this.uncovered(tx, questions, day);
      return schemes.map((scheme) => {
        const demands = demandsOf.get(scheme.id)!;
        const found = laboratories.map(({ id, name }) => {
          const lacks = demands.flatMap((demand) => {
            const why = lacking.get(`${id}/${demand.id}`);
            return why ? [{ parameter: demand.parameter, why }] : [];
          });
          return { id, name, covered: demands.length - lacks.length, lacks };
        });
        const nobody = demands.filter((demand) => laboratories.every(({ id }) => lacking.has(`${id}/${demand.id}`))).map(({ parameter }) => parameter);
        return { schemeId: scheme.id, code: scheme.code, title: scheme.title, items: demands.length, laboratories: [...found].sort((a, b) => b.covered - a.covered), nobody };
      });
    });
  }

  private async holdings(tx: Tx, laboratoryIds: readonly string[], keys: readonly string[], day: string): Promise<readonly Held[]> {
    return tx.query<Held>(
      // Of each kind the certificate that is valid on the day, otherwise the one that ended or begins nearest to it; of its annex the version in force.
      `SELECT DISTINCT ON (c.laboratory_id, c.regime) c.laboratory_id AS "laboratoryId", c.regime, json_build_object('number', c.number, 'validFrom', c.valid_from, 'validTo', c.valid_to) AS certificate,
         s.id IS NOT NULL AS "hasAnnex",
         coalesce((SELECT json_agg(json_build_object('line', r.line, 'category', r.category, 'product', r.product, 'parameter', r.parameter, 'standard', r.standard, 'edition', r.edition,
           'part', r.part, 'restriction', r.restriction, 'conditions', r.conditions) ORDER BY r.line, r.place)
           FROM qualification.scope_row r WHERE r.scope_id = s.id AND r.parameter_key = ANY ($2::text[])), '[]') AS rows
       FROM qualification.certificate c
       LEFT JOIN LATERAL (SELECT id FROM qualification.scope s WHERE s.certificate_id = c.id AND s.valid_from <= $3::date ORDER BY s.valid_from DESC, s.version DESC LIMIT 1) s ON true
       WHERE c.laboratory_id = ANY ($1::uuid[])
       ORDER BY c.laboratory_id, c.regime, ($3::date BETWEEN c.valid_from AND c.valid_to) DESC, (s.id IS NOT NULL) DESC, abs(c.valid_to - $3::date), c.valid_to DESC`,
      [laboratoryIds, keys, day],
    );
  }

  private editions(tx: Tx, standards: readonly string[]): Promise<MethodEdition[]> {
    return tx.query<MethodEdition>(
      `SELECT standard, edition, valid_from AS "validFrom" FROM qualification.method_edition WHERE standard = ANY ($1::text[]) ORDER BY standard, valid_from`, [standards],
    );
  }
}

function whyNotHeld(
  demand: Demand, held: readonly Held[], { laboratoryId, regime, day }: { readonly laboratoryId: string; readonly regime: keyof typeof REGIME_CERTIFICATES; readonly day: string },
  editions: readonly MethodEdition[],
): Refusal | undefined {
  for (const kind of REGIME_CERTIFICATES[regime]) {
    const found = held.find((one) => one.laboratoryId === laboratoryId && one.regime === kind);
    // Only CMA recognises by an annex without exception: an authorisation or approval that came without one names its objects itself.
    const whole: readonly ScopeRow[] | undefined = kind !== 'cma' && found && !found.hasAnnex
      ? [{ line: 1, category: demand.names[0] ?? '', product: '', parameter: '全部参数', standard: '', edition: null, part: null, restriction: '', conditions: [] }] : undefined;
    const why = whole
      ? whyNotCovered({ ...demand, methods: [] }, { certificate: found!.certificate, rows: whole }, day, editions)
      : whyNotCovered(demand, found ?? { certificate: null, rows: [] }, day, editions);
    if (why) return why;
  }
  return undefined;
}

/** What a scheme demands, as questions to a laboratory; the id is the scheme item's. */
export function schemeDemands(scheme: StoredScheme, discipline: string, day: string): Demand[] {
  const names = [disciplineOf(discipline)?.name.zh ?? discipline, scheme.chapterName, scheme.title];
  return scheme.items.map(({ id, parameter, methods, limits }) => {
    const chosen = limitFor(limits, { samplingDate: day });
    const rule = isRefusal(chosen) ? undefined : limits.find((limit) => limit.id === chosen.id);
    return { id, parameter, methods, names, requirement: rule?.parsed ?? null };
  });
}

/** One refusal that names each uncovered determination and why (`scope.not-covered`); undefined where all are covered. */
export function notCovered(laboratory: string, day: string, reasons: readonly Refusal[]): Refusal | undefined {
  if (reasons.length === 0) return undefined;
  return refuse('scope.not-covered', { laboratory, day, count: reasons.length, items: reasons.map(({ code, facts }): Fact => ({ code, facts })) });
}

/** As `notCovered`, thrown out of the transaction. */
export function assertCovered(laboratory: string, day: string, reasons: readonly Refusal[]): void {
  granted(notCovered(laboratory, day, reasons));
}
