-- Draws: committed, then revealed. What was drawn is the dispatching staff's alone until every visit is closed, hence the
-- secret parts lie in tables of their own, behind a policy of their own.

CREATE SCHEMA draws;
GRANT USAGE ON SCHEMA draws TO hengjian_app;

CREATE TABLE draws.draw (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  plan_id uuid NOT NULL REFERENCES plans.plan,
  organiser_id uuid NOT NULL REFERENCES organisations.organisation,
  state text NOT NULL CHECK (state IN ('committed', 'drawn', 'dispatched', 'closed', 'superseded')),
  -- [{stratumId, stratum, take, reserves, size}]
  quotas jsonb NOT NULL,
  frame_hash text NOT NULL CHECK (frame_hash ~ '^[0-9a-f]{64}$'),
  frame_units integer NOT NULL CHECK (frame_units > 0),
  exclusions_hash text NOT NULL CHECK (exclusions_hash ~ '^[0-9a-f]{64}$'),
  -- {reason: count}
  exclusions jsonb NOT NULL,
  exclude_sampled_months integer NOT NULL CHECK (exclude_sampled_months >= 0),
  weighting text NOT NULL CHECK (weighting IN ('none', 'credit-class', 'risk')),
  -- The plan's revision, exclusions and risk rule under which it was frozen.
  plan_revision integer NOT NULL,
  exclusion_rule jsonb NOT NULL,
  risk_rule jsonb,
  weights_public boolean NOT NULL,
  roster_hash text NOT NULL CHECK (roster_hash ~ '^[0-9a-f]{64}$'),
  roster_size integer NOT NULL CHECK (roster_size > 0),
  -- Whether who has no registered certificate stayed out, and whether who sampled a unit last time was kept from it.
  certified boolean NOT NULL,
  avoid_last boolean NOT NULL,
  per_unit integer NOT NULL CHECK (per_unit >= 2),
  cap integer NOT NULL CHECK (cap > 0),
  -- Unique: a nonce serves one draw, and so does every seed made of it.
  commitment text NOT NULL CONSTRAINT draw_commitment_once UNIQUE CHECK (commitment ~ '^[0-9a-f]{64}$'),
  event text NOT NULL CHECK (event <> ''),
  event_at timestamptz NOT NULL,
  pattern text NOT NULL,
  prepared_by uuid NOT NULL,
  prepared_at timestamptz NOT NULL,
  replaces uuid REFERENCES draws.draw,
  redraw_reason text,
  public_value text,
  result_hash text CHECK (result_hash ~ '^[0-9a-f]{64}$'),
  units integer,
  reserves integer,
  -- Two people know the public value: who entered it, and who confirmed it and so drew.
  entered_by uuid,
  drawn_by uuid,
  drawn_at timestamptz,
  dispatched_by uuid,
  dispatched_at timestamptz,
  visits integer,
  -- Set together when every visit and reserve is closed.
  nonce text CHECK (nonce ~ '^[0-9a-f]{64}$'),
  revealed_at timestamptz,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (event_at > prepared_at),
  CHECK (drawn_at >= event_at),
  CHECK ((replaces IS NULL) = (redraw_reason IS NULL)),
  CHECK ((public_value IS NULL) = (result_hash IS NULL) AND (public_value IS NULL) = (drawn_at IS NULL)),
  CHECK ((drawn_by IS NULL) = (entered_by IS NULL) AND entered_by <> drawn_by),
  CHECK (state IN ('committed', 'superseded') OR public_value IS NOT NULL),
  CHECK ((nonce IS NULL) = (revealed_at IS NULL)),
  CHECK (revealed_at IS NULL OR state IN ('closed', 'superseded'))
);
CREATE INDEX draw_plan ON draws.draw (plan_id);
CREATE INDEX draw_replaces ON draws.draw (replaces) WHERE replaces IS NOT NULL;
-- One draw of a plan waits at a time.
CREATE UNIQUE INDEX draw_open ON draws.draw (plan_id) WHERE state IN ('committed', 'drawn');

-- What was announced stays as it was announced; what was drawn stays as it was drawn; a revealed nonce stays.
CREATE FUNCTION draws.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  open constant text[] := '{state,version,public_value,result_hash,units,reserves,entered_by,drawn_by,drawn_at,dispatched_by,dispatched_at,visits,nonce,revealed_at}';
BEGIN
  IF to_jsonb(OLD) - open <> to_jsonb(NEW) - open
    OR jsonb_strip_nulls(to_jsonb(OLD) - 'state'::text - 'version'::text) <> (SELECT coalesce(jsonb_object_agg(n.key, n.value), '{}') FROM jsonb_each(to_jsonb(NEW) - 'state'::text - 'version'::text) n WHERE to_jsonb(OLD) -> n.key <> 'null') THEN
    RAISE EXCEPTION 'draw % is append-only', OLD.number USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE ON draws.draw FOR EACH ROW EXECUTE FUNCTION draws.refuse_rewriting();

-- The nonce under HENGJIAN_SECRET.
CREATE TABLE draws.secret (
  draw_id uuid PRIMARY KEY REFERENCES draws.draw,
  sealed bytea NOT NULL
);

-- The frozen texts as their hashes were taken: canonical CSV.
CREATE TABLE draws.frame (
  draw_id uuid PRIMARY KEY REFERENCES draws.draw,
  csv text NOT NULL,
  exclusions text NOT NULL,
  -- Units that stand in the frame with a warning: `id,reason`.
  warnings text NOT NULL,
  roster text NOT NULL
);
-- Megabytes that are read whole: compressing and expanding them would cost more than reading them.
ALTER TABLE draws.frame ALTER COLUMN csv SET STORAGE EXTERNAL, ALTER COLUMN exclusions SET STORAGE EXTERNAL;

-- Whoever knows the seed's hash can compute every ticket.
CREATE TABLE draws.outcome (
  draw_id uuid PRIMARY KEY REFERENCES draws.draw,
  seed_hash text NOT NULL UNIQUE CHECK (seed_hash ~ '^[0-9a-f]{64}$'),
  csv text NOT NULL
);

-- The ticket, which hangs on the nonce, keeps a row's digest in the ledger from being guessed.
CREATE TABLE draws.drawn_unit (
  id uuid PRIMARY KEY,
  draw_id uuid NOT NULL REFERENCES draws.draw,
  stratum_id uuid NOT NULL REFERENCES plans.stratum,
  premises_id uuid NOT NULL REFERENCES directory.premises,
  unit_code text COLLATE "C" NOT NULL,
  role text NOT NULL CHECK (role IN ('unit', 'reserve')),
  rank integer NOT NULL CHECK (rank > 0),
  -- Place in draw order among the units, or among the reserves.
  position integer NOT NULL CHECK (position > 0),
  drawn_as text NOT NULL,
  ticket text NOT NULL,
  UNIQUE (draw_id, unit_code),
  UNIQUE (draw_id, role, position),
  UNIQUE (draw_id, stratum_id, rank)
);
CREATE INDEX drawn_unit_premises ON draws.drawn_unit (premises_id);

CREATE TABLE draws.assignment (
  id uuid PRIMARY KEY,
  draw_id uuid NOT NULL REFERENCES draws.draw,
  drawn_unit_id uuid NOT NULL REFERENCES draws.drawn_unit,
  account_id uuid NOT NULL REFERENCES organisations.account,
  organisation_id uuid NOT NULL REFERENCES organisations.organisation,
  place integer NOT NULL CHECK (place > 0),
  ticket text NOT NULL,
  UNIQUE (drawn_unit_id, place),
  UNIQUE (drawn_unit_id, account_id)
);
CREATE INDEX assignment_draw ON draws.assignment (draw_id);
CREATE INDEX assignment_account ON draws.assignment (account_id);

-- A drawn unit that became part of a visit; for a reserve, which visit it replaces and why.
CREATE TABLE draws.dispatch (
  id uuid PRIMARY KEY,
  draw_id uuid NOT NULL REFERENCES draws.draw,
  visit_id uuid NOT NULL,
  drawn_unit_id uuid NOT NULL UNIQUE REFERENCES draws.drawn_unit,
  sampler_ids uuid[] NOT NULL CHECK (cardinality(sampler_ids) >= 2),
  due_on date NOT NULL,
  replaces_visit_id uuid,
  reason text,
  at timestamptz NOT NULL,
  -- Few samplers, few days: without it the digest in the ledger could be guessed.
  salt bytea NOT NULL DEFAULT gen_random_bytes(16),
  CHECK ((replaces_visit_id IS NULL) = (reason IS NULL))
);
CREATE INDEX dispatch_draw ON draws.dispatch (draw_id);
CREATE INDEX dispatch_visit ON draws.dispatch (visit_id);

-- 回避: whom a person must not inspect.
CREATE TABLE draws.avoidance (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES organisations.account,
  organisation_id uuid NOT NULL REFERENCES organisations.organisation,
  premises_id uuid NOT NULL REFERENCES directory.premises,
  ground text NOT NULL CHECK (ground IN ('kin', 'former-employment', 'interest', 'other')),
  declared_by uuid NOT NULL,
  declared_at timestamptz NOT NULL,
  ended_by uuid,
  ended_at timestamptz,
  -- Whose kin runs which shop is nobody's to guess from the digest in the ledger.
  salt bytea NOT NULL DEFAULT gen_random_bytes(16),
  CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX avoidance_once ON draws.avoidance (account_id, premises_id) WHERE ended_at IS NULL;
CREATE INDEX avoidance_organisation ON draws.avoidance (organisation_id, id);

SELECT organisations.protect_case('draws.draw', 'plan_id');

-- The application itself, acting for a caller whom the service has let through: an auditor sees all cases too, but has an account.
CREATE FUNCTION draws.is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT platform.sees_all() AND platform.current_account() = '00000000-0000-0000-0000-000000000000' $$;

-- Read by the dispatchers of the organiser, and by those who see the draw's row at all once it is revealed. Written by the application alone.
CREATE FUNCTION draws.keep_secret(target regclass, others text DEFAULT 'false') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY dispatching ON %1$s FOR SELECT TO hengjian_app USING ((SELECT draws.is_system()) OR EXISTS (
    SELECT FROM draws.draw d WHERE d.id = %1$s.draw_id AND (d.revealed_at IS NOT NULL
      OR (SELECT platform.has_role(''dispatcher'')) AND d.organiser_id = (SELECT platform.current_organisation()))) OR %2$s)', target, others);
  EXECUTE format('CREATE POLICY writing ON %s FOR INSERT TO hengjian_app WITH CHECK ((SELECT draws.is_system()))', target);
END $$;
SELECT draws.keep_secret('draws.secret'), draws.keep_secret('draws.frame'), draws.keep_secret('draws.outcome');
-- The assigned samplers, for their own visit.
SELECT draws.keep_secret('draws.dispatch', '(SELECT platform.current_account()) = ANY (sampler_ids)');
SELECT draws.keep_secret('draws.drawn_unit',
  'EXISTS (SELECT FROM draws.dispatch v WHERE v.drawn_unit_id = drawn_unit.id AND (SELECT platform.current_account()) = ANY (v.sampler_ids))');
SELECT draws.keep_secret('draws.assignment',
  'EXISTS (SELECT FROM draws.dispatch v WHERE v.drawn_unit_id = assignment.drawn_unit_id AND (SELECT platform.current_account()) = ANY (v.sampler_ids))');

ALTER TABLE draws.avoidance ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_people ON draws.avoidance TO hengjian_app USING ((SELECT platform.sees_all()) OR account_id = (SELECT platform.current_account())
  OR ((SELECT platform.has_role('planner') OR platform.has_role('dispatcher')) AND (SELECT platform.current_organisation()) IN (SELECT organisations.lineage(organisation_id))));

GRANT SELECT, INSERT, UPDATE ON draws.draw, draws.avoidance TO hengjian_app;
GRANT SELECT, INSERT ON draws.secret, draws.frame, draws.outcome, draws.drawn_unit, draws.assignment, draws.dispatch TO hengjian_app;
SELECT platform.make_append_only('draws.secret'), platform.make_append_only('draws.frame'), platform.make_append_only('draws.outcome'),
       platform.make_append_only('draws.drawn_unit'), platform.make_append_only('draws.assignment'), platform.make_append_only('draws.dispatch');
SELECT ledger.register_evidence('draws.draw', 'id', '{}');
SELECT ledger.register_evidence('draws.secret', 'draw_id', '{}');
SELECT ledger.register_evidence('draws.frame', 'draw_id', '{}');
SELECT ledger.register_evidence('draws.outcome', 'draw_id', '{}');
SELECT ledger.register_evidence('draws.drawn_unit', 'id', '{}');
SELECT ledger.register_evidence('draws.assignment', 'id', '{}');
SELECT ledger.register_evidence('draws.dispatch', 'id', '{}');
SELECT ledger.register_evidence('draws.avoidance', 'id', '{}');
