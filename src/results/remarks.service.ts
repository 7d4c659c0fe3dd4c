import { Injectable } from '@nestjs/common';
import { convert, Decimal } from '../kernel/numbers/index.js';
import { isRefusal } from '../kernel/index.js';
import { UnitOfWork, type Caller } from '../platform/database/index.js';
import { isUnusual, pastRange } from './domain/index.js';
import { readDeterminations, readExamination } from './examination-rows.js';

/** What a checker should know of a determination beside its judgement. */
export interface Remark {
  readonly determinationId: string;
  /** Its run: whether its controls were kept, and how often it was repeated. */
  readonly worksheet: { readonly id: string; readonly number: string; readonly state: string; readonly controls: number; readonly broken: number; readonly attempt: number } | null;
  /** Present where past results of the same parameter in the same scheme's category say that this one is unusual. */
  readonly unusual: { readonly n: number; readonly low: string; readonly high: string; readonly unit: string } | null;
}

interface Past {
  readonly parameter: string;
  readonly values: readonly { readonly value: string; readonly unit: string }[];
}

const MOST_PAST = 400;

/** Remarks for whoever checks: quality control and history. */
@Injectable()
export class Remarks {
  constructor(private readonly uow: UnitOfWork) {}

  /** One line per determination of an examination. Four statements, however many. */
  of(caller: Caller, examinationId: string): Promise<Remark[]> {
    return this.uow.read(caller, async (tx) => {
      const examination = await readExamination(tx, examinationId);
      const rows = await readDeterminations(tx, [examinationId]);
      const runs = new Map((await tx.query<{ positionId: string; attempt: number; controls: number; broken: number }>(
        `SELECT p.id AS "positionId", p.attempt, coalesce(f.controls, 0)::int AS controls, coalesce(f.broken, 0)::int AS broken FROM results.worksheet_position p LEFT JOIN LATERAL (
           SELECT count(*) AS controls, count(*) FILTER (WHERE NOT (x ->> 'kept')::boolean) AS broken
           FROM (SELECT detail FROM results.worksheet_step s WHERE s.worksheet_id = p.worksheet_id AND s.action IN ('complete', 'hold') ORDER BY s.id DESC LIMIT 1) last
           CROSS JOIN LATERAL jsonb_array_elements(last.detail -> 'findings') x WHERE x ->> 'parameter' = p.parameter) f ON true
         WHERE p.id = ANY ($1::uuid[])`, [rows.flatMap(({ worksheet }) => worksheet?.positionId ?? [])],
      )).map((run) => [run.positionId, run]));
      const past = new Map((await tx.query<Past>(
        `SELECT w.parameter, coalesce((SELECT json_agg(json_build_object('value', v.value, 'unit', v.unit)) FROM (
           SELECT r.observation ->> 'value' AS value, r.observation ->> 'unit' AS unit FROM results.examination e
           JOIN results.determination d ON d.examination_id = e.id AND d.parameter = w.parameter
           JOIN results.judgement j ON j.determination_id = d.id JOIN results.reading r ON r.id = j.reading_id
           WHERE e.laboratory_id = $1 AND e.scheme_id = $2 AND e.state = 'approved' AND e.id <> $3 AND r.observation ->> 'kind' = 'quantity' AND r.observation ->> 'qualifier' IS NULL
           ORDER BY e.id DESC LIMIT ${MOST_PAST}) v), '[]') AS values
         FROM unnest($4::text[]) w (parameter)`,
        [examination.laboratoryId, examination.schemeId, examinationId, [...new Set(rows.map(({ parameter }) => parameter))]],
      )).map(({ parameter, values }) => [parameter, values]));
      return rows.map(({ id, parameter, reading, worksheet }): Remark => {
        const run = worksheet && runs.get(worksheet.positionId);
        const observation = reading?.observation;
        return {
          determinationId: id,
          worksheet: worksheet && { id: worksheet.id, number: worksheet.number, state: worksheet.state, controls: run?.controls ?? 0, broken: run?.broken ?? 0, attempt: run?.attempt ?? 1 },
          unusual: observation?.kind === 'quantity' && observation.qualifier === undefined ? unusual(observation.value, observation.unit, past.get(parameter) ?? []) : null,
        };
      });
    });
  }
}

function unusual(value: string, unit: string, values: Past['values']): Remark['unusual'] {
  const known = values.flatMap((one) => {
    const converted = convert(new Decimal(one.value), one.unit, unit);
    return isRefusal(converted) ? [] : [converted];
  });
  const range = pastRange(known);
  return range && isUnusual(new Decimal(value), range) ? { ...range, unit } : null;
}
