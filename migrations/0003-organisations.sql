-- Divisions, organisations, accounts, sessions, and the parties of a case: who may see what.

CREATE SCHEMA organisations;
GRANT USAGE ON SCHEMA organisations TO hengjian_app;

CREATE TABLE organisations.division (
  code text PRIMARY KEY CHECK (code ~ '^[0-9]{6,12}$'),
  name text NOT NULL,
  level text NOT NULL CHECK (level IN ('province', 'city', 'county', 'township')),
  parent text REFERENCES organisations.division
);
CREATE INDEX division_parent ON organisations.division (parent);
GRANT SELECT, INSERT, UPDATE ON organisations.division TO hengjian_app;

CREATE TABLE organisations.organisation (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('city-bureau', 'county-bureau', 'station', 'laboratory', 'third-party-laboratory', 'enterprise')),
  name text NOT NULL,
  short_name text,
  parent_id uuid REFERENCES organisations.organisation,
  division_code text REFERENCES organisations.division,
  disciplines text[] NOT NULL DEFAULT '{}',
  address text,
  phone text,
  active boolean NOT NULL DEFAULT true,
  version int NOT NULL DEFAULT 1
);
CREATE INDEX organisation_parent ON organisations.organisation (parent_id);
CREATE INDEX organisation_kind ON organisations.organisation (kind, division_code);
GRANT SELECT, INSERT, UPDATE ON organisations.organisation TO hengjian_app;

-- The organisation itself and every bureau above it. UNION, not UNION ALL: a circle ends instead of running for ever.
CREATE FUNCTION organisations.lineage(start uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE up AS (
    SELECT id, parent_id FROM organisations.organisation WHERE id = start
    UNION SELECT o.id, o.parent_id FROM organisations.organisation o JOIN up ON o.id = up.parent_id
  ) SELECT id FROM up $$;

CREATE TABLE organisations.account (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisations.organisation,
  login text NOT NULL CHECK (login = lower(login) AND login ~ '^[a-z0-9._@-]{2,64}$'),
  name text NOT NULL,
  roles text[] NOT NULL,
  active boolean NOT NULL DEFAULT true,
  password_hash text NOT NULL,
  must_change_password boolean NOT NULL DEFAULT true,
  totp_secret bytea,
  totp_confirmed boolean NOT NULL DEFAULT false,
  totp_last_step bigint NOT NULL DEFAULT 0,
  failed_logins int NOT NULL DEFAULT 0,
  locked_until timestamptz,
  version int NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX account_login ON organisations.account (login);
CREATE INDEX account_organisation ON organisations.account (organisation_id);
GRANT SELECT, INSERT, UPDATE ON organisations.account TO hengjian_app;
ALTER TABLE organisations.account ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_or_all ON organisations.account TO hengjian_app
  USING ((SELECT platform.sees_all()) OR organisation_id = (SELECT platform.current_organisation()) OR (SELECT platform.has_role('platform-administrator')));

CREATE TABLE organisations.session (
  token_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES organisations.account,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_account ON organisations.session (account_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON organisations.session TO hengjian_app;

CREATE TABLE organisations.api_token (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  account_id uuid NOT NULL REFERENCES organisations.account,
  name text NOT NULL,
  permissions text[] NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX api_token_account ON organisations.api_token (account_id);
GRANT SELECT, INSERT, UPDATE ON organisations.api_token TO hengjian_app;

-- A link that works once: for the first administrator of an empty system.
CREATE TABLE organisations.setup_link (
  token_hash bytea PRIMARY KEY,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
GRANT SELECT, INSERT, UPDATE, DELETE ON organisations.setup_link TO hengjian_app;

-- Who is a party of a case (a visit, an item) and in which capacity. It decides what row-level security shows.
CREATE TABLE organisations.case_party (
  id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  capacity text NOT NULL CHECK (capacity IN ('organiser', 'overseer', 'sampler', 'laboratory', 'sampled', 'producer-authority')),
  -- Few organisations, few capacities: without it the digest in the ledger would tell who tries them all.
  salt bytea NOT NULL DEFAULT gen_random_bytes(16),
  PRIMARY KEY (case_id, organisation_id, capacity)
);
CREATE INDEX case_party_organisation ON organisations.case_party (organisation_id, case_id);
GRANT SELECT, INSERT ON organisations.case_party TO hengjian_app;

-- Puts the second wall before a table whose rows belong to a case. A subquery in the policy is inlined; a function would be called per row.
CREATE FUNCTION organisations.protect_case(target regclass, case_column text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY parties ON %1$s TO hengjian_app USING ((SELECT platform.sees_all()) OR EXISTS (
    SELECT 1 FROM organisations.case_party p WHERE p.case_id = %1$s.%2$I AND p.organisation_id = (SELECT platform.current_organisation())))', target, case_column);
END $$;

-- The password's hash is in an account's digest: whoever exchanges it behind the application's back is found. It carries Argon2's own 128 bits
-- of chance, and the second factor is sealed: so the digest tells nothing to those who read the ledger, and guards the login beside it too.
-- Left out is what every sign-in changes, and the name, which can be erased.
SELECT ledger.register_evidence('organisations.account', 'id', '{name,totp_last_step,failed_logins,locked_until}');
SELECT ledger.register_evidence('organisations.organisation', 'id', '{}');
SELECT ledger.register_evidence('organisations.api_token', 'id', '{}');
SELECT ledger.register_evidence('organisations.case_party', 'id', '{}');
