-- The ground: the application role's place in the house, commands done once, files, and the one door to the job queue.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pgcrypto;

GRANT USAGE ON SCHEMA platform TO hengjian_app;
GRANT SELECT ON platform.migration TO hengjian_app;

-- The caller's identity, set for one transaction by the unit of work.
CREATE FUNCTION platform.current_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('hengjian.account', true), '')::uuid $$;
CREATE FUNCTION platform.current_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('hengjian.organisation', true), '')::uuid $$;
CREATE FUNCTION platform.sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(current_setting('hengjian.reach', true), '') = 'all' $$;
CREATE FUNCTION platform.has_role(role text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT role = ANY (string_to_array(coalesce(current_setting('hengjian.roles', true), ''), ',')) $$;

-- For tables that only grow: UPDATE, DELETE and TRUNCATE are refused for everyone, the owner included.
CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%.% is append-only', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION platform.make_append_only(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION platform.refuse_change()', target);
  EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()', target);
  EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %s FROM PUBLIC, hengjian_app', target);
END $$;

CREATE TABLE platform.command (
  account_id uuid NOT NULL,
  key uuid NOT NULL,
  fingerprint text NOT NULL,
  result jsonb,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_id, key)
);
CREATE INDEX command_at ON platform.command (at);
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.command TO hengjian_app;

-- Claims a command key. The second sender waits here until the first has committed, and then reads its result.
CREATE FUNCTION platform.claim_command(account uuid, command_key uuid, sent text)
  RETURNS TABLE (fresh boolean, fingerprint text, result jsonb) LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO platform.command AS c (account_id, key, fingerprint) VALUES (account, command_key, sent) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    RETURN QUERY SELECT true, sent, NULL::jsonb;
  ELSE
    RETURN QUERY SELECT false, c.fingerprint, c.result FROM platform.command c WHERE c.account_id = account AND c.key = command_key;
  END IF;
END $$;

-- Numbers without gaps or duplicates: the row is locked until the taker's transaction ends, and a rollback gives the number back.
CREATE TABLE platform.counter (
  scope text PRIMARY KEY,
  last bigint NOT NULL CHECK (last >= 0)
);
GRANT SELECT, INSERT, UPDATE ON platform.counter TO hengjian_app;

CREATE FUNCTION platform.take_numbers(wanted_scope text, count bigint) RETURNS bigint LANGUAGE sql AS $$
  INSERT INTO platform.counter AS c (scope, last) VALUES (wanted_scope, count)
  ON CONFLICT (scope) DO UPDATE SET last = c.last + count RETURNING last - count + 1 $$;

-- Which edition of the shipped reference data (divisions, calendar, windows, catalogue) the database holds.
CREATE TABLE platform.reference_data (
  name text PRIMARY KEY,
  content_hash text NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT, UPDATE ON platform.reference_data TO hengjian_app;

CREATE TABLE platform.file (
  id uuid PRIMARY KEY,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  owner text NOT NULL,
  name text,
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX file_owner ON platform.file (owner);
CREATE INDEX file_sha256 ON platform.file (sha256);
GRANT SELECT, INSERT ON platform.file TO hengjian_app;
SELECT platform.make_append_only('platform.file');

-- The job queue belongs to the owner; the application role puts jobs in through this one function and takes them out as a worker.
CREATE FUNCTION platform.enqueue(job text, payload json, job_key text DEFAULT NULL, run_at timestamptz DEFAULT NULL)
  RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT graphile_worker.add_job(job, payload, run_at => run_at, job_key => job_key, max_attempts => 25) $$;
REVOKE ALL ON FUNCTION platform.enqueue(text, json, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.enqueue(text, json, text, timestamptz) TO hengjian_app;

GRANT USAGE ON SCHEMA graphile_worker TO hengjian_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO hengjian_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO hengjian_app;
-- Its version table is read by every worker and written by the owner alone.
REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM hengjian_app;
DO $$
DECLARE t record;
BEGIN
  FOR t IN SELECT c.oid::regclass AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE n.nspname = 'graphile_worker' AND c.relkind = 'r' AND c.relrowsecurity LOOP
    EXECUTE format('CREATE POLICY hengjian_worker ON %s TO hengjian_app USING (true) WITH CHECK (true)', t.name);
  END LOOP;
END $$;
