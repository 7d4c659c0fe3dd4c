-- Notices of the State Council as an administrator imports them, and corrections of legal windows that a second person approves.

CREATE TABLE deadlines.notice (
  id uuid PRIMARY KEY,
  year integer NOT NULL CHECK (year BETWEEN 1990 AND 2999),
  -- 国办发明电〔2025〕7号; one number is imported once.
  document_number text NOT NULL UNIQUE CHECK (document_number <> ''),
  title text NOT NULL CHECK (title <> ''),
  issued_on date NOT NULL,
  source text NOT NULL CHECK (source <> ''),
  -- What it says: [{day, name, off}].
  days jsonb NOT NULL,
  imported_by uuid NOT NULL REFERENCES organisations.account,
  imported_at timestamptz NOT NULL
);
CREATE INDEX notice_year ON deadlines.notice (year, imported_at);
GRANT SELECT, INSERT ON deadlines.notice TO hengjian_app;
SELECT platform.make_append_only('deadlines.notice');
SELECT ledger.register_evidence('deadlines.notice', 'id', '{}');

-- A correction of a window: what it should say from a day on. It changes nothing until a second person has approved it.
CREATE TABLE deadlines.window_correction (
  id uuid PRIMARY KEY,
  code text NOT NULL,
  valid_from date NOT NULL,
  content jsonb NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  state text NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'approved', 'rejected')),
  proposed_by uuid NOT NULL REFERENCES organisations.account,
  proposed_at timestamptz NOT NULL,
  decided_by uuid REFERENCES organisations.account,
  decided_at timestamptz,
  decision_reason text,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK ((state = 'proposed') = (decided_at IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  CHECK (decided_by <> proposed_by)
);
CREATE UNIQUE INDEX window_correction_open ON deadlines.window_correction (code) WHERE state = 'proposed';
GRANT SELECT, INSERT ON deadlines.window_correction TO hengjian_app;
GRANT UPDATE (state, decided_by, decided_at, decision_reason, version) ON deadlines.window_correction TO hengjian_app;
SELECT ledger.register_evidence('deadlines.window_correction', 'id', '{}');
