import { Injectable } from '@nestjs/common';
import { disciplineOf, type Requirement } from '../disciplines/index.js';
import { refuse, type Refusal } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Competence, Coverage, notCovered, type Demand, type Question } from '../qualification/index.js';
import { readExamination } from './examination-rows.js';

interface Demanded {
  readonly id: string;
  readonly examinationId: string;
  readonly parameter: string;
  readonly methods: readonly string[];
  readonly requirement: Requirement | null;
  readonly names: readonly string[];
  readonly discipline: string;
  /** Who does it: the examining laboratory, or the one to which it was subcontracted with the organiser's consent. */
  readonly laboratoryId: string;
  readonly laboratoryName: string;
  /** Its customer agreed to a report without mark: the scope is not asked. */
  readonly withoutMark: boolean;
}

/** A determination as the gate sees it. */
export interface GateLine {
  readonly determinationId: string;
  readonly parameter: string;
  readonly laboratoryName: string;
  readonly why: Refusal | null;
}

/** The refusal of what a laboratory's scope does not cover. */
export const NOT_COVERED = 'scope.not-covered';

/**
 * What stands between a laboratory and a result: its scope on the day, the competence of whoever enters, the instrument that is read, and the signatory's
 * field. The scope is asked at assignment, at approval and once more where the report is made.
 */
@Injectable()
export class Gate {
  constructor(private readonly uow: UnitOfWork, private readonly coverage: Coverage, private readonly competence: Competence, private readonly clock: Clock) {}

  /** Why each of these examinations may not be assigned or reported today (`scope.not-covered`), by id; the others are not among them. Three statements, however many. */
  async whyNotCovered(tx: Tx, examinationIds: readonly string[]): Promise<ReadonlyMap<string, Refusal>> {
    const demanded = await this.demanded(tx, examinationIds);
    return this.refusals(tx, examinationIds, demanded.filter(({ withoutMark }) => !withoutMark));
  }

  /** What the scope of today does not cover although it may be reported, without mark, by id of the examination. Three statements, however many. */
  async outsideScope(tx: Tx, examinationIds: readonly string[]): Promise<ReadonlyMap<string, Refusal>> {
    const demanded = await this.demanded(tx, examinationIds);
    return this.refusals(tx, examinationIds, demanded.filter(({ withoutMark }) => withoutMark));
  }

  private async refusals(tx: Tx, examinationIds: readonly string[], demanded: readonly Demanded[]): Promise<ReadonlyMap<string, Refusal>> {
    const day = this.clock.today();
    const lacking = await this.coverage.uncovered(tx, questionsOf(demanded), day);
    return new Map(examinationIds.flatMap((id) => {
      const own = demanded.filter(({ examinationId }) => examinationId === id);
      const names = [...new Set(own.filter((one) => lacking.has(one.id)).map(({ laboratoryName }) => laboratoryName))].join('、');
      const refusal = notCovered(names, day, own.flatMap((one) => lacking.get(one.id) ?? []));
      return refusal ? [[id, refusal] as const] : [];
    }));
  }

  /**
   * Why each of these examinations may not become a report today, by id: its scope (`scope.not-covered`), or a subcontractor's own signed report that has not
   * been filed (`subcontract.report-missing`). Four statements, however many.
   */
  async whyNotIssue(tx: Tx, examinationIds: readonly string[]): Promise<ReadonlyMap<string, Refusal>> {
    const waiting = await tx.query<{ examinationId: string; laboratory: string }>(
      `SELECT s.examination_id AS "examinationId", t.name AS laboratory FROM results.subcontract s JOIN organisations.organisation t ON t.id = s.to_laboratory_id
       WHERE s.examination_id = ANY ($1::uuid[]) AND s.state IN ('asked', 'consented')`, [examinationIds]);
    const uncovered = await this.whyNotCovered(tx, examinationIds);
    return new Map([...waiting.map(({ examinationId, laboratory }) => [examinationId, refuse('subcontract.report-missing', { laboratory })] as const), ...uncovered]);
  }

  /** Each determination of an examination with why it is not covered today. */
  ofExamination(caller: Caller, examinationId: string): Promise<GateLine[]> {
    return this.uow.read(caller, async (tx) => {
      await readExamination(tx, examinationId);
      const demanded = await this.demanded(tx, [examinationId]);
      const lacking = await this.coverage.uncovered(tx, questionsOf(demanded), this.clock.today());
      return demanded.map(({ id, parameter, laboratoryName }) => ({ determinationId: id, parameter, laboratoryName, why: lacking.get(id) ?? null }));
    });
  }

  /** Why a laboratory may not do these determinations of an examination today, in their order; those it may are not among them. */
  async lacksOf(tx: Tx, examinationId: string, determinationIds: readonly string[], laboratoryId: string): Promise<Refusal[]> {
    const demanded = (await this.demanded(tx, [examinationId])).filter(({ id }) => determinationIds.includes(id)).map((one) => ({ ...one, laboratoryId }));
    const lacking = await this.coverage.uncovered(tx, questionsOf(demanded), this.clock.today());
    return demanded.flatMap(({ id }) => lacking.get(id) ?? []);
  }

  /** Why the caller may not enter readings for these determinations today; what a subcontractor does asks nothing of the one who types it. Two statements. */
  async whyNotEnter(tx: Tx, rows: readonly { readonly id: string; readonly parameter: string; readonly methods: readonly string[] }[]): Promise<Refusal | undefined> {
    const set = new Map((await tx.query<{ id: string; equipmentId: string | null; subcontracted: boolean }>(
      `SELECT d.id, (SELECT q.equipment_id FROM results.determination_equipment q WHERE q.determination_id = d.id AND q.examination_id = d.examination_id ORDER BY q.id DESC LIMIT 1) AS "equipmentId",
         EXISTS (SELECT FROM results.subcontract s WHERE s.examination_id = d.examination_id AND s.state IN ('consented', 'returned') AND d.id = ANY (s.determination_ids)) AS subcontracted
       FROM results.determination d WHERE d.id = ANY ($1::uuid[])`,
      [rows.map(({ id }) => id)],
    )).map((row) => [row.id, row]));
    return this.competence.whyNotEnter(tx, rows.filter(({ id }) => !set.get(id)?.subcontracted).map(({ id, parameter, methods }) => ({ parameter, methods, equipmentId: set.get(id)?.equipmentId ?? null })));
  }

  /** Why the caller may not sign reports of a discipline today; undefined where they may. */
  signing(tx: Tx): Promise<(discipline: string) => Refusal | undefined> {
    return this.competence.signing(tx);
  }

  /** What is to be determined and who does it; what was left out or not examined asks for no scope. */
  private async demanded(tx: Tx, examinationIds: readonly string[]): Promise<readonly Demanded[]> {
    const rows = await tx.query<Omit<Demanded, 'names'> & { names: (string | null)[] }>(
      `SELECT d.id, d.examination_id AS "examinationId", d.parameter, d.methods, d.requirement, e.discipline, o.id AS "laboratoryId", o.name AS "laboratoryName",
         coalesce((SELECT i.without_mark FROM samples.item i WHERE i.id = e.item_id), false) AS "withoutMark", ARRAY[p.name, s.title, d.food, e.food_type, e.matrix] AS names
       FROM results.determination d JOIN results.examination e ON e.id = d.examination_id JOIN catalogue.scheme s ON s.id = e.scheme_id
       LEFT JOIN catalogue.category c ON c.edition = s.edition AND c.code = s.category LEFT JOIN catalogue.category p ON p.edition = c.edition AND p.code = c.parent
       LEFT JOIN LATERAL (SELECT to_laboratory_id FROM results.subcontract x WHERE x.examination_id = e.id AND x.state IN ('consented', 'returned') AND d.id = ANY (x.determination_ids)
         ORDER BY x.asked_at DESC LIMIT 1) sub ON true
       JOIN organisations.organisation o ON o.id = coalesce(sub.to_laboratory_id, e.laboratory_id)
       LEFT JOIN results.judgement j ON j.determination_id = d.id
       WHERE d.examination_id = ANY ($1::uuid[]) AND d.left_out IS NULL AND (j.determination_id IS NULL OR j.verdict IS NOT NULL) ORDER BY d.examination_id, d.seq`,
      [examinationIds],
    );
    return rows.map((row) => ({ ...row, names: [disciplineOf(row.discipline)?.name.zh ?? row.discipline, ...row.names.filter((name) => name !== null)] }));
  }
}

function questionsOf(demanded: readonly Demanded[]): Question[] {
  const groups = new Map<string, { laboratoryId: string; discipline: string; demands: Demand[] }>();
  for (const { laboratoryId, discipline, id, parameter, methods, names, requirement } of demanded) {
    const key = `${laboratoryId} ${discipline}`;
    const group = groups.get(key) ?? { laboratoryId, discipline, demands: [] };
    group.demands.push({ id, parameter, methods, names, requirement });
    groups.set(key, group);
  }
  return [...groups.values()];
}
