-- The ledger: a transparency log. Entries and their row digests are written in the transaction that they witness; one
-- sequencer puts them into the Merkle tree and signs checkpoints. Nothing here is ever changed or deleted, but the queue.

CREATE SCHEMA ledger;
GRANT USAGE ON SCHEMA ledger TO hengjian_app;

-- One entry: the leaf is `body`, canonical JSON with the members action, actor, aggregate, at, data, rows, seq; the other columns repeat it for searching.
CREATE TABLE ledger.entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- One form everywhere, `kind:id`, so that a history is found by whoever knows what it is about.
  aggregate text NOT NULL CONSTRAINT entry_aggregate_form CHECK (aggregate ~ '^[a-z]+(-[a-z]+)*:[0-9A-Za-z.-]+$'),
  seq integer NOT NULL CHECK (seq > 0),
  at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL CHECK (action <> ''),
  body text NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  UNIQUE (aggregate, seq)
);
ALTER TABLE ledger.entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY entry_read ON ledger.entry FOR SELECT TO hengjian_app USING ((SELECT platform.sees_all()));
GRANT SELECT ON ledger.entry TO hengjian_app;
SELECT platform.make_append_only('ledger.entry');

-- Entries that no checkpoint covers yet. A queue without index: it is short, always read whole, and written in the hot path.
CREATE TABLE ledger.pending (entry_id bigint NOT NULL)
  WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_scale_factor = 0);
GRANT SELECT, DELETE ON ledger.pending TO hengjian_app;

-- The tree: leaves by place, and the hash of every complete subtree above them, so that a proof reads a handful of rows.
CREATE TABLE ledger.leaf (
  index bigint PRIMARY KEY CHECK (index >= 0),
  entry_id bigint NOT NULL UNIQUE REFERENCES ledger.entry (id),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32)
);
CREATE INDEX leaf_hash ON ledger.leaf USING hash (hash);
CREATE TABLE ledger.node (
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 53),
  index bigint NOT NULL CHECK (index >= 0),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (level, index)
);
CREATE TABLE ledger.checkpoint (
  size bigint PRIMARY KEY CHECK (size > 0),
  root bytea NOT NULL CHECK (octet_length(root) = 32),
  note text NOT NULL,
  at timestamptz NOT NULL
);
-- Signing keys, oldest first. The private half is sealed under HENGJIAN_SECRET; every key after the first is endorsed by the one before.
CREATE TABLE ledger.key (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  public_key bytea NOT NULL UNIQUE CHECK (octet_length(public_key) = 32),
  sealed bytea NOT NULL,
  endorsement text,
  at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON ledger.leaf, ledger.node, ledger.checkpoint, ledger.key TO hengjian_app;
SELECT platform.make_append_only('ledger.leaf'), platform.make_append_only('ledger.node'),
       platform.make_append_only('ledger.checkpoint'), platform.make_append_only('ledger.key');

-- Evidence tables: whose rows an entry names with their digests. A module's migration registers its own.
CREATE TABLE ledger.evidence (
  table_name text PRIMARY KEY,
  key_column text NOT NULL,
  key_type text NOT NULL,
  personal_columns text[] NOT NULL
);
GRANT SELECT ON ledger.evidence TO hengjian_app;

-- The digest of row `t`: SHA-256 of its JSON without personal columns and without the columns that are null, so that neither
-- an erasure nor a nullable column that comes later changes it. (jsonb_strip_nulls would also strip inside documents, and miss a change there.)
CREATE FUNCTION ledger.digest_expression(personal_columns text[]) RETURNS text LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, pg_temp
  AS $$ SELECT format('sha256(convert_to((to_jsonb(t) - %L::text[] - ARRAY(SELECT c.key FROM jsonb_each(to_jsonb(t)) c WHERE c.value = ''null''))::text, ''UTF8''))', personal_columns) $$;

-- Registers a table. Tables named here must not FORCE row-level security: their owner reads every row for the digest.
-- Calling it again with other columns changes the digests of rows that entries have already named: never do that.
CREATE FUNCTION ledger.register_evidence(evidence_table text, key_column text, personal_columns text[] DEFAULT '{}')
  RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  target regclass := evidence_table::regclass;
  canonical_name text := (SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = target);
  missing text;
  branches text;
BEGIN
  IF canonical_name <> evidence_table THEN
    RAISE EXCEPTION 'name the evidence table as schema.table: % is %', evidence_table, canonical_name;
  END IF;
  SELECT c INTO missing FROM unnest(personal_columns || key_column) c
   WHERE NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = target AND a.attname = c AND NOT a.attisdropped);
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION '% has no column %', evidence_table, missing;
  END IF;
  INSERT INTO ledger.evidence
    SELECT evidence_table, key_column, format_type(a.atttypid, NULL), personal_columns
      FROM pg_attribute a WHERE a.attrelid = target AND a.attname = key_column;
  SELECT string_agg(format(
    'IF evidence_table = %L THEN RETURN QUERY SELECT w.n, w.id::text, CASE WHEN t.%I IS NOT NULL THEN %s END'
    ' FROM unnest(ns, ids::%s[]) w (n, id) LEFT JOIN %s t ON t.%I = w.id; RETURN; END IF;',
    e.table_name, e.key_column, ledger.digest_expression(e.personal_columns), e.key_type, e.table_name::regclass, e.key_column), E'\n'
    ORDER BY e.table_name) INTO branches FROM ledger.evidence e;
  -- One function with a branch per table: its plans stay cached in the session, where EXECUTE would plan every time.
  EXECUTE format($f$
    CREATE OR REPLACE FUNCTION ledger.digest_rows(evidence_table text, ns integer[], ids text[])
      RETURNS TABLE (n integer, id text, digest bytea) LANGUAGE plpgsql STABLE AS %L $f$,
    E'#variable_conflict use_column\nBEGIN\n' || branches || E'\nRAISE EXCEPTION ''% is not registered as evidence'', evidence_table;\nEND');
  REVOKE ALL ON FUNCTION ledger.digest_rows(text, integer[], text[]) FROM PUBLIC;
END $$;
REVOKE ALL ON FUNCTION ledger.register_evidence(text, text, text[]) FROM PUBLIC;

-- Until the first table is registered, no row can be named.
CREATE FUNCTION ledger.digest_rows(evidence_table text, ns integer[], ids text[])
  RETURNS TABLE (n integer, id text, digest bytea) LANGUAGE plpgsql STABLE AS $$
BEGIN
  RAISE EXCEPTION '% is not registered as evidence', evidence_table;
END $$;
REVOKE ALL ON FUNCTION ledger.digest_rows(text, integer[], text[]) FROM PUBLIC;

-- The digests of all rows that a table has now, for `verify`.
CREATE FUNCTION ledger.digest_all(evidence_table text) RETURNS TABLE (id text, digest bytea) LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' SET DateStyle = 'ISO, YMD' SET IntervalStyle = 'postgres' SET bytea_output = 'hex' SET extra_float_digits = 1
  AS $$
DECLARE
  e ledger.evidence;
BEGIN
  IF NOT platform.sees_all() THEN
    RAISE EXCEPTION 'only a caller who sees everything may verify' USING ERRCODE = 'insufficient_privilege';
  END IF;
  SELECT * INTO STRICT e FROM ledger.evidence x WHERE x.table_name = evidence_table;
  RETURN QUERY EXECUTE format('SELECT t.%I::text, %s FROM %s t', e.key_column, ledger.digest_expression(e.personal_columns), e.table_name::regclass);
END $$;

-- Appends entries: [{aggregate, action, data: canonical JSON text, rows: [[table, [id, …]], …]}, …]. Each gets the next number
-- of its aggregate and the digests of the rows it names, as they are now (null: the row is not there).
-- Two transactions that append to one aggregate meet at the unique key: the second waits for the first and, when that has
-- committed, takes the number after it. No lock is held but the inserted key; aggregates are taken in order, so that two
-- batches cannot wait for each other.
CREATE FUNCTION ledger.append(entries jsonb, written_at timestamptz, written_by text)
  RETURNS TABLE (n integer, id bigint, seq integer) LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' SET DateStyle = 'ISO, YMD' SET IntervalStyle = 'postgres' SET bytea_output = 'hex' SET extra_float_digits = 1
  AS $$
#variable_conflict use_column
DECLARE
  moment constant timestamptz := date_trunc('milliseconds', written_at);
  middle constant text := ',"at":"' || to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","data":';
  author constant text := ',"actor":' || to_json(written_by) || ',"aggregate":';
  lines text[];
  item record;
  digested record;
  leaf text;
BEGIN
  -- One look-up per table, however many entries name its rows.
  FOR item IN
    SELECT r.pair ->> 0 AS evidence_table, array_agg(e.n::integer) AS ns, array_agg(i.id) AS ids
      FROM jsonb_array_elements(entries) WITH ORDINALITY e (entry, n), jsonb_array_elements(e.entry -> 'rows') r (pair), jsonb_array_elements_text(r.pair -> 1) i (id)
     GROUP BY 1 ORDER BY 1
  LOOP
    FOR digested IN SELECT d.n AS place, d.id AS row_id, d.digest FROM ledger.digest_rows(item.evidence_table, item.ns, item.ids) d LOOP
      lines[digested.place] := coalesce(lines[digested.place] || ',', '') || '[' || to_json(item.evidence_table) || ',' || to_json(digested.row_id) || ','
        || coalesce('"' || encode(digested.digest, 'hex') || '"', 'null') || ']';
    END LOOP;
  END LOOP;
  FOR item IN
    SELECT e.n::integer AS place, e.entry ->> 'aggregate' AS aggregate, e.entry ->> 'action' AS action, e.entry ->> 'data' AS data
      FROM jsonb_array_elements(entries) WITH ORDINALITY e (entry, n) ORDER BY 2, 1
  LOOP
    IF position('\u0000' IN item.data) > 0 OR json_typeof(item.data::json) <> 'object' THEN
      RAISE EXCEPTION 'the data of an entry is a JSON object without the character U+0000' USING ERRCODE = 'data_exception';
    END IF;
    n := item.place;
    LOOP
      seq := coalesce((SELECT max(x.seq) FROM ledger.entry x WHERE x.aggregate = item.aggregate), 0) + 1;
      leaf := '{"action":' || to_json(item.action) || author || to_json(item.aggregate) || middle || item.data
        || ',"rows":[' || coalesce(lines[n], '') || '],"seq":' || seq || '}';
      INSERT INTO ledger.entry AS x (aggregate, seq, at, actor, action, body, hash)
        VALUES (item.aggregate, seq, moment, written_by, item.action, leaf, sha256('\x00'::bytea || convert_to(leaf, 'UTF8')))
        ON CONFLICT ON CONSTRAINT entry_aggregate_seq_key DO NOTHING RETURNING x.id INTO id;
      EXIT WHEN FOUND;
    END LOOP;
    INSERT INTO ledger.pending VALUES (id);
    RETURN NEXT;
  END LOOP;
END $$;

-- An aggregate's history, for the page of the thing itself: the module that asks has decided that the caller may see it.
CREATE FUNCTION ledger.timeline(of_aggregate text, after_seq integer, row_limit integer)
  RETURNS TABLE (id bigint, seq integer, body text, hash bytea, leaf_index bigint) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
  AS $$ SELECT e.id, e.seq, e.body, e.hash, l.index FROM ledger.entry e LEFT JOIN ledger.leaf l ON l.entry_id = e.id
         WHERE e.aggregate = of_aggregate AND e.seq > after_seq ORDER BY e.seq LIMIT row_limit $$;

-- The rows that an entry names; null where its text was spoiled, so that `verify` can name it instead of failing on it.
CREATE FUNCTION ledger.rows_of(body text) RETURNS json LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  found json;
BEGIN
  found := body::json -> 'rows';
  RETURN CASE WHEN json_typeof(found) = 'array' THEN found END;
EXCEPTION WHEN data_exception OR program_limit_exceeded THEN
  RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION ledger.append(jsonb, timestamptz, text), ledger.digest_all(text), ledger.timeline(text, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.append(jsonb, timestamptz, text), ledger.digest_all(text), ledger.timeline(text, integer, integer) TO hengjian_app;
