-- Proficiency tests: what was reported, what the organiser assigned, and the score. One that is not satisfactory is followed by nonconforming work.
CREATE TABLE laboratory.proficiency_test (
  id uuid PRIMARY KEY,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  organiser text NOT NULL CHECK (organiser <> ''),
  round text NOT NULL CHECK (round <> ''),
  method text NOT NULL CHECK (method <> ''),
  parameter text NOT NULL CHECK (parameter <> ''),
  unit text NOT NULL,
  result text NOT NULL,
  assigned text NOT NULL,
  deviation text NOT NULL,
  z text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('satisfactory', 'questionable', 'unsatisfactory')),
  on_day date NOT NULL,
  finding_id uuid REFERENCES qualification.finding,
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  UNIQUE (laboratory_id, organiser, round, parameter, method)
);
CREATE INDEX proficiency_test_day ON laboratory.proficiency_test (laboratory_id, on_day DESC, id DESC);
SELECT laboratory.protect('laboratory.proficiency_test');
DROP FUNCTION laboratory.protect(regclass);
GRANT SELECT, INSERT ON laboratory.proficiency_test TO hengjian_app;
GRANT UPDATE (finding_id) ON laboratory.proficiency_test TO hengjian_app;
SELECT ledger.register_evidence('laboratory.proficiency_test', 'id', '{}');
