-- Sampling plans and their strata.

CREATE SCHEMA plans;
GRANT USAGE ON SCHEMA plans TO hengjian_app;

CREATE TABLE plans.plan (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  title text NOT NULL CHECK (title <> ''),
  kind text NOT NULL CHECK (kind IN ('supervision', 'risk-monitoring', 'evaluation')),
  discipline text NOT NULL,
  organiser_id uuid NOT NULL REFERENCES organisations.organisation,
  task_source text NOT NULL,
  period_from date NOT NULL,
  period_to date NOT NULL CHECK (period_to >= period_from),
  numbering text NOT NULL CHECK (numbering IN ('national', 'local')),
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'submitted', 'approved', 'published', 'closed')),
  created_by uuid NOT NULL,
  submitted_by uuid,
  approved_by uuid,
  -- Why it was sent back last; stays until it is submitted again.
  return_reason text,
  occasion text NOT NULL DEFAULT 'regular' CHECK (occasion IN ('regular', 'complaint', 'emergency', 'network', 'follow-up')),
  -- What gave the occasion: hotline and reference, buyer and account.
  particulars jsonb NOT NULL DEFAULT '{}',
  -- Codes of the premises that the plan is about; none: everyone whom a stratum takes.
  unit_codes text[] NOT NULL DEFAULT '{}' CHECK (cardinality(unit_codes) <= 500),
  exclusions jsonb NOT NULL,
  risk_rule_id uuid,
  budget numeric(14, 2) CHECK (budget >= 0),
  carried_from uuid REFERENCES plans.plan,
  -- A change after approval makes the next revision; the strata of earlier ones stay.
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (state IN ('draft', 'submitted') OR approved_by IS NOT NULL),
  CHECK (approved_by <> created_by AND approved_by <> submitted_by)
);
CREATE INDEX plan_organiser ON plans.plan (organiser_id, number DESC);
CREATE INDEX plan_waiting ON plans.plan (state) WHERE state IN ('draft', 'submitted', 'approved');

CREATE TABLE plans.stratum (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plans.plan,
  revision integer NOT NULL DEFAULT 1 CHECK (revision > 0),
  code text COLLATE "C" NOT NULL CHECK (code ~ '^S[0-9]{3}$'),
  division_code text REFERENCES organisations.division,
  business_type text CHECK (business_type IN ('production', 'distribution', 'catering', 'online')),
  tag text CHECK (tag IN ('school-surroundings', 'rural-market', 'online-platform', 'coal-yard')),
  credit_class text CHECK (credit_class IN ('A', 'B', 'C', 'D')),
  category_code text,
  scheme_id uuid NOT NULL REFERENCES catalogue.scheme,
  quota integer NOT NULL CHECK (quota BETWEEN 0 AND 100000),
  reserves integer NOT NULL CHECK (reserves BETWEEN 0 AND 100000),
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  due_on date NOT NULL,
  UNIQUE (plan_id, revision, code)
);
CREATE INDEX stratum_laboratory ON plans.stratum (laboratory_id);

-- What was approved stays as it was approved.
CREATE FUNCTION plans.refuse_change_after_draft() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM plans.plan p WHERE p.id = coalesce(NEW.plan_id, OLD.plan_id) AND p.state = 'draft'
      AND p.revision = coalesce(NEW.revision, OLD.revision) AND p.revision = coalesce(OLD.revision, NEW.revision)) THEN
    RAISE EXCEPTION 'strata change in a draft of their own revision only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER draft_only BEFORE INSERT OR UPDATE OR DELETE ON plans.stratum FOR EACH ROW EXECUTE FUNCTION plans.refuse_change_after_draft();

GRANT SELECT, INSERT, UPDATE ON plans.plan TO hengjian_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON plans.stratum TO hengjian_app;
SELECT organisations.protect_case('plans.plan', 'id'), organisations.protect_case('plans.stratum', 'plan_id');
-- The buyer in network sampling is a person.
SELECT ledger.register_evidence('plans.plan', 'id', '{particulars}');
SELECT ledger.register_evidence('plans.stratum', 'id', '{}');
