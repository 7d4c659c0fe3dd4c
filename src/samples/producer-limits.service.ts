import { Injectable } from '@nestjs/common';
import { disciplineOf } from '../disciplines/index.js';
import { refuse, type Refusal } from '../kernel/index.js';
import { asSystem, UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { sentenceOf } from '../platform/messages/index.js';
import { producerWarnings, USUAL_PRODUCER_LIMITS, type LimitWarning, type ProducerLimits } from '../plans/index.js';
import { visitOf, type StoredVisit } from './visit-rows.js';
import type { ProducerLimitsBody, ProducerWarningView } from './visits.dto.js';

/** What a record says of its producer. */
export interface RecordedProduct {
  readonly stratumId: string;
  readonly producerName?: string | undefined;
  readonly producerLicence?: string | undefined;
  readonly sampleName: string;
  readonly productionDate?: string | null | undefined;
  readonly sampledOn: string;
}

/** Counts what the plan's bureau has sampled of one producer this quarter: of nobody else's records, and of its own no more than how many. */
@Injectable()
export class ProducerLimitsRule {
  constructor(private readonly uow: UnitOfWork) {}

  /** The warnings of a record that is being filled in, with their sentences. */
  async preview(caller: Caller, visitId: string, body: ProducerLimitsBody): Promise<ProducerWarningView[]> {
    const warnings = await this.uow.read(caller, async (tx) => this.warnings(tx, await visitOf(tx, visitId), body));
    return warnings.map((warning) => ({ ...warning, sentence: { zh: sentenceOf(refusalOf(warning), 'zh').detail, en: sentenceOf(refusalOf(warning), 'en').detail } }));
  }

  /** What one more batch of this producer would go beyond. One statement; nothing where no producer is named. */
  async warnings(tx: Tx, visit: Pick<StoredVisit, 'organiserId' | 'planId' | 'discipline'>, product: RecordedProduct): Promise<readonly LimitWarning[]> {
    const producer = product.producerName?.trim() ?? '';
    // The national system is that of food.
    if (producer === '' || !disciplineOf(visit.discipline)?.producerLimits) return [];
    const [row] = await asSystem(tx, () => tx.query<{ sameBatch: number; sameCategory: number; limits: Partial<ProducerLimits> }>(
      `WITH mine AS (SELECT c.edition, coalesce(c.parent, c.code) AS chapter FROM plans.stratum s JOIN catalogue.scheme m ON m.id = s.scheme_id
           JOIN catalogue.category c ON c.edition = m.edition AND c.code = m.category WHERE s.id = $3),
         known AS (SELECT i.name, i.production_date, i.scheme_id FROM samples.sampling_record r JOIN samples.item i ON i.record_id = r.id
           WHERE r.organiser_id = $1 AND r.kind = 'sampling' AND r.form ->> 'producerName' = $4 AND date_trunc('quarter', i.sampled_on) = date_trunc('quarter', $7::date))
       SELECT (SELECT count(*)::int FROM known k WHERE k.name = $5 AND k.production_date = $6::date) AS "sameBatch",
         (SELECT count(*)::int FROM known k JOIN catalogue.scheme m ON m.id = k.scheme_id JOIN catalogue.category c ON c.edition = m.edition AND c.code = m.category
            JOIN mine ON mine.edition = c.edition AND mine.chapter = coalesce(c.parent, c.code)) AS "sameCategory",
         (SELECT p.exclusions FROM plans.plan p WHERE p.id = $2) AS limits`,
      [visit.organiserId, visit.planId, product.stratumId, producer, product.sampleName.trim(), product.productionDate || null, product.sampledOn],
    ));
    return row ? producerWarnings(product.producerLicence ?? '', row, { ...USUAL_PRODUCER_LIMITS, ...limitsIn(row.limits) }) : [];
  }
}

/** A record beyond a limit is signed with a reason only. */
export function whyNotWithoutReason(warnings: readonly LimitWarning[], reason: string | undefined): Refusal | undefined {
  return warnings.length > 0 && !reason?.trim() ? refusalOf(warnings[0]!) : undefined;
}

function refusalOf({ code, count, most }: LimitWarning): Refusal {
  return refuse(code, { count, most });
}

function limitsIn({ sameBatchMost, producerCategoryMost }: Partial<ProducerLimits>): Partial<ProducerLimits> {
  return { ...(sameBatchMost === undefined ? {} : { sameBatchMost }), ...(producerCategoryMost === undefined ? {} : { producerCategoryMost }) };
}
