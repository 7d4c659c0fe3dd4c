import { isRefusal } from '../kernel/index.js';
import { parseRequirement } from '../disciplines/index.js';
import type { Ledger } from '../ledger/index.js';
import { NOBODY_ID, type Tx } from '../platform/database/index.js';
import type { CatalogueEdition, EditionLimit } from './domain/catalogue-edition.js';
import type { SourceLimit } from './domain/contaminants.js';
import { EDITION, foodCatalogue, furtherCatalogues } from './edition-files.js';

export interface Loaded {
  readonly schemes: number;
  readonly items: number;
  readonly limits: number;
  readonly approved: number;
  /** Shipped limits that the present files no longer contain: taken out of force. */
  readonly dropped: number;
}

/**
 * Loads every shipped catalogue. What is there already stays: loading again adds what a newer file brought and takes out of force the shipped
 * limits that it no longer contains. Limits that were read from a standard or printed by notices are approved; the others wait for a person.
 */
export async function loadCatalogues(tx: Tx, ledger: Ledger): Promise<void> {
  await loadCatalogue(tx, ledger);
  for (const file of furtherCatalogues()) await loadEdition(tx, ledger, file);
}

/** Loads the shipped edition of the food rules. */
export function loadCatalogue(tx: Tx, ledger: Ledger): Promise<Loaded> {
  return loadEdition(tx, ledger, foodCatalogue());
}

/** Loads one edition into the catalogue in ten statements, its ledger entry among them. */
export async function loadEdition(tx: Tx, ledger: Ledger, edition: CatalogueEdition): Promise<Loaded> {
  await tx.query('INSERT INTO catalogue.edition (code, title, valid_from, valid_to, discipline) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [
    edition.code, edition.title, edition.validFrom, edition.validTo, edition.discipline,
  ]);
  await tx.query(
    `INSERT INTO catalogue.category (edition, code, name, parent, level, position)
     SELECT $2, code, name, parent, level, position FROM json_to_recordset($1) AS c (code text, name text, parent text, level smallint, position integer)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(edition.categories.map((category, index) => ({ ...category, position: edition.positionFrom + index + 1 }))), edition.code],
  );
  await tx.query('INSERT INTO catalogue.parameter (name) SELECT DISTINCT unnest($1::text[]) ON CONFLICT DO NOTHING', [
    [...edition.items.map((item) => item.parameter), ...edition.limits.map((limit) => limit.parameter)],
  ]);
  await tx.query('INSERT INTO catalogue.method (code) SELECT DISTINCT unnest($1::text[]) ON CONFLICT DO NOTHING', [edition.items.flatMap((item) => item.methods)]);
  const schemes = await tx.query(
    `INSERT INTO catalogue.scheme (id, edition, code, title, category, position, valid_from, valid_to, source, doubts)
     SELECT ${idOf('scheme', 'code')}, $2, code, title, code, position, $3, $4, source, doubts
       FROM json_to_recordset($1) AS s (code text, title text, position integer, source text, doubts text[])
     ON CONFLICT DO NOTHING RETURNING id`,
    [JSON.stringify(edition.schemes.map((scheme, index) => ({ ...scheme, position: edition.positionFrom + index + 1 }))), edition.code, edition.validFrom, edition.validTo],
  );
  const newItems = await tx.query(
    `INSERT INTO catalogue.scheme_item (id, scheme_id, seq, parameter, methods, bases, by_label, label_too, note, item_group, severity)
     SELECT ${idOf('item', "scheme || '/' || seq")}, ${idOf('scheme', 'scheme')}, seq, parameter, methods, bases, "byLabel", "labelToo", note, "group", severity
       FROM json_to_recordset($1) AS i (scheme text, seq integer, parameter text, methods text[], bases text[], "byLabel" boolean, "labelToo" boolean, note text, "group" text, severity text)
      WHERE $2 <> '' ON CONFLICT DO NOTHING RETURNING id`,
    [JSON.stringify(edition.items), edition.code],
  );
  const shipped = JSON.stringify(edition.limits.map((limit) => ({ ...limit, parsed: parse(limit) })));
  const limits = await tx.query<{ id: string; confidence: SourceLimit['confidence'] }>(
    `INSERT INTO catalogue.limit_rule
       (id, scheme_item_id, parameter, food, food_type, requirement, parsed, unit, comparison, basis, source, confidence, valid_from, proposed_at)
     SELECT ${LIMIT_ID}, CASE WHEN scheme IS NOT NULL THEN ${idOf('item', "scheme || '/' || seq")} END,
            parameter, food, "foodType", requirement, parsed, unit, 'full', standard, source, confidence, "validFrom", now()
       FROM json_to_recordset($1) AS l (scheme text, seq integer, "foodType" text, ref text, standard text, parameter text, food text, requirement text,
            parsed jsonb, unit text, source text, confidence text, "validFrom" date)
      WHERE $2 <> '' ON CONFLICT DO NOTHING RETURNING id, confidence`,
    [shipped, edition.code],
  );
  const decisions = await tx.query<{ id: string; state: string }>(
    `WITH shipped AS (
       SELECT ${LIMIT_ID} AS id FROM json_to_recordset($1) AS l (scheme text, seq integer, "foodType" text, ref text, requirement text) WHERE $2 <> ''),
     decided AS (
       SELECT id, 1 AS number, 'approved' AS state, NULL AS reason FROM unnest($3::uuid[]) AS checked (id)
       UNION ALL
       SELECT s.id, s.decisions + 1, CASE s.state WHEN 'approved' THEN 'withdrawn' ELSE 'rejected' END, '目录的新文件不再包含这条限量'
         FROM catalogue.limit_state s LEFT JOIN catalogue.scheme_item i ON i.id = s.scheme_item_id LEFT JOIN catalogue.scheme m ON m.id = i.scheme_id
        WHERE s.proposed_by IS NULL AND s.state IN ('approved', 'proposed') AND (m.edition = $2 OR (s.scheme_item_id IS NULL AND $5)) AND NOT EXISTS (SELECT FROM shipped WHERE shipped.id = s.id))
     INSERT INTO catalogue.limit_decision (id, limit_rule_id, number, state, reason, decided_by, decided_at)
     SELECT gen_random_uuid(), id, number, state, reason, $4, now() FROM decided RETURNING id, state`,
    [shipped, edition.code, limits.filter((limit) => limit.confidence !== 'known').map((limit) => limit.id), NOBODY_ID, edition.ownsUnattached],
  );
  const approved = decisions.filter((decision) => decision.state === 'approved').length;
  const loaded = { schemes: schemes.length, items: newItems.length, limits: limits.length, approved, dropped: decisions.length - approved };
  if (limits.length + decisions.length > 0) {
    await ledger.append(tx, [{
      aggregate: `catalogue-edition:${edition.code}`,
      action: 'edition.loaded',
      data: { title: edition.title, ...loaded },
      rows: [
        { table: 'catalogue.limit_rule', ids: limits.map((limit) => limit.id) },
        { table: 'catalogue.limit_decision', ids: decisions.map((decision) => decision.id) },
      ],
    }]);
  }
  return loaded;
}

/**
 * Approves, in this account's name, the shipped limits that nobody has checked against the printed standard. The demonstration does so after
 * loading; anywhere else they are decided one by one. Comes back with their number.
 */
export async function approveUnchecked(tx: Tx, ledger: Ledger, accountId: string): Promise<number> {
  const decisions = await tx.query<{ id: string }>(
    `INSERT INTO catalogue.limit_decision (id, limit_rule_id, number, state, decided_by, decided_at)
     SELECT gen_random_uuid(), id, decisions + 1, 'approved', $1, now() FROM catalogue.limit_state
      WHERE state = 'proposed' AND proposed_by IS NULL AND scheme_item_id IS NOT NULL RETURNING id`,
    [accountId],
  );
  if (decisions.length > 0) {
    await ledger.append(tx, [{
      aggregate: `catalogue-edition:${EDITION.code}`,
      action: 'edition.unchecked-approved',
      data: { limits: decisions.length },
      rows: [{ table: 'catalogue.limit_decision', ids: decisions.map((decision) => decision.id) }],
    }]);
  }
  return decisions.length;
}

/** SQL for the id of a shipped row; `$2` is the edition. */
function idOf(kind: string, name: string): string {
  return `catalogue.named_id('${kind}/' || $2 || '/' || ${name})`;
}

const LIMIT_ID = idOf('limit', `coalesce(scheme || '/' || seq, '') || '|' || coalesce("foodType", '') || '|' || ref || '|' || requirement`);

function parse(limit: EditionLimit): object {
  const requirement = parseRequirement(limit.requirement);
  if (isRefusal(requirement)) throw new Error(`${limit.ref}: ${limit.requirement} is no requirement (${requirement.code})`);
  return requirement;
}
