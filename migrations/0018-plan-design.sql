-- What a plan is designed with: approved revisions, the risk rule, complaints, papers of network sampling, prices and capacities.

-- A plan as it was approved: its head; its strata are those of the same revision in plans.stratum.
CREATE TABLE plans.approval (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plans.plan,
  revision integer NOT NULL CHECK (revision > 0),
  head jsonb NOT NULL,
  approved_by uuid NOT NULL,
  approved_at timestamptz NOT NULL,
  UNIQUE (plan_id, revision)
);

-- Why an approved revision was followed by another.
CREATE TABLE plans.revision (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plans.plan,
  revision integer NOT NULL CHECK (revision > 1),
  reason text NOT NULL CHECK (reason <> ''),
  begun_by uuid NOT NULL,
  begun_at timestamptz NOT NULL,
  UNIQUE (plan_id, revision)
);

-- Versions of a bureau's rule for the weight of a unit. Decided once, never changed.
CREATE TABLE plans.risk_rule (
  id uuid PRIMARY KEY,
  organiser_id uuid NOT NULL REFERENCES organisations.organisation,
  number integer NOT NULL CHECK (number > 0),
  rule jsonb NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  proposed_by uuid NOT NULL,
  proposed_at timestamptz NOT NULL,
  UNIQUE (organiser_id, number)
);
CREATE TABLE plans.risk_rule_decision (
  rule_id uuid PRIMARY KEY REFERENCES plans.risk_rule,
  state text NOT NULL CHECK (state IN ('approved', 'rejected')),
  decided_by uuid NOT NULL,
  decided_at timestamptz NOT NULL
);
CREATE FUNCTION plans.assert_second_person() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT FROM plans.risk_rule r WHERE r.id = NEW.rule_id AND r.proposed_by = NEW.decided_by) THEN
    RAISE EXCEPTION 'risk rule % was proposed by the one who decides it', NEW.rule_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER second_person BEFORE INSERT ON plans.risk_rule_decision FOR EACH ROW EXECUTE FUNCTION plans.assert_second_person();
ALTER TABLE plans.plan ADD CONSTRAINT plan_risk_rule FOREIGN KEY (risk_rule_id) REFERENCES plans.risk_rule;

-- 12315 and 12345. Nothing of who complained is kept here.
CREATE TABLE plans.complaint (
  id uuid PRIMARY KEY,
  organiser_id uuid NOT NULL REFERENCES organisations.organisation,
  channel text NOT NULL CHECK (channel IN ('12315', '12345')),
  reference text NOT NULL CHECK (reference <> ''),
  received_on date NOT NULL,
  premises_id uuid REFERENCES directory.premises,
  subject text NOT NULL CHECK (subject <> ''),
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (channel, reference)
);
CREATE INDEX complaint_organiser ON plans.complaint (organiser_id, received_on DESC, id DESC);

CREATE TABLE plans.attachment (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plans.plan,
  kind text NOT NULL CHECK (kind IN ('screenshot', 'unpacking-film', 'document')),
  -- The order at the platform that it belongs to.
  order_number text CHECK (order_number <> ''),
  file_id uuid NOT NULL REFERENCES platform.file,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  added_by uuid NOT NULL,
  added_at timestamptz NOT NULL
);
CREATE INDEX attachment_plan ON plans.attachment (plan_id);

-- Yuan per batch of a scheme, as agreed; the newest row holds.
CREATE TABLE plans.scheme_price (
  organiser_id uuid NOT NULL REFERENCES organisations.organisation,
  scheme_id uuid NOT NULL REFERENCES catalogue.scheme,
  price numeric(10, 2) NOT NULL CHECK (price >= 0),
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (organiser_id, scheme_id)
);
CREATE TABLE plans.laboratory_capacity (
  organiser_id uuid NOT NULL REFERENCES organisations.organisation,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  batches_per_week integer NOT NULL CHECK (batches_per_week BETWEEN 0 AND 100000),
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (organiser_id, laboratory_id)
);

-- What belongs to a bureau is read by it and by the bureaus above it, and written by itself.
CREATE FUNCTION plans.keep_to_bureau(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY bureau ON %1$s TO hengjian_app USING ((SELECT platform.sees_all()) OR organiser_id = (SELECT platform.current_organisation())
    OR (SELECT platform.current_organisation()) IN (SELECT organisations.lineage(organiser_id)))
    WITH CHECK ((SELECT platform.sees_all()) OR organiser_id = (SELECT platform.current_organisation()))', target);
END $$;
SELECT plans.keep_to_bureau('plans.complaint'), plans.keep_to_bureau('plans.scheme_price'), plans.keep_to_bureau('plans.laboratory_capacity');
SELECT organisations.protect_case('plans.approval', 'plan_id'), organisations.protect_case('plans.revision', 'plan_id'), organisations.protect_case('plans.attachment', 'plan_id');

GRANT SELECT, INSERT ON plans.approval, plans.revision, plans.risk_rule, plans.risk_rule_decision, plans.complaint, plans.attachment TO hengjian_app;
GRANT SELECT, INSERT, UPDATE ON plans.scheme_price, plans.laboratory_capacity TO hengjian_app;
SELECT platform.make_append_only('plans.approval'), platform.make_append_only('plans.revision'), platform.make_append_only('plans.risk_rule'),
       platform.make_append_only('plans.risk_rule_decision'), platform.make_append_only('plans.complaint'), platform.make_append_only('plans.attachment');
SELECT ledger.register_evidence('plans.approval', 'id', '{head}');
SELECT ledger.register_evidence('plans.revision', 'id', '{}');
SELECT ledger.register_evidence('plans.risk_rule', 'id', '{}');
SELECT ledger.register_evidence('plans.risk_rule_decision', 'rule_id', '{}');
SELECT ledger.register_evidence('plans.complaint', 'id', '{}');
SELECT ledger.register_evidence('plans.attachment', 'id', '{}');
