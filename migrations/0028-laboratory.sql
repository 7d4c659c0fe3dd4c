-- The laboratory floor: what a second person approves as data (rules of methods, control limits, instrument files), control charts that only grow, and
-- results that wait for a decision because their quality control failed.

CREATE SCHEMA laboratory;
GRANT USAGE ON SCHEMA laboratory TO hengjian_app;

-- Versions of what a laboratory lays down, never changed. `subject`: the method, the chart's id, the instrument's name. A later approved version supersedes.
CREATE TABLE laboratory.definition (
  id uuid PRIMARY KEY,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  kind text NOT NULL CHECK (kind IN ('method-rule', 'control-limits', 'instrument')),
  subject text COLLATE "C" NOT NULL CHECK (subject <> ''),
  number integer NOT NULL CHECK (number > 0),
  body jsonb NOT NULL CHECK (jsonb_typeof(body) = 'object'),
  valid_from date NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  proposed_by uuid NOT NULL,
  proposed_at timestamptz NOT NULL,
  UNIQUE (laboratory_id, kind, subject, number)
);
CREATE TABLE laboratory.definition_decision (
  definition_id uuid PRIMARY KEY REFERENCES laboratory.definition,
  laboratory_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('approved', 'rejected')),
  reason text NOT NULL DEFAULT '',
  decided_by uuid NOT NULL,
  decided_at timestamptz NOT NULL,
  CHECK (state = 'approved' OR reason <> '')
);
CREATE FUNCTION laboratory.assert_second_person() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT FROM laboratory.definition d WHERE d.id = NEW.definition_id AND (d.proposed_by = NEW.decided_by OR d.laboratory_id <> NEW.laboratory_id)) THEN
    RAISE EXCEPTION 'definition % is decided by another person of its laboratory', NEW.definition_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER second_person BEFORE INSERT ON laboratory.definition_decision FOR EACH ROW EXECUTE FUNCTION laboratory.assert_second_person();

-- One chart per method, parameter, control material (its lot or level) and instrument.
CREATE TABLE laboratory.control_chart (
  id uuid PRIMARY KEY,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  method text COLLATE "C" NOT NULL CHECK (method <> ''),
  parameter text NOT NULL CHECK (parameter <> ''),
  material text NOT NULL CHECK (material <> ''),
  equipment_id uuid REFERENCES qualification.equipment,
  unit text NOT NULL,
  begun_by uuid NOT NULL,
  begun_at timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (laboratory_id, method, parameter, material, equipment_id)
);
-- Values as measured, in the chart's unit, with the verdict of the day: limits that change later do not change it.
CREATE TABLE laboratory.control_point (
  id uuid PRIMARY KEY,
  chart_id uuid NOT NULL REFERENCES laboratory.control_chart,
  laboratory_id uuid NOT NULL,
  run text NOT NULL CHECK (run <> ''),
  worksheet_id uuid,
  value text NOT NULL CHECK (value ~ '^-?[0-9]+(\.[0-9]+)?$'),
  measured_at timestamptz NOT NULL,
  limits_id uuid REFERENCES laboratory.definition,
  z text,
  status text NOT NULL CHECK (status IN ('unjudged', 'in-control', 'warning', 'out')),
  -- [{rule, points: [id]}], the point itself among them.
  broken jsonb NOT NULL DEFAULT '[]',
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  CHECK ((status = 'unjudged') = (limits_id IS NULL) AND (limits_id IS NULL) = (z IS NULL))
);
CREATE INDEX control_point_chart ON laboratory.control_point (chart_id, measured_at DESC, id DESC);

-- Results of a worksheet that wait because a control failed.
CREATE TABLE laboratory.control_hold (
  id uuid PRIMARY KEY,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  worksheet_id uuid NOT NULL,
  method text NOT NULL,
  -- Of a chart (Westgard), or of the run itself (blank, duplicate, recovery, reference material).
  kind text NOT NULL CHECK (kind IN ('chart', 'run')),
  point_ids uuid[] NOT NULL DEFAULT '{}',
  findings jsonb NOT NULL CHECK (jsonb_typeof(findings) = 'array'),
  state text NOT NULL CHECK (state IN ('open', 'explained', 'repeat', 'accepted', 'rejected')),
  raised_by uuid NOT NULL,
  raised_at timestamptz NOT NULL,
  explained_by uuid,
  explained_at timestamptz,
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  version integer NOT NULL DEFAULT 1,
  CHECK ((state = 'open') = (explained_by IS NULL) AND (explained_by IS NULL) = (reason IS NULL)),
  CHECK ((state IN ('open', 'explained')) = (decided_by IS NULL) AND (decided_by IS NULL) = (decision_reason IS NULL)),
  CHECK (decided_by <> explained_by)
);
CREATE INDEX control_hold_worksheet ON laboratory.control_hold (worksheet_id);
CREATE INDEX control_hold_waiting ON laboratory.control_hold (laboratory_id, raised_at, id) WHERE state IN ('open', 'explained');
CREATE INDEX control_hold_newest ON laboratory.control_hold (laboratory_id, raised_at DESC, id DESC);
CREATE INDEX control_hold_points ON laboratory.control_hold USING gin (point_ids) WHERE state IN ('repeat', 'rejected');

CREATE FUNCTION laboratory.protect(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY own ON %s TO hengjian_app USING ((SELECT platform.sees_all()) OR laboratory_id = (SELECT platform.current_organisation()))', target);
END $$;
SELECT laboratory.protect(t::regclass) FROM unnest(ARRAY['laboratory.definition', 'laboratory.definition_decision', 'laboratory.control_chart', 'laboratory.control_point', 'laboratory.control_hold']) t;
GRANT SELECT, INSERT ON laboratory.definition, laboratory.definition_decision, laboratory.control_chart, laboratory.control_point, laboratory.control_hold TO hengjian_app;
GRANT UPDATE (state, explained_by, explained_at, reason, decided_by, decided_at, decision_reason, version) ON laboratory.control_hold TO hengjian_app;
SELECT platform.make_append_only(t::regclass) FROM unnest(ARRAY['laboratory.definition', 'laboratory.definition_decision', 'laboratory.control_chart', 'laboratory.control_point']) t;
SELECT ledger.register_evidence('laboratory.definition', 'id', '{}'), ledger.register_evidence('laboratory.definition_decision', 'definition_id', '{}'),
  ledger.register_evidence('laboratory.control_chart', 'id', '{}'), ledger.register_evidence('laboratory.control_point', 'id', '{}'),
  ledger.register_evidence('laboratory.control_hold', 'id', '{}');
