-- Enterprises, premises, licences, devices and each one's supervision record. Public facts: outside row-level security,
-- because LIKE is not leakproof and would be slowed twentyfold by it; routes decide who may read and write.

CREATE SCHEMA directory;
GRANT USAGE ON SCHEMA directory TO hengjian_app;

CREATE TABLE directory.enterprise (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL CHECK (kind IN ('enterprise', 'vendor', 'stall')),
  uscc text COLLATE "C" UNIQUE CHECK (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  name text NOT NULL CHECK (name <> ''),
  organiser_id uuid REFERENCES directory.enterprise,
  legal_representative text,
  phone text,
  credit_class text CHECK (credit_class IN ('A', 'B', 'C', 'D')),
  status text NOT NULL CHECK (status IN ('open', 'suspended', 'closed')),
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (kind <> 'enterprise' OR uscc IS NOT NULL),
  CHECK ((kind = 'stall') = (organiser_id IS NOT NULL))
);
CREATE INDEX enterprise_organiser ON directory.enterprise (organiser_id) WHERE organiser_id IS NOT NULL;

CREATE TABLE directory.premises (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- The id in draw frames, sorted by its bytes there, hence also here.
  code text COLLATE "C" NOT NULL UNIQUE CHECK (code ~ '^[0-9A-Za-z-]{1,40}$'),
  enterprise_id uuid NOT NULL,
  address text NOT NULL CHECK (address <> ''),
  division_code text NOT NULL,
  station_id uuid NOT NULL,
  business_types text[] NOT NULL CHECK (business_types <@ '{production,distribution,catering,online}' AND cardinality(business_types) > 0),
  tags text[] NOT NULL DEFAULT '{}' CHECK (tags <@ '{school-surroundings,rural-market,online-platform,coal-yard}'),
  latitude numeric(9, 6) CHECK (latitude BETWEEN -90 AND 90),
  longitude numeric(9, 6) CHECK (longitude BETWEEN -180 AND 180),
  CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX premises_enterprise ON directory.premises (enterprise_id);
-- No index by station, division or type: a list reads on from the key in the order of codes, and a whole scan takes 40 ms; each index cost 0.5 s per import.

CREATE TABLE directory.licence (
  premises_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('food-production', 'food-trade', 'drug')),
  number text NOT NULL CHECK (number <> ''),
  valid_from date,
  valid_to date,
  PRIMARY KEY (premises_id, kind),
  CHECK (valid_to >= valid_from)
);

-- References of the two tables that are filled by the hundred thousand, checked once per statement instead of once per row:
-- row-wise foreign keys took about 3 of the 10 seconds that 137,115 rows needed, these take 0.5. What is referred
-- to cannot go away: the application role may delete none of it, and the triggers below refuse it to everyone.
CREATE FUNCTION directory.assert_premises_references() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE wrong text;
BEGIN
  SELECT a.code INTO wrong FROM added a
    LEFT JOIN directory.enterprise e ON e.id = a.enterprise_id
    LEFT JOIN organisations.division d ON d.code = a.division_code
    LEFT JOIN organisations.organisation s ON s.id = a.station_id
    WHERE e.id IS NULL OR d.code IS NULL OR s.id IS NULL LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'premises % refers to an enterprise, division or station that does not exist', wrong USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER references_inserted AFTER INSERT ON directory.premises REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION directory.assert_premises_references();
CREATE TRIGGER references_updated AFTER UPDATE ON directory.premises REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION directory.assert_premises_references();

CREATE FUNCTION directory.assert_licence_references() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE wrong text;
BEGIN
  SELECT a.number INTO wrong FROM added a LEFT JOIN directory.premises p ON p.id = a.premises_id WHERE p.id IS NULL LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'licence % refers to premises that do not exist', wrong USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER references_inserted AFTER INSERT ON directory.licence REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION directory.assert_licence_references();
CREATE TRIGGER references_updated AFTER UPDATE ON directory.licence REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION directory.assert_licence_references();

CREATE FUNCTION directory.refuse_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%.% keeps its rows: a unit that ceased is closed, not deleted', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keeps_rows BEFORE DELETE OR TRUNCATE ON directory.enterprise FOR EACH STATEMENT EXECUTE FUNCTION directory.refuse_removal();
CREATE TRIGGER keeps_rows BEFORE DELETE OR TRUNCATE ON directory.premises FOR EACH STATEMENT EXECUTE FUNCTION directory.refuse_removal();

CREATE TABLE directory.device (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  discipline text NOT NULL CHECK (discipline IN ('metrology', 'special-equipment')),
  kind text NOT NULL CHECK (kind <> ''),
  -- Its code in draw frames; also printed on its label.
  code text COLLATE "C" NOT NULL UNIQUE CHECK (code ~ '^[0-9A-Za-z-]{1,40}$'),
  serial text NOT NULL,
  model text,
  manufacturer text,
  premises_id uuid NOT NULL REFERENCES directory.premises,
  status text NOT NULL DEFAULT 'in-use' CHECK (status IN ('in-use', 'out-of-use', 'scrapped')),
  next_due date,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (discipline, kind, manufacturer, serial)
);
CREATE INDEX device_premises ON directory.device (premises_id);
CREATE INDEX device_due ON directory.device (next_due) WHERE status = 'in-use';

-- What later modules report about a unit, and all that plans and draws know of its past. One source fact is recorded once.
CREATE TABLE directory.supervision_record (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  premises_id uuid REFERENCES directory.premises,
  device_id uuid REFERENCES directory.device,
  kind text NOT NULL CHECK (kind ~ '^[a-z][a-z-]*$'),
  at timestamptz NOT NULL,
  data jsonb NOT NULL DEFAULT '{}',
  source text NOT NULL CHECK (source <> ''),
  CHECK (num_nonnulls(premises_id, device_id) = 1)
);
CREATE UNIQUE INDEX supervision_record_source ON directory.supervision_record (source, kind, coalesce(premises_id, device_id));
CREATE INDEX supervision_record_premises ON directory.supervision_record (premises_id, kind, at DESC) WHERE premises_id IS NOT NULL;
CREATE INDEX supervision_record_device ON directory.supervision_record (device_id, kind, at DESC) WHERE device_id IS NOT NULL;
SELECT platform.make_append_only('directory.supervision_record');

CREATE TABLE directory.import (
  id uuid PRIMARY KEY,
  file_name text NOT NULL,
  file_hash text NOT NULL CHECK (file_hash ~ '^[0-9a-f]{64}$'),
  format text NOT NULL CHECK (format IN ('csv', 'xlsx', 'generated')),
  encoding text NOT NULL,
  state text NOT NULL DEFAULT 'previewed' CHECK (state IN ('previewed', 'committed', 'discarded')),
  row_count integer NOT NULL DEFAULT 0,
  -- Rows that could be read and lie in staging_row.
  staged_count integer NOT NULL DEFAULT 0,
  bad_count integer NOT NULL DEFAULT 0,
  mode text CHECK (mode IN ('all-or-nothing', 'good-rows-only')),
  created_count integer,
  updated_count integer,
  unchanged_count integer,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE INDEX import_uploaded ON directory.import (uploaded_at DESC);

CREATE TABLE directory.import_problem (
  import_id uuid NOT NULL REFERENCES directory.import,
  line integer NOT NULL,
  heading text NOT NULL,
  code text NOT NULL,
  facts jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX import_problem_line ON directory.import_problem (import_id, line);

-- Rows of a file between upload and decision. Unlogged: it is a copy of a file that its sender still has, and a crash empties
-- it; a commit that finds fewer rows than were previewed is refused.
CREATE UNLOGGED TABLE directory.staging_row (
  import_id uuid NOT NULL,
  line integer NOT NULL,
  kind text NOT NULL,
  uscc text,
  name text NOT NULL,
  organiser text,
  legal_representative text,
  phone text,
  credit_class text,
  status text,
  premises_code text COLLATE "C" NOT NULL,
  address text NOT NULL,
  division_code text NOT NULL,
  station text,
  business_types text[] NOT NULL,
  tags text[],
  latitude numeric(9, 6),
  longitude numeric(9, 6),
  food_production_number text, food_production_from date, food_production_to date,
  food_trade_number text, food_trade_from date, food_trade_to date,
  drug_number text, drug_from date, drug_to date
);

-- After many rows came at once the planner must know of them before the next draw; the serving role owns no table.
CREATE FUNCTION directory.take_stock() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  ANALYZE directory.enterprise, directory.premises, directory.licence;
END
$$;
REVOKE ALL ON FUNCTION directory.take_stock() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION directory.take_stock() TO hengjian_app;

GRANT SELECT, INSERT, UPDATE ON directory.enterprise, directory.premises, directory.licence, directory.device, directory.import TO hengjian_app;
GRANT DELETE ON directory.licence TO hengjian_app;
GRANT SELECT, INSERT ON directory.supervision_record TO hengjian_app;
GRANT SELECT, INSERT, DELETE ON directory.import_problem, directory.staging_row TO hengjian_app;
