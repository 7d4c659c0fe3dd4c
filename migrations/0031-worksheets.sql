-- Worksheets: a batch of determinations by one method over many items, with its quality control. Raw inputs only grow; the results that follow from them
-- are readings like any other.

CREATE TABLE results.worksheet (
  id uuid PRIMARY KEY,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  number text COLLATE "C" NOT NULL,
  method text NOT NULL,
  -- The columns, in their order.
  parameters text[] NOT NULL CHECK (cardinality(parameters) > 0),
  technician_ids uuid[] NOT NULL CHECK (cardinality(technician_ids) > 0),
  -- How the method calculates and what each run must keep, as they were approved when the worksheet was made; absent where the result is typed as it is read.
  calculation jsonb,
  run_rule jsonb,
  note text NOT NULL DEFAULT '',
  due_on date NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'held', 'closed', 'rejected', 'cancelled')),
  -- Once closed, a correction needs its reason.
  was_closed boolean NOT NULL DEFAULT false,
  -- Why quality control failed, in the technician's words; the quality manager decides on it.
  explanation text,
  created_by uuid NOT NULL REFERENCES organisations.account,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (laboratory_id, number)
);
CREATE INDEX worksheet_state ON results.worksheet (laboratory_id, state, due_on, id);
CREATE INDEX worksheet_latest ON results.worksheet (laboratory_id, id DESC);

-- One cell of the run: a determination, or a control sample for one parameter. Place 0 holds what is entered once for the batch.
CREATE TABLE results.worksheet_position (
  id uuid PRIMARY KEY,
  worksheet_id uuid NOT NULL REFERENCES results.worksheet,
  laboratory_id uuid NOT NULL,
  place integer NOT NULL CHECK (place >= 0),
  parameter text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('batch', 'sample', 'blank', 'duplicate', 'spike', 'reference', 'control')),
  determination_id uuid REFERENCES results.determination,
  examination_id uuid,
  item_id uuid,
  code text NOT NULL,
  matrix text NOT NULL DEFAULT '',
  unit text NOT NULL DEFAULT '',
  -- What a control should give: added, certified value, uncertainty, the most that a blank may show.
  target jsonb,
  -- The place whose sample is duplicated or spiked.
  of_place integer,
  -- Stands among the samples as one of them; only the quality manager knows.
  blind boolean NOT NULL DEFAULT false,
  -- How often it was begun anew; inputs belong to an attempt.
  attempt integer NOT NULL DEFAULT 1 CHECK (attempt > 0),
  -- On a worksheet that is worked on now.
  active boolean NOT NULL DEFAULT true,
  removed text CHECK (removed <> ''),
  UNIQUE (worksheet_id, place, parameter),
  CHECK ((kind = 'sample') = (determination_id IS NOT NULL) OR (blind AND kind = 'reference')),
  CHECK ((determination_id IS NULL) = (examination_id IS NULL) AND (determination_id IS NULL) = (item_id IS NULL)),
  CHECK ((kind = 'batch') = (place = 0)),
  CHECK ((kind IN ('duplicate', 'spike')) = (of_place IS NOT NULL)),
  CHECK (removed IS NULL OR NOT active)
);
CREATE UNIQUE INDEX worksheet_position_once ON results.worksheet_position (determination_id) WHERE active AND determination_id IS NOT NULL;
CREATE INDEX worksheet_position_determination ON results.worksheet_position (determination_id, worksheet_id DESC) WHERE determination_id IS NOT NULL;
CREATE INDEX worksheet_position_examination ON results.worksheet_position (examination_id) WHERE examination_id IS NOT NULL;

-- Exactly what was typed. A correction is a new row that names the one it replaces.
CREATE TABLE results.worksheet_input (
  id uuid PRIMARY KEY,
  worksheet_id uuid NOT NULL REFERENCES results.worksheet,
  position_id uuid NOT NULL REFERENCES results.worksheet_position,
  laboratory_id uuid NOT NULL,
  attempt integer NOT NULL CHECK (attempt > 0),
  -- 0: once for the batch.
  replicate integer NOT NULL CHECK (replicate >= 0),
  name text NOT NULL CHECK (name <> ''),
  number integer NOT NULL CHECK (number > 0),
  typed text NOT NULL,
  replaces uuid UNIQUE REFERENCES results.worksheet_input,
  reason text CHECK (reason <> ''),
  entered_by uuid NOT NULL REFERENCES organisations.account,
  entered_at timestamptz NOT NULL,
  UNIQUE (position_id, attempt, replicate, name, number),
  CHECK ((replaces IS NULL) = (number = 1))
);
CREATE INDEX worksheet_input_worksheet ON results.worksheet_input (worksheet_id);

-- Every step with its reason; `detail` holds what quality control found, or which positions were begun anew.
CREATE TABLE results.worksheet_step (
  id uuid PRIMARY KEY,
  worksheet_id uuid NOT NULL REFERENCES results.worksheet,
  laboratory_id uuid NOT NULL,
  action text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  reason text,
  detail jsonb,
  taken_by uuid NOT NULL,
  taken_at timestamptz NOT NULL
);
CREATE INDEX worksheet_step_worksheet ON results.worksheet_step (worksheet_id, id);

-- Where a reading was calculated, and how the method has it printed: the text itself is unrounded.
ALTER TABLE results.reading ADD COLUMN worksheet_position_id uuid REFERENCES results.worksheet_position, ADD COLUMN display jsonb;

CREATE FUNCTION results.assert_worksheet_open() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT FROM fresh f JOIN results.worksheet w ON w.id = f.worksheet_id WHERE w.state <> 'open') THEN
    RAISE EXCEPTION 'inputs are entered while the worksheet is open only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER open_only AFTER INSERT ON results.worksheet_input REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION results.assert_worksheet_open();

ALTER TABLE results.worksheet ENABLE ROW LEVEL SECURITY;
ALTER TABLE results.worksheet_position ENABLE ROW LEVEL SECURITY;
ALTER TABLE results.worksheet_input ENABLE ROW LEVEL SECURITY;
ALTER TABLE results.worksheet_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY laboratory ON results.worksheet TO hengjian_app USING ((SELECT platform.sees_all()) OR laboratory_id = (SELECT platform.current_organisation()));
CREATE POLICY laboratory ON results.worksheet_position TO hengjian_app USING ((SELECT platform.sees_all()) OR laboratory_id = (SELECT platform.current_organisation()));
CREATE POLICY laboratory ON results.worksheet_input TO hengjian_app USING ((SELECT platform.sees_all()) OR laboratory_id = (SELECT platform.current_organisation()));
CREATE POLICY laboratory ON results.worksheet_step TO hengjian_app USING ((SELECT platform.sees_all()) OR laboratory_id = (SELECT platform.current_organisation()));

GRANT SELECT, INSERT ON results.worksheet, results.worksheet_position, results.worksheet_input, results.worksheet_step TO hengjian_app;
GRANT UPDATE (technician_ids, due_on, state, was_closed, explanation, version) ON results.worksheet TO hengjian_app;
GRANT UPDATE (attempt, active, removed) ON results.worksheet_position TO hengjian_app;
SELECT platform.make_append_only('results.worksheet_input'), platform.make_append_only('results.worksheet_step');
SELECT ledger.register_evidence('results.worksheet', 'id', '{}'), ledger.register_evidence('results.worksheet_position', 'id', '{}'),
  ledger.register_evidence('results.worksheet_input', 'id', '{}'), ledger.register_evidence('results.worksheet_step', 'id', '{}');
