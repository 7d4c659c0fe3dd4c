import type { Permission } from '../organisations/index.js';

/** One question of a home page: what waits for this person? The rows that are counted are the rows that are shown. */
export interface HomeGroup {
  readonly key: string;
  /** Who is asked. */
  readonly permission: Permission;
  /** Where all of them are. */
  readonly href: string;
  /** The address of one; `{id}` is the row's. */
  readonly itemHref: string;
  /**
   * Columns id, title, subtitle, due (a day or null). `:me` is the account, `:org` its organisation, `:today` the legal day; row-level security
   * does the rest. Ordered, without LIMIT.
   */
  readonly sql: string;
}

export const HOME_GROUPS: readonly HomeGroup[] = [
  {
    key: 'plans-to-approve', permission: 'plan.approve', href: '/plans?state=submitted', itemHref: '/plans/{id}',
    sql: `SELECT id, title, number AS subtitle, period_from::text AS due FROM plans.plan
          WHERE state = 'submitted' AND submitted_by <> :me AND created_by <> :me ORDER BY period_from, id`,
  },
  {
    key: 'plans-to-finish', permission: 'plan.edit', href: '/plans?state=draft', itemHref: '/plans/{id}',
    sql: `SELECT id, title, concat_ws(' · ', number, return_reason) AS subtitle, period_from::text AS due FROM plans.plan
          WHERE state = 'draft' AND organiser_id = :org ORDER BY (return_reason IS NULL), period_from, id`,
  },
  {
    key: 'plans-to-publish', permission: 'plan.edit', href: '/plans?state=approved', itemHref: '/plans/{id}',
    sql: `SELECT id, title, number AS subtitle, period_from::text AS due FROM plans.plan WHERE state = 'approved' AND organiser_id = :org ORDER BY period_from, id`,
  },
  {
    key: 'draws-to-prepare', permission: 'draw.conduct', href: '/plans?state=published', itemHref: '/plans/{id}',
    sql: `SELECT p.id, p.title, p.number AS subtitle, p.period_to::text AS due FROM plans.plan p
          WHERE p.state = 'published' AND p.organiser_id = :org AND NOT EXISTS (SELECT FROM draws.draw d WHERE d.plan_id = p.id AND d.state <> 'superseded')
          ORDER BY p.period_to, p.id`,
  },
  {
    key: 'draws-waiting', permission: 'draw.conduct', href: '/draws?state=committed', itemHref: '/draws/{id}',
    sql: `SELECT id, event AS title, number AS subtitle, (event_at AT TIME ZONE 'Asia/Shanghai')::date::text AS due FROM draws.draw
          WHERE state = 'committed' AND organiser_id = :org ORDER BY event_at, id`,
  },
  {
    key: 'draws-to-dispatch', permission: 'draw.dispatch', href: '/draws?state=drawn', itemHref: '/draws/{id}',
    sql: `SELECT id, event AS title, number AS subtitle, NULL AS due FROM draws.draw WHERE state = 'drawn' AND organiser_id = :org ORDER BY drawn_at, id`,
  },
  {
    key: 'visits-late', permission: 'visit.dispatch', href: '/visits?late=true', itemHref: '/visits/{id}',
    sql: `SELECT v.id, e.name AS title, p.address AS subtitle, v.due_on::text AS due FROM samples.visit v
          JOIN directory.premises p ON p.id = v.premises_id JOIN directory.enterprise e ON e.id = v.enterprise_id
          WHERE v.organiser_id = :org AND v.state IN ('assigned', 'started') AND v.due_on < :today ORDER BY v.due_on, v.id`,
  },
  {
    key: 'visits-mine', permission: 'visit.own', href: '/visits', itemHref: '/visits/{id}',
    sql: `SELECT v.id, e.name AS title, p.address AS subtitle, v.due_on::text AS due FROM samples.visit v
          JOIN directory.premises p ON p.id = v.premises_id JOIN directory.enterprise e ON e.id = v.enterprise_id
          WHERE v.state <> 'ended' AND v.sampler_ids @> ARRAY[:me]::uuid[] ORDER BY v.due_on, v.id`,
  },
  {
    key: 'to-hand-over', permission: 'visit.own', href: '/custody', itemHref: '/items/{id}',
    sql: `SELECT i.id, i.name AS title, i.record_number AS subtitle, i.delivery_due_on::text AS due FROM samples.item i
          WHERE i.state = 'sampled' AND EXISTS (SELECT FROM samples.portion p WHERE p.item_id = i.id AND p.holder_id = :me) ORDER BY i.delivery_due_on, i.id`,
  },
  {
    key: 'arrivals', permission: 'custody.receive', href: '/custody', itemHref: '/items/{id}',
    sql: `SELECT i.id, i.code AS title, concat_ws(' · ', i.matrix, i.storage) AS subtitle, i.delivery_due_on::text AS due FROM samples.item i
          WHERE i.state IN ('sampled', 'in-transit') AND i.laboratory_id = :org ORDER BY i.delivery_due_on, i.id`,
  },
  {
    key: 'hand-overs', permission: 'custody.hold', href: '/custody', itemHref: '/custody',
    sql: `SELECT id, from_name AS title, concat_ws(' · ', cardinality(portion_ids)::text, note) AS subtitle, NULL AS due FROM samples.handover
          WHERE state = 'offered' AND (to_account = :me OR (to_account IS NULL AND to_organisation = :org)) ORDER BY offered_at, id`,
  },
  {
    key: 'disposals', permission: 'disposal.approve', href: '/custody?tab=disposals', itemHref: '/custody?tab=disposals',
    sql: `SELECT id, code AS title, concat(left_quantity, ' ', unit) AS subtitle, retained_until::text AS due FROM samples.portion
          WHERE holder_organisation_id = :org AND disposal = 'proposed' ORDER BY retained_until, id`,
  },
  {
    key: 'examinations-blocked', permission: 'examination.assign', href: '/examinations?state=blocked', itemHref: '/examinations/{id}',
    sql: `SELECT id, code AS title, matrix AS subtitle, due_on::text AS due FROM results.examination WHERE laboratory_id = :org AND state = 'blocked' ORDER BY due_on, id`,
  },
  {
    key: 'examinations-unassigned', permission: 'examination.assign', href: '/examinations?state=waiting', itemHref: '/examinations/{id}',
    sql: `SELECT id, code AS title, matrix AS subtitle, due_on::text AS due FROM results.examination
          WHERE laboratory_id = :org AND state = 'waiting' ORDER BY due_on, id`,
  },
  {
    key: 'my-examinations', permission: 'result.enter', href: '/examinations', itemHref: '/examinations/{id}',
    sql: `SELECT e.id, e.code AS title, concat_ws(' · ', e.matrix, e.storage, count(*)::text) AS subtitle, e.due_on::text AS due
          FROM results.open_work w JOIN results.examination e ON e.id = w.examination_id WHERE w.technician_id = :me GROUP BY e.id ORDER BY e.due_on, e.id`,
  },
  {
    key: 'to-check', permission: 'result.check', href: '/reviews', itemHref: '/reviews?open={id}',
    sql: `SELECT id, code AS title, matrix AS subtitle, due_on::text AS due FROM results.examination WHERE laboratory_id = :org AND state = 'submitted' ORDER BY rank, due_on, id`,
  },
  {
    key: 'to-approve', permission: 'result.approve', href: '/reviews', itemHref: '/reviews?open={id}',
    sql: `SELECT id, code AS title, matrix AS subtitle, due_on::text AS due FROM results.examination WHERE laboratory_id = :org AND state = 'checked' ORDER BY rank, due_on, id`,
  },
  {
    key: 'controls-to-explain', permission: 'control.explain', href: '/floor?tab=holds&waiting=true', itemHref: '/floor/holds/{id}',
    sql: `SELECT id, method AS title, findings -> 0 ->> 'parameter' AS subtitle, NULL AS due FROM laboratory.control_hold WHERE laboratory_id = :org AND state = 'open' ORDER BY raised_at, id`,
  },
  {
    key: 'controls-to-decide', permission: 'control.decide', href: '/floor?tab=holds&waiting=true', itemHref: '/floor/holds/{id}',
    sql: `SELECT id, method AS title, reason AS subtitle, NULL AS due FROM laboratory.control_hold WHERE laboratory_id = :org AND state = 'explained' AND explained_by <> :me ORDER BY raised_at, id`,
  },
  {
    key: 'rules-to-decide', permission: 'floor.approve', href: '/floor?tab=rules', itemHref: '/floor/rules/{id}',
    sql: `SELECT d.id, d.subject AS title, d.reason AS subtitle, d.valid_from::text AS due FROM laboratory.definition d
          WHERE d.laboratory_id = :org AND d.kind = 'method-rule' AND d.proposed_by <> :me AND NOT EXISTS (SELECT FROM laboratory.definition_decision x WHERE x.definition_id = d.id)
          ORDER BY d.valid_from, d.id`,
  },
  {
    key: 'control-limits-to-decide', permission: 'floor.approve', href: '/floor?tab=charts', itemHref: '/floor/charts/{id}',
    sql: `SELECT d.subject AS id, concat_ws(' · ', c.parameter, c.material) AS title, c.method AS subtitle, d.valid_from::text AS due FROM laboratory.definition d
          JOIN laboratory.control_chart c ON c.id::text = d.subject
          WHERE d.laboratory_id = :org AND d.kind = 'control-limits' AND d.proposed_by <> :me AND NOT EXISTS (SELECT FROM laboratory.definition_decision x WHERE x.definition_id = d.id)
          ORDER BY d.valid_from, d.id`,
  },
  {
    key: 'instruments-to-decide', permission: 'floor.approve', href: '/floor?tab=instruments', itemHref: '/floor?tab=instruments',
    sql: `SELECT d.id, d.subject AS title, d.reason AS subtitle, d.valid_from::text AS due FROM laboratory.definition d
          WHERE d.laboratory_id = :org AND d.kind = 'instrument' AND d.proposed_by <> :me AND NOT EXISTS (SELECT FROM laboratory.definition_decision x WHERE x.definition_id = d.id)
          ORDER BY d.valid_from, d.id`,
  },
  {
    key: 'instrument-files', permission: 'instrument.receive', href: '/floor?tab=files&state=previewed', itemHref: '/floor/files/{id}',
    sql: `SELECT id, file_name AS title, instrument AS subtitle, NULL AS due FROM laboratory.instrument_file WHERE laboratory_id = :org AND state = 'previewed' ORDER BY received_at, id`,
  },
  {
    key: 'limits-to-decide', permission: 'catalogue.approve-limit', href: '/catalogue/limits?state=proposed', itemHref: '/catalogue/limits?state=proposed',
    sql: `SELECT id, parameter AS title, requirement AS subtitle, NULL AS due FROM catalogue.limit_state
          WHERE state = 'proposed' AND proposed_by IS DISTINCT FROM :me ORDER BY parameter, id`,
  },
  {
    key: 'handlings', permission: 'handling.act', href: '/handling', itemHref: '/handling/{id}',
    sql: `SELECT id, unit_name AS title, reference AS subtitle, (CASE state WHEN 'open' THEN start_due ELSE finish_due END)::text AS due FROM followup.handling
          WHERE state <> 'closed' ORDER BY 4, id`,
  },
  {
    key: 'failures', permission: 'insight.read', href: '/items?outcome=fail', itemHref: '/items/{id}',
    sql: `SELECT id, name AS title, record_number AS subtitle, NULL AS due FROM samples.item
          WHERE outcome IN ('fail', 'problem') AND concluded_on > :today::date - 30 ORDER BY concluded_on DESC, id`,
  },
  {
    key: 'registrations-to-decide', permission: 'portal.decide', href: '/registrations?state=waiting', itemHref: '/registrations?state=waiting',
    sql: `SELECT r.id, e.name AS title, r.contact_name AS subtitle, NULL AS due FROM portal.registration r JOIN directory.enterprise e ON e.id = r.enterprise_id
          WHERE r.state = 'waiting' ORDER BY r.asked_at, r.id`,
  },
  {
    key: 'reports-to-receive', permission: 'enterprise.own', href: '/enterprise/reports', itemHref: '/enterprise/reports',
    sql: `SELECT r.id, r.product_name AS title, concat_ws(' · ', r.number, r.issued_on::text) AS subtitle, NULL AS due
          FROM organisations.case_party p JOIN reports.report r ON r.item_id = p.case_id
          WHERE p.organisation_id = :org AND p.capacity = 'sampled' AND r.state = 'issued' AND r.outcome = 'fail'
            AND NOT EXISTS (SELECT FROM reports.receipt c WHERE c.item_id = r.item_id AND c.organisation_id = :org) ORDER BY r.issued_on, r.id`,
  },
  {
    key: 'own-reports', permission: 'enterprise.own', href: '/enterprise/reports', itemHref: '/enterprise/reports',
    sql: `SELECT id, product_name AS title, concat_ws(' · ', number, issued_on::text) AS subtitle, NULL AS due FROM reports.report
          WHERE state = 'issued' AND issued_on > :today::date - 30 ORDER BY issued_on DESC, id`,
  },
  {
    key: 'own-samples', permission: 'enterprise.own', href: '/enterprise/samples', itemHref: '/enterprise/samples',
    sql: `SELECT id, name AS title, record_number AS subtitle, report_due_on::text AS due FROM samples.item
          WHERE state NOT IN ('concluded', 'disposed', 'refused') ORDER BY sampled_on DESC, id`,
  },
  {
    key: 'accounts-locked', permission: 'account.manage', href: '/accounts', itemHref: '/accounts?q={id}',
    sql: `SELECT login AS id, name AS title, login AS subtitle, NULL AS due FROM organisations.account WHERE locked_until > now() OR NOT active ORDER BY login`,
  },
  {
    key: 'checkpoints', permission: 'ledger.verify', href: '/ledger', itemHref: '/ledger',
    sql: `SELECT size AS id, to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS title, size::text AS subtitle, NULL AS due FROM ledger.checkpoint ORDER BY ledger.checkpoint.size DESC`,
  },
];
