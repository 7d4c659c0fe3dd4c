import { Injectable } from '@nestjs/common';
import { granted, isRefusal, refuse } from '../kernel/index.js';
import { DISCIPLINES, type Requirement } from '../disciplines/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { keyOf, paged, type Page } from '../platform/http/index.js';
import type { CategoryQuery, CategoryView, SchemeDetailQuery, SchemeQuery, SchemeRow, SchemeView } from './catalogue.dto.js';
import { foodTypesOfScheme, gapsOf, whyNotAssignable } from './domain/completeness.js';
import { limitFor, type LimitRule } from './domain/limits.js';
import { Limits } from './limits.service.js';

/** An approved limit as the judge needs it. */
export interface StoredRule extends LimitRule {
  readonly parsed: Requirement;
  readonly basis: string;
  readonly food: string;
  readonly comparison: 'full' | 'rounded';
  readonly confidence: string;
}

export interface StoredItem {
  readonly id: string;
  readonly seq: number;
  readonly parameter: string;
  readonly methods: readonly string[];
  readonly bases: readonly string[];
  readonly byLabel: boolean;
  /** What the label declares may be stricter than the limit: ask for it at registration. */
  readonly labelToo: boolean;
  readonly note: string | null;
  /** The heading of the report under which it stands. */
  readonly group: string | null;
  /** 重要程度分类. */
  readonly severity: string | null;
  readonly limits: readonly StoredRule[];
}

/** A scheme with all approved limits of its items, for `whyNotAssignable`, `gapsOf` and `limitFor`. */
export interface StoredScheme {
  readonly id: string;
  readonly edition: string;
  readonly discipline: string;
  readonly code: string;
  readonly title: string;
  readonly chapter: string;
  readonly chapterName: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  readonly doubts: readonly string[];
  readonly items: readonly StoredItem[];
}

/** The centre whose catalogue is meant where none is named. */
const FIRST = DISCIPLINES[0]!.code;

/** `$1` is the day: whether an item of alias `i` lacks an approved limit in force. */
const IS_GAP = `NOT EXISTS (SELECT FROM catalogue.limit_state l WHERE l.scheme_item_id = i.id AND l.state = 'approved'
  AND (l.valid_from IS NULL OR l.valid_from <= $1::date) AND (l.valid_to IS NULL OR l.valid_to >= $1::date))`;

@Injectable()
export class Catalogue {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly limits: Limits) {}

  async categories(caller: Caller, query: CategoryQuery): Promise<Page<CategoryView>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, (tx) => tx.query<CategoryView & { position: number }>(
      `WITH edition AS (SELECT e.code FROM catalogue.edition e WHERE e.discipline = $5 AND e.valid_from <= $1::date AND (e.valid_to IS NULL OR e.valid_to >= $1::date)),
       scheme AS (
         SELECT s.edition, s.code, c.parent AS chapter, count(i.id)::int AS items, (count(i.id) FILTER (WHERE ${IS_GAP}))::int AS gaps
         FROM catalogue.scheme s JOIN catalogue.category c ON c.edition = s.edition AND c.code = s.category
         LEFT JOIN catalogue.scheme_item i ON i.scheme_id = s.id
         WHERE s.edition IN (SELECT code FROM edition) GROUP BY s.edition, s.code, c.parent)
       SELECT c.code, c.name, c.level, c.position, n.schemes, n.items, n.gaps
       FROM catalogue.category c CROSS JOIN LATERAL (
         SELECT count(*)::int AS schemes, coalesce(sum(scheme.items), 0)::int AS items, coalesce(sum(scheme.gaps), 0)::int AS gaps
         FROM scheme WHERE scheme.edition = c.edition AND (scheme.code = c.code OR scheme.chapter = c.code)) n
       WHERE c.edition IN (SELECT code FROM edition) AND c.parent IS NOT DISTINCT FROM $2 AND ($3::int IS NULL OR c.position > $3)
       ORDER BY c.position LIMIT $4`,
      [query.on ?? this.clock.today(), query.parent ?? null, after, limit + 1, query.discipline ?? FIRST],
    ));
    return paged(rows, limit, (row) => [row.position], ({ position: _, ...row }) => row);
  }

  async schemes(caller: Caller, query: SchemeQuery): Promise<Page<SchemeRow>> {
    const limit = query.limit ?? 50;
    const [after] = keyOf(query.after, 1) ?? [null];
    const rows = await this.uow.read(caller, (tx) => tx.query<SchemeRow & { position: number }>(
      `SELECT s.id, s.code, s.title, c.parent AS chapter, p.name AS "chapterName", s.doubts, s.position, n.items, n.gaps
       FROM catalogue.scheme s JOIN catalogue.edition e ON e.code = s.edition AND e.discipline = $7
       JOIN catalogue.category c ON c.edition = s.edition AND c.code = s.category
       JOIN catalogue.category p ON p.edition = c.edition AND p.code = c.parent
       CROSS JOIN LATERAL (SELECT count(*)::int AS items, (count(*) FILTER (WHERE ${IS_GAP}))::int AS gaps FROM catalogue.scheme_item i WHERE i.scheme_id = s.id) n
       WHERE s.valid_from <= $1::date AND (s.valid_to IS NULL OR s.valid_to >= $1::date)
         AND ($2::text IS NULL OR strpos(s.title, $2) > 0 OR s.code = $2 OR EXISTS (SELECT FROM catalogue.scheme_item i WHERE i.scheme_id = s.id AND strpos(i.parameter, $2) > 0))
         AND ($3::text IS NULL OR c.parent = $3) AND ($4::text IS NULL OR CASE $4 WHEN 'without-items' THEN n.items = 0 WHEN 'complete' THEN n.gaps = 0 AND n.items > 0 ELSE n.gaps > 0 END) AND ($5::int IS NULL OR s.position > $5)
       ORDER BY s.position LIMIT $6`,
      [query.on ?? this.clock.today(), query.q ?? null, query.chapter ?? null, query.show ?? null, after, limit + 1, query.discipline ?? FIRST],
    ));
    return paged(rows, limit, (row) => [row.position], ({ position: _, ...row }) => row);
  }

  async scheme(caller: Caller, id: string, query: SchemeDetailQuery): Promise<SchemeView> {
    const on = query.on ?? this.clock.today();
    const [scheme, limits] = await this.uow.read(caller, async (tx) => [await this.schemeWithLimits(tx, id), await this.limits.ofScheme(tx, id)] as const);
    const gaps = new Map(gapsOf(scheme, on, query.foodType).map((gap) => [gap.seq, gap.reason]));
    const { items, ...head } = scheme;
    const notAssignable = whyNotAssignable(scheme, on, query.foodType);
    return {
      ...head,
      doubts: [...head.doubts],
      on,
      items: items.length,
      gaps: gaps.size,
      foodTypes: foodTypesOfScheme(scheme),
      ...(notAssignable ? { notAssignable: notAssignable.code } : {}),
      schemeItems: items.map(({ limits: rules, methods, bases, ...item }) => {
        const chosen = limitFor(rules, { samplingDate: on }, query.foodType);
        const rule = isRefusal(chosen) ? undefined : rules.find((candidate) => candidate.id === chosen.id);
        const gap = gaps.get(item.seq);
        return {
          ...item,
          methods: [...methods],
          bases: [...bases],
          limits: limits.filter((limit) => limit.schemeItemId === item.id),
          ...(rule ? { limit: { ...rule, parsed: { ...rule.parsed } } } : {}),
          ...(gap ? { gap } : {}),
        };
      }),
    };
  }

  /** The scheme with its items and all their approved limits; refuses an unknown id (`catalogue.scheme-not-found`). */
  async schemeWithLimits(tx: Tx, id: string): Promise<StoredScheme> {
    const [scheme] = await this.schemesWithLimits(tx, [id]);
    return scheme ?? granted(refuse('catalogue.scheme-not-found', {}, 'not-found'));
  }

  /** Schemes with items and approved limits, in the order of the rules; ids that are unknown are left out. One statement, however many. */
  schemesWithLimits(tx: Tx, ids: readonly string[]): Promise<StoredScheme[]> {
    return tx.query<StoredScheme>(
      `SELECT s.id, s.edition, e.discipline, s.code, s.title, c.parent AS chapter, p.name AS "chapterName", s.valid_from AS "validFrom", s.valid_to AS "validTo", s.source, s.doubts,
         coalesce((SELECT json_agg(json_build_object('id', i.id, 'seq', i.seq, 'parameter', i.parameter, 'methods', i.methods, 'bases', i.bases, 'byLabel', i.by_label,
             'labelToo', i.label_too, 'note', i.note, 'group', i.item_group, 'severity', i.severity, 'limits', coalesce((
               SELECT json_agg(json_build_object('id', l.id, 'foodType', l.food_type, 'requirement', l.requirement, 'parsed', l.parsed, 'basis', l.basis, 'food', l.food,
                 'comparison', l.comparison, 'confidence', l.confidence, 'validFrom', l.valid_from, 'validTo', l.valid_to) ORDER BY l.food_type NULLS FIRST, l.valid_from NULLS FIRST, l.id)
               FROM catalogue.limit_state l WHERE l.scheme_item_id = i.id AND l.state = 'approved'), '[]')) ORDER BY i.seq)
           FROM catalogue.scheme_item i WHERE i.scheme_id = s.id), '[]') AS items
       FROM catalogue.scheme s JOIN catalogue.edition e ON e.code = s.edition
       JOIN catalogue.category c ON c.edition = s.edition AND c.code = s.category
       JOIN catalogue.category p ON p.edition = c.edition AND p.code = c.parent
       WHERE s.id = ANY ($1::uuid[]) ORDER BY s.edition, s.position`,
      [ids],
    );
  }
}
