-- People, instruments and materials of a laboratory, what assessors ask for besides, and determinations that another laboratory does.

-- One person works in one laboratory: the keyed digest of the identity number is unique, the number itself is kept nowhere.
CREATE TABLE qualification.person_file (
  account_id uuid PRIMARY KEY REFERENCES organisations.account,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  identity_digest text NOT NULL UNIQUE CHECK (identity_digest ~ '^[0-9a-f]{64}$'),
  title text NOT NULL DEFAULT '',
  education text NOT NULL DEFAULT '',
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL
);

CREATE TABLE qualification.training (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES organisations.account,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  kind text NOT NULL CHECK (kind IN ('training', 'examination')),
  subject text NOT NULL CHECK (subject <> ''),
  on_day date NOT NULL,
  passed boolean,
  note text NOT NULL DEFAULT '',
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  CHECK ((kind = 'examination') = (passed IS NOT NULL))
);
CREATE INDEX training_account ON qualification.training (account_id, on_day DESC);

CREATE TABLE qualification.authorisation (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES organisations.account,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  kind text NOT NULL CHECK (kind IN ('test', 'sign')),
  standard text,
  edition text,
  discipline text,
  valid_from date NOT NULL,
  valid_to date NOT NULL CHECK (valid_to >= valid_from),
  training_id uuid REFERENCES qualification.training,
  granted_by uuid NOT NULL,
  granted_at timestamptz NOT NULL,
  CHECK (kind = 'test' OR standard IS NULL),
  CHECK (edition IS NULL OR standard IS NOT NULL)
);
CREATE INDEX authorisation_account ON qualification.authorisation (account_id, valid_to);
CREATE INDEX authorisation_laboratory ON qualification.authorisation (laboratory_id, valid_to);

CREATE TABLE qualification.authorisation_end (
  authorisation_id uuid PRIMARY KEY REFERENCES qualification.authorisation,
  laboratory_id uuid NOT NULL,
  ended_on date NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  ended_by uuid NOT NULL,
  ended_at timestamptz NOT NULL
);

CREATE TABLE qualification.equipment (
  id uuid PRIMARY KEY,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  code text NOT NULL CHECK (code <> ''),
  name text NOT NULL CHECK (name <> ''),
  model text NOT NULL DEFAULT '',
  serial text NOT NULL DEFAULT '',
  maker text NOT NULL DEFAULT '',
  place text NOT NULL DEFAULT '',
  measuring_range text NOT NULL DEFAULT '',
  needs text NOT NULL CHECK (needs IN ('calibration', 'verification', 'none')),
  -- What the file comes to, for the lists: `standingOf` computes it from the events.
  state text NOT NULL CHECK (state IN ('in-use', 'faulty', 'stopped', 'scrapped')),
  calibrated_to date,
  checked_to date,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (laboratory_id, code)
);
CREATE INDEX equipment_due ON qualification.equipment (laboratory_id, (least(calibrated_to, checked_to)), id);

CREATE TABLE qualification.equipment_event (
  id uuid PRIMARY KEY,
  equipment_id uuid NOT NULL REFERENCES qualification.equipment,
  laboratory_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('calibration', 'verification', 'intermediate-check', 'fault', 'repair', 'maintenance', 'stop', 'return', 'scrap')),
  on_day date NOT NULL,
  fit boolean,
  due_on date,
  certificate text NOT NULL DEFAULT '',
  body text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (equipment_id, number)
);

CREATE TABLE qualification.material (
  id uuid PRIMARY KEY,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  kind text NOT NULL CHECK (kind IN ('reference-material', 'standard-solution', 'reagent')),
  code text NOT NULL CHECK (code <> ''),
  name text NOT NULL CHECK (name <> ''),
  lot text NOT NULL DEFAULT '',
  supplier text NOT NULL DEFAULT '',
  certificate text NOT NULL DEFAULT '',
  concentration text,
  concentration_unit text,
  uncertainty text,
  parent_id uuid REFERENCES qualification.material,
  taken text,
  filled_to text,
  amount numeric NOT NULL CHECK (amount > 0),
  left_amount numeric NOT NULL CHECK (left_amount >= 0 AND left_amount <= amount),
  unit text NOT NULL CHECK (unit <> ''),
  storage text NOT NULL DEFAULT '',
  made_on date NOT NULL,
  expires_on date NOT NULL CHECK (expires_on >= made_on),
  opened_on date,
  opens_until date,
  discarded boolean NOT NULL DEFAULT false,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (laboratory_id, code),
  CHECK ((parent_id IS NULL) = (taken IS NULL) AND (parent_id IS NULL) = (filled_to IS NULL))
);
CREATE INDEX material_due ON qualification.material (laboratory_id, expires_on, id) WHERE NOT discarded;

CREATE TABLE qualification.material_event (
  id uuid PRIMARY KEY,
  material_id uuid NOT NULL REFERENCES qualification.material,
  laboratory_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('open', 'use', 'discard', 'check')),
  amount numeric CHECK (amount > 0),
  on_day date NOT NULL,
  note text NOT NULL DEFAULT '',
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  CHECK ((kind = 'use') = (amount IS NOT NULL))
);
CREATE INDEX material_event_material ON qualification.material_event (material_id, recorded_at);

-- Conditions that a method demands, and what was measured in the rooms.
CREATE TABLE qualification.method_condition (
  id uuid PRIMARY KEY,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  standard text NOT NULL CHECK (standard <> ''),
  low_celsius numeric,
  high_celsius numeric,
  low_humidity numeric,
  high_humidity numeric,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (laboratory_id, standard)
);
CREATE TABLE qualification.room_reading (
  id uuid PRIMARY KEY,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  room text NOT NULL CHECK (room <> ''),
  celsius numeric NOT NULL,
  humidity numeric NOT NULL CHECK (humidity BETWEEN 0 AND 100),
  on_day date NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX room_reading_day ON qualification.room_reading (laboratory_id, on_day DESC, recorded_at DESC);

-- Before its first use a laboratory shows that it masters a method.
CREATE TABLE qualification.method_verification (
  id uuid PRIMARY KEY,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  standard text NOT NULL CHECK (standard <> ''),
  edition text,
  verified_on date NOT NULL,
  suitable boolean NOT NULL,
  evidence text NOT NULL CHECK (evidence <> ''),
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL
);
CREATE INDEX method_verification_standard ON qualification.method_verification (laboratory_id, standard, verified_on DESC);

CREATE TABLE qualification.finding (
  id uuid PRIMARY KEY,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  kind text NOT NULL CHECK (kind IN ('nonconforming-work', 'complaint')),
  subject text NOT NULL CHECK (subject <> ''),
  detail text NOT NULL CHECK (detail <> ''),
  found_on date NOT NULL,
  due_on date NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'acting', 'done', 'closed')),
  cause text NOT NULL DEFAULT '',
  action text NOT NULL DEFAULT '',
  effect text NOT NULL DEFAULT '',
  reported_by uuid,
  closed_by uuid,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CHECK (state = 'open' OR (cause <> '' AND action <> '')),
  CHECK ((state = 'closed') = (closed_by IS NOT NULL)),
  CHECK (closed_by <> reported_by)
);
CREATE INDEX finding_due ON qualification.finding (laboratory_id, due_on, id) WHERE state <> 'closed';

-- The laboratory's own, and what decides whether its results count is read where they are reported.
CREATE FUNCTION qualification.protect(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY own ON %s TO hengjian_app USING ((SELECT platform.sees_all()) OR laboratory_id = (SELECT platform.current_organisation()))', target);
END $$;
SELECT qualification.protect(t::regclass) FROM unnest(ARRAY['qualification.person_file', 'qualification.training', 'qualification.authorisation', 'qualification.authorisation_end',
  'qualification.equipment', 'qualification.equipment_event', 'qualification.material', 'qualification.material_event', 'qualification.method_condition', 'qualification.room_reading',
  'qualification.method_verification', 'qualification.finding']) t;
DROP FUNCTION qualification.protect(regclass);

GRANT SELECT, INSERT ON qualification.training, qualification.authorisation, qualification.authorisation_end, qualification.equipment_event,
  qualification.material_event, qualification.room_reading, qualification.method_verification TO hengjian_app;
GRANT SELECT, INSERT, UPDATE ON qualification.person_file, qualification.equipment, qualification.material, qualification.method_condition, qualification.finding TO hengjian_app;
SELECT platform.make_append_only(t::regclass) FROM unnest(ARRAY['qualification.training', 'qualification.authorisation', 'qualification.authorisation_end', 'qualification.equipment_event',
  'qualification.material_event', 'qualification.room_reading', 'qualification.method_verification']) t;
SELECT ledger.register_evidence('qualification.person_file', 'account_id', '{identity_digest}'), ledger.register_evidence('qualification.training', 'id', '{}'),
  ledger.register_evidence('qualification.authorisation', 'id', '{}'), ledger.register_evidence('qualification.authorisation_end', 'authorisation_id', '{}'),
  ledger.register_evidence('qualification.equipment', 'id', '{}'), ledger.register_evidence('qualification.equipment_event', 'id', '{}'),
  ledger.register_evidence('qualification.material', 'id', '{}'), ledger.register_evidence('qualification.material_event', 'id', '{}'),
  ledger.register_evidence('qualification.method_condition', 'id', '{}'), ledger.register_evidence('qualification.room_reading', 'id', '{}'),
  ledger.register_evidence('qualification.method_verification', 'id', '{}'), ledger.register_evidence('qualification.finding', 'id', '{}');

-- Which instrument a determination is read from; the latest row counts, and the older ones say what was used before.
CREATE TABLE results.determination_equipment (
  id uuid PRIMARY KEY,
  determination_id uuid NOT NULL REFERENCES results.determination,
  examination_id uuid NOT NULL,
  item_id uuid NOT NULL,
  laboratory_id uuid NOT NULL,
  equipment_id uuid NOT NULL REFERENCES qualification.equipment,
  chosen_by uuid NOT NULL,
  chosen_at timestamptz NOT NULL
);
CREATE INDEX determination_equipment_examination ON results.determination_equipment (examination_id, determination_id, id DESC);
CREATE INDEX determination_equipment_instrument ON results.determination_equipment (equipment_id, chosen_at);

-- Determinations that another laboratory does, with the organiser's consent.
CREATE TABLE results.subcontract (
  id uuid PRIMARY KEY,
  examination_id uuid NOT NULL REFERENCES results.examination,
  item_id uuid NOT NULL,
  laboratory_id uuid NOT NULL,
  to_laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  determination_ids uuid[] NOT NULL CHECK (cardinality(determination_ids) > 0),
  reason text NOT NULL CHECK (reason <> ''),
  state text NOT NULL CHECK (state IN ('asked', 'consented', 'refused', 'returned')),
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text,
  -- The subcontractor's own signed report.
  file_id uuid REFERENCES platform.file,
  file_sha256 text CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
  report_number text,
  version integer NOT NULL DEFAULT 1,
  CHECK ((state = 'asked') = (decided_by IS NULL)),
  CHECK ((state = 'returned') = (file_id IS NOT NULL) AND (file_id IS NULL) = (file_sha256 IS NULL) AND (file_id IS NULL) = (report_number IS NULL)),
  CHECK (to_laboratory_id <> laboratory_id)
);
CREATE INDEX subcontract_examination ON results.subcontract (examination_id);
CREATE INDEX subcontract_item ON results.subcontract (item_id);
CREATE INDEX subcontract_asked ON results.subcontract (asked_at, id) WHERE state = 'asked';

ALTER TABLE results.determination_equipment ENABLE ROW LEVEL SECURITY;
ALTER TABLE results.subcontract ENABLE ROW LEVEL SECURITY;
CREATE POLICY laboratory ON results.determination_equipment TO hengjian_app USING ((SELECT platform.sees_all()) OR laboratory_id = (SELECT platform.current_organisation()));
CREATE POLICY parties ON results.subcontract TO hengjian_app USING ((SELECT platform.sees_all()) OR laboratory_id = (SELECT platform.current_organisation())
  OR EXISTS (SELECT 1 FROM organisations.case_party p WHERE p.case_id = item_id AND p.organisation_id = (SELECT platform.current_organisation()) AND p.capacity IN ('organiser', 'overseer')));
GRANT SELECT, INSERT ON results.determination_equipment TO hengjian_app;
GRANT SELECT, INSERT ON results.subcontract TO hengjian_app;
GRANT UPDATE (state, decided_by, decided_at, decision_reason, file_id, file_sha256, report_number, version) ON results.subcontract TO hengjian_app;
SELECT platform.make_append_only('results.determination_equipment');
SELECT ledger.register_evidence('results.determination_equipment', 'id', '{}'), ledger.register_evidence('results.subcontract', 'id', '{}');
