-- Recovery codes: a second factor for whoever has lost the device. Ten at a time, each works once; made anew, the former ones are void.

CREATE TABLE organisations.recovery_code (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES organisations.account,
  -- Keyed with the system's secret: a copy of the database alone gives nothing to try codes against.
  code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
  made_at timestamptz NOT NULL,
  used_at timestamptz,
  void_at timestamptz,
  UNIQUE (account_id, code_hash),
  CHECK (used_at IS NULL OR void_at IS NULL)
);
CREATE INDEX recovery_code_open ON organisations.recovery_code (account_id) WHERE used_at IS NULL AND void_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON organisations.recovery_code TO hengjian_app;
SELECT ledger.register_evidence('organisations.recovery_code', 'id', '{}');
