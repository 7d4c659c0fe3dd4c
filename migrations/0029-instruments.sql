-- Result files of instruments: the original with its hash, what was read of it until somebody decides, and the readings that were taken over.

CREATE TABLE laboratory.instrument_file (
  id uuid PRIMARY KEY,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  -- The declaration that it was read by, as approved.
  declaration_id uuid NOT NULL REFERENCES laboratory.definition,
  instrument text COLLATE "C" NOT NULL,
  file_id uuid NOT NULL REFERENCES platform.file,
  file_name text NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  encoding text NOT NULL,
  source text NOT NULL CHECK (source IN ('upload', 'folder')),
  reading_count integer NOT NULL CHECK (reading_count >= 0),
  bad_count integer NOT NULL CHECK (bad_count >= 0),
  state text NOT NULL CHECK (state IN ('previewed', 'accepted', 'discarded')),
  accepted_count integer NOT NULL DEFAULT 0 CHECK (accepted_count >= 0),
  worksheet_id uuid,
  received_by uuid NOT NULL,
  received_at timestamptz NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  CHECK ((state = 'previewed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL) AND (state = 'accepted') = (accepted_count > 0))
);
-- The same bytes again are recognised, unless the first was put aside.
CREATE UNIQUE INDEX instrument_file_once ON laboratory.instrument_file (laboratory_id, sha256) WHERE state <> 'discarded';
CREATE INDEX instrument_file_newest ON laboratory.instrument_file (laboratory_id, received_at DESC, id DESC);

CREATE TABLE laboratory.instrument_staging (
  instrument_file_id uuid PRIMARY KEY REFERENCES laboratory.instrument_file,
  laboratory_id uuid NOT NULL,
  readings jsonb NOT NULL,
  bad jsonb NOT NULL
);

-- What was taken over into a worksheet, with the line that it stands on.
CREATE TABLE laboratory.instrument_reading (
  id uuid PRIMARY KEY,
  instrument_file_id uuid NOT NULL REFERENCES laboratory.instrument_file,
  laboratory_id uuid NOT NULL,
  line integer NOT NULL CHECK (line > 0),
  sample text NOT NULL,
  code text NOT NULL CHECK (code <> ''),
  parameter text NOT NULL,
  replicate integer NOT NULL CHECK (replicate > 0),
  printed text NOT NULL,
  detected boolean NOT NULL,
  value text,
  qualifier text,
  unit text NOT NULL,
  CHECK (NOT detected OR value IS NOT NULL),
  UNIQUE (instrument_file_id, code, parameter, replicate)
);

SELECT laboratory.protect(t::regclass) FROM unnest(ARRAY['laboratory.instrument_file', 'laboratory.instrument_staging', 'laboratory.instrument_reading']) t;
GRANT SELECT, INSERT ON laboratory.instrument_file, laboratory.instrument_reading TO hengjian_app;
GRANT UPDATE (state, accepted_count, worksheet_id, decided_by, decided_at) ON laboratory.instrument_file TO hengjian_app;
GRANT SELECT, INSERT, DELETE ON laboratory.instrument_staging TO hengjian_app;
SELECT platform.make_append_only('laboratory.instrument_reading');
SELECT ledger.register_evidence('laboratory.instrument_file', 'id', '{}'), ledger.register_evidence('laboratory.instrument_reading', 'id', '{}');
