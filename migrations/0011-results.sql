-- Examinations of items: what is to be determined, who enters it, readings that only grow, judgements computed from them, and the review.

CREATE SCHEMA results;
GRANT USAGE ON SCHEMA results TO hengjian_app;

-- The blind facts of the item (code, matrix, state, storage) are copied here: nothing else of it is known to this schema.
CREATE TABLE results.examination (
  id uuid PRIMARY KEY,
  item_id uuid NOT NULL UNIQUE REFERENCES samples.item,
  code text COLLATE "C" NOT NULL,
  matrix text NOT NULL,
  item_state text NOT NULL,
  storage text NOT NULL,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  discipline text NOT NULL,
  sampling_kind text NOT NULL CHECK (sampling_kind IN ('supervision', 'risk-monitoring', 'evaluation')),
  scheme_id uuid NOT NULL REFERENCES catalogue.scheme,
  food_type text,
  -- The day that chooses the limits: production, otherwise sampling.
  judging_day date NOT NULL,
  received_on date NOT NULL,
  due_on date NOT NULL,
  due_provisional boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('blocked', 'waiting', 'assigned', 'entering', 'submitted', 'checked', 'approved')),
  -- Why the catalogue cannot judge some items yet: {code, facts}.
  blocked jsonb,
  unassigned integer NOT NULL CHECK (unassigned >= 0),
  first_submitted_at timestamptz,
  submitted_by uuid REFERENCES organisations.account,
  submitted_at timestamptz,
  checked_by uuid REFERENCES organisations.account,
  checked_at timestamptz,
  approved_by uuid REFERENCES organisations.account,
  approved_at timestamptz,
  approved_on date,
  -- How unusual it was when submitted, for the order of the review lists, and the three counts it comes from.
  rank smallint NOT NULL DEFAULT 3 CHECK (rank BETWEEN 0 AND 3),
  failures integer NOT NULL DEFAULT 0,
  near_limit integer NOT NULL DEFAULT 0,
  corrections integer NOT NULL DEFAULT 0,
  return_reason text,
  outcome text CHECK (outcome IN ('pass', 'fail', 'problem')),
  conclusion jsonb,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK ((state = 'blocked') = (blocked IS NOT NULL)),
  CHECK (state NOT IN ('submitted', 'checked', 'approved') OR (submitted_by IS NOT NULL AND first_submitted_at IS NOT NULL)),
  CHECK (state NOT IN ('checked', 'approved') OR checked_by IS NOT NULL),
  CHECK ((state = 'approved') = (approved_by IS NOT NULL) AND (state = 'approved') = (outcome IS NOT NULL) AND (state = 'approved') = (conclusion IS NOT NULL)),
  CHECK (checked_by <> submitted_by AND approved_by <> submitted_by AND approved_by <> checked_by)
);
-- The queues; lists name the same conditions, so that these indexes serve them.
CREATE INDEX examination_unassigned ON results.examination (laboratory_id, due_on, id) WHERE unassigned > 0 AND state IN ('blocked', 'waiting', 'assigned', 'entering');
CREATE INDEX examination_to_check ON results.examination (laboratory_id, rank, due_on, id) WHERE state = 'submitted';
CREATE INDEX examination_to_approve ON results.examination (laboratory_id, rank, due_on, id) WHERE state = 'checked';
CREATE INDEX examination_state ON results.examination (laboratory_id, state, due_on, id);
CREATE INDEX examination_due ON results.examination (laboratory_id, due_on, id);
CREATE INDEX examination_code ON results.examination (laboratory_id, code);

CREATE TABLE results.determination (
  id uuid PRIMARY KEY,
  examination_id uuid NOT NULL REFERENCES results.examination,
  item_id uuid NOT NULL,
  laboratory_id uuid NOT NULL,
  seq integer NOT NULL CHECK (seq > 0),
  scheme_item_id uuid NOT NULL REFERENCES catalogue.scheme_item,
  parameter text NOT NULL,
  methods text[] NOT NULL,
  -- The standards that the scheme names for it; `basis` is the one that the limit comes from.
  bases text[] NOT NULL,
  limit_rule_id uuid REFERENCES catalogue.limit_rule,
  requirement jsonb,
  requirement_text text,
  unit text NOT NULL DEFAULT '',
  comparison text NOT NULL DEFAULT 'full' CHECK (comparison IN ('full', 'rounded')),
  basis text,
  -- The food as the limit's source names it.
  food text,
  technician_id uuid REFERENCES organisations.account,
  -- Why the manager left it out: nobody is told to test it, and the report prints 未检验 with the reason.
  left_out text CHECK (left_out <> ''),
  left_out_by uuid REFERENCES organisations.account,
  left_out_at timestamptz,
  UNIQUE (examination_id, seq),
  CHECK ((left_out IS NULL) = (left_out_by IS NULL) AND (left_out IS NULL) = (left_out_at IS NULL)),
  CHECK (left_out IS NULL OR technician_id IS NULL),
  CHECK ((requirement IS NULL) = (limit_rule_id IS NULL) AND (requirement IS NULL) = (requirement_text IS NULL) AND (requirement IS NULL) = (basis IS NULL)),
  CHECK (technician_id IS NULL OR requirement IS NOT NULL)
);

-- What was typed, exactly, and what it was read as. A correction is a new row that names the one it replaces.
CREATE TABLE results.reading (
  id uuid PRIMARY KEY,
  determination_id uuid NOT NULL REFERENCES results.determination,
  examination_id uuid NOT NULL,
  item_id uuid NOT NULL,
  laboratory_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  typed text NOT NULL,
  unit text,
  detection_limit text,
  quantitation_limit text,
  expressed_as text,
  note text,
  meets boolean,
  not_examined text CHECK (not_examined <> ''),
  observation jsonb,
  replaces uuid UNIQUE REFERENCES results.reading,
  reason text CHECK (reason <> ''),
  entered_by uuid NOT NULL REFERENCES organisations.account,
  entered_at timestamptz NOT NULL,
  UNIQUE (determination_id, number),
  CHECK ((observation IS NULL) = (not_examined IS NOT NULL)),
  CHECK ((replaces IS NULL) = (number = 1))
);
CREATE INDEX reading_examination ON results.reading (examination_id);

-- A cache: the reading that counts now, and what the discipline's judge says of it. It can be made again at any time.
CREATE TABLE results.judgement (
  determination_id uuid PRIMARY KEY REFERENCES results.determination,
  examination_id uuid NOT NULL,
  item_id uuid NOT NULL,
  laboratory_id uuid NOT NULL,
  reading_id uuid NOT NULL REFERENCES results.reading,
  -- Null where the parameter was not examined.
  verdict text CHECK (verdict IN ('pass', 'fail', 'not-judged', 'review')),
  reason jsonb,
  flags text[] NOT NULL DEFAULT '{}',
  near_limit boolean NOT NULL DEFAULT false,
  -- Readings replaced, before or after the first submission.
  corrections integer NOT NULL DEFAULT 0,
  CHECK ((verdict IS NULL) = (reason IS NULL))
);
CREATE INDEX judgement_examination ON results.judgement (examination_id);

-- Every step of the way: assigned, submitted, checked, returned, approved.
CREATE TABLE results.review_step (
  id uuid PRIMARY KEY,
  examination_id uuid NOT NULL REFERENCES results.examination,
  item_id uuid NOT NULL,
  laboratory_id uuid NOT NULL,
  action text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  reason text,
  taken_by uuid NOT NULL,
  taken_at timestamptz NOT NULL,
  CHECK (action NOT IN ('return', 'return-to-checker') OR reason <> '')
);
CREATE INDEX review_step_examination ON results.review_step (examination_id);

-- The technicians' queue: one row while a determination waits for its technician. It stays as short as the work that is open.
CREATE TABLE results.open_work (
  determination_id uuid PRIMARY KEY REFERENCES results.determination,
  technician_id uuid NOT NULL,
  examination_id uuid NOT NULL,
  laboratory_id uuid NOT NULL,
  method text COLLATE "C" NOT NULL,
  due_on date NOT NULL
);
CREATE INDEX open_work_method ON results.open_work (technician_id, method, due_on, determination_id);
CREATE INDEX open_work_due ON results.open_work (technician_id, due_on, determination_id);
CREATE INDEX open_work_examination ON results.open_work (examination_id);

-- The second wall: the laboratory, and of the item's parties those who may see results. The laboratory's own rows need no look at the parties,
-- so that its long lists stay quick. The sampled enterprise sees the report, never the readings.
CREATE FUNCTION results.protect(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY parties ON %1$s TO hengjian_app USING ((SELECT platform.sees_all()) OR laboratory_id = (SELECT platform.current_organisation())
    OR EXISTS (SELECT 1 FROM organisations.case_party p WHERE p.case_id = %1$s.item_id AND p.organisation_id = (SELECT platform.current_organisation())
      AND p.capacity IN (''organiser'', ''overseer'', ''laboratory'')))', target);
END $$;
SELECT results.protect('results.examination'), results.protect('results.determination'), results.protect('results.reading'), results.protect('results.judgement'),
  results.protect('results.review_step');
DROP FUNCTION results.protect(regclass);
ALTER TABLE results.open_work ENABLE ROW LEVEL SECURITY;
CREATE POLICY laboratory ON results.open_work TO hengjian_app
  USING ((SELECT platform.sees_all()) OR laboratory_id = (SELECT platform.current_organisation()));

-- Nothing is entered after submission, whatever the application believes; the row policy of the writer does not matter here.
CREATE FUNCTION results.assert_open() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT FROM fresh f JOIN results.examination e ON e.id = f.examination_id WHERE e.state NOT IN ('assigned', 'entering')) THEN
    RAISE EXCEPTION 'readings are entered before submission or after a return only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER open_only AFTER INSERT ON results.reading REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION results.assert_open();

GRANT SELECT, INSERT, UPDATE ON results.examination, results.determination, results.judgement TO hengjian_app;
GRANT SELECT, INSERT ON results.reading, results.review_step TO hengjian_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON results.open_work TO hengjian_app;
SELECT platform.make_append_only('results.reading'), platform.make_append_only('results.review_step');
SELECT ledger.register_evidence('results.examination', 'id', '{}'), ledger.register_evidence('results.determination', 'id', '{}'),
  ledger.register_evidence('results.reading', 'id', '{}'), ledger.register_evidence('results.review_step', 'id', '{}');
