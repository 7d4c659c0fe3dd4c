-- The State Council's days and the dated windows of law. An administrator can correct a window; past cases keep the rule that was in force.

CREATE SCHEMA deadlines;
GRANT USAGE ON SCHEMA deadlines TO hengjian_app;

CREATE TABLE deadlines.noticed_day (
  day date PRIMARY KEY,
  name text NOT NULL,
  off boolean NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON deadlines.noticed_day TO hengjian_app;

CREATE TABLE deadlines.legal_window (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  code text NOT NULL,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  content jsonb NOT NULL,
  UNIQUE (code, valid_from)
);
GRANT SELECT, INSERT, UPDATE ON deadlines.legal_window TO hengjian_app;
SELECT ledger.register_evidence('deadlines.legal_window', 'id', '{}'), ledger.register_evidence('deadlines.noticed_day', 'day', '{}');
