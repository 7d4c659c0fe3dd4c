-- How an enterprise comes to its portal: by the code on its copy of a sampling record, or by a request that an officer decides.

CREATE SCHEMA portal;
GRANT USAGE ON SCHEMA portal TO hengjian_app;

CREATE TABLE portal.registration (
  id uuid PRIMARY KEY,
  enterprise_id uuid NOT NULL REFERENCES directory.enterprise,
  -- The sampling record whose code was given; null for a request.
  record_id uuid UNIQUE REFERENCES samples.sampling_record,
  login text NOT NULL CHECK (login = lower(login)),
  password_hash text NOT NULL,
  contact_name text NOT NULL CHECK (contact_name <> ''),
  phone text,
  state text NOT NULL CHECK (state IN ('waiting', 'approved', 'declined')),
  reason text CHECK (reason <> ''),
  account_id uuid REFERENCES organisations.account,
  asked_at timestamptz NOT NULL,
  decided_by uuid REFERENCES organisations.account,
  decided_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  -- Few telephones, known enterprises: without it the digest in the ledger would tell who tries them.
  salt bytea NOT NULL DEFAULT gen_random_bytes(16),
  CHECK ((state = 'waiting') = (decided_at IS NULL)),
  CHECK ((state = 'approved') = (account_id IS NOT NULL)),
  CHECK (state <> 'declined' OR reason IS NOT NULL),
  CHECK (record_id IS NULL OR state = 'approved')
);
-- One login waits once, or two people would be told yes and only one could sign in.
CREATE UNIQUE INDEX registration_login ON portal.registration (login) WHERE state = 'waiting';
CREATE INDEX registration_waiting ON portal.registration (asked_at, id) WHERE state = 'waiting';
CREATE INDEX registration_enterprise ON portal.registration (enterprise_id);
GRANT SELECT, INSERT ON portal.registration TO hengjian_app;
GRANT UPDATE (state, reason, account_id, decided_by, decided_at, version) ON portal.registration TO hengjian_app;
ALTER TABLE portal.registration ENABLE ROW LEVEL SECURITY;
CREATE POLICY deciders ON portal.registration TO hengjian_app
  USING ((SELECT platform.sees_all()) OR (SELECT platform.has_role('platform-administrator')) OR (SELECT platform.has_role('handling-officer')));
SELECT ledger.register_evidence('portal.registration', 'id', '{contact_name,phone}');
