-- Laboratories drawn like inspectors, where a plan asks for it: a stratum may name several instead of the one that its contract binds.

-- Empty: laboratory_id alone, by contract. Otherwise the pool that the draw takes each unit's laboratory from; laboratory_id is its first.
ALTER TABLE plans.stratum ADD COLUMN laboratory_pool uuid[] CHECK (cardinality(laboratory_pool) BETWEEN 2 AND 50);

-- {hash, count, cap}: what was announced of them with everything else. Null: contracts name them all.
ALTER TABLE draws.draw ADD COLUMN laboratories jsonb;

-- The frozen laboratories under pseudonyms, and the key to them.
CREATE TABLE draws.laboratory_roster (
  draw_id uuid PRIMARY KEY REFERENCES draws.draw,
  csv text NOT NULL,
  roster_key text NOT NULL
);
ALTER TABLE draws.laboratory_roster ENABLE ROW LEVEL SECURITY;
-- As draws.frozen_key: the organiser's dispatchers at once, auditors after the last visit. The public file is read by the application.
CREATE POLICY dispatching ON draws.laboratory_roster FOR SELECT TO hengjian_app USING ((SELECT draws.is_system()) OR EXISTS (
  SELECT FROM draws.draw d WHERE d.id = laboratory_roster.draw_id AND (d.revealed_at IS NOT NULL AND (SELECT platform.sees_all())
    OR (SELECT platform.has_role('dispatcher')) AND d.organiser_id = (SELECT platform.current_organisation()))));
CREATE POLICY writing ON draws.laboratory_roster FOR INSERT TO hengjian_app WITH CHECK ((SELECT draws.is_system()));

-- The ticket, which hangs on the nonce, keeps a row's digest in the ledger from being guessed.
CREATE TABLE draws.laboratory_assignment (
  id uuid PRIMARY KEY,
  draw_id uuid NOT NULL REFERENCES draws.draw,
  drawn_unit_id uuid NOT NULL UNIQUE REFERENCES draws.drawn_unit,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  ticket text NOT NULL
);
CREATE INDEX laboratory_assignment_draw ON draws.laboratory_assignment (draw_id);
SELECT draws.keep_secret('draws.laboratory_assignment',
  'EXISTS (SELECT FROM draws.dispatch v WHERE v.drawn_unit_id = laboratory_assignment.drawn_unit_id AND (SELECT platform.current_account()) = ANY (v.sampler_ids))');

-- 回避 of a laboratory: an enterprise in which it has an interest, for which it works, or to whose group it belongs.
CREATE TABLE draws.laboratory_interest (
  id uuid PRIMARY KEY,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  enterprise_id uuid NOT NULL REFERENCES directory.enterprise,
  ground text NOT NULL CHECK (ground IN ('same-group', 'holding', 'service', 'other')),
  -- The bureau or laboratory whose people declared it.
  organisation_id uuid NOT NULL REFERENCES organisations.organisation,
  declared_by uuid NOT NULL,
  declared_at timestamptz NOT NULL,
  ended_by uuid,
  ended_at timestamptz,
  salt bytea NOT NULL DEFAULT gen_random_bytes(16),
  CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX laboratory_interest_once ON draws.laboratory_interest (laboratory_id, enterprise_id, organisation_id) WHERE ended_at IS NULL;
ALTER TABLE draws.laboratory_interest ENABLE ROW LEVEL SECURITY;
-- Its own people, and who conducts draws in the bureau that declared it or in one above.
CREATE POLICY own_laboratory ON draws.laboratory_interest TO hengjian_app USING ((SELECT platform.sees_all()) OR organisation_id = (SELECT platform.current_organisation())
  OR ((SELECT platform.has_role('planner') OR platform.has_role('dispatcher')) AND (SELECT platform.current_organisation()) IN (SELECT organisations.lineage(organisation_id))));

GRANT SELECT, INSERT ON draws.laboratory_roster, draws.laboratory_assignment TO hengjian_app;
GRANT SELECT, INSERT, UPDATE ON draws.laboratory_interest TO hengjian_app;
SELECT platform.make_append_only('draws.laboratory_roster'), platform.make_append_only('draws.laboratory_assignment');
SELECT ledger.register_evidence('draws.laboratory_roster', 'draw_id', '{}');
SELECT ledger.register_evidence('draws.laboratory_assignment', 'id', '{}');
SELECT ledger.register_evidence('draws.laboratory_interest', 'id', '{}');
