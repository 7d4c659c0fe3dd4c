-- What a laboratory is recognised to test: annexes of certificates as versions, and the editions of methods that are in force on a day.

-- Editions of a standard by the day they came into force. A successor takes the place of the one before on its own first day.
CREATE TABLE qualification.method_edition (
  standard text NOT NULL CHECK (standard <> ''),
  edition text NOT NULL CHECK (edition ~ '^[0-9]{4}$'),
  valid_from date NOT NULL,
  source text NOT NULL CHECK (source <> ''),
  PRIMARY KEY (standard, edition)
);
GRANT SELECT, INSERT ON qualification.method_edition TO hengjian_app;
SELECT platform.make_append_only('qualification.method_edition');

-- A version of a certificate's annex. The rows are never changed; their hash stands here, under the ledger.
CREATE TABLE qualification.scope (
  id uuid PRIMARY KEY,
  certificate_id uuid NOT NULL REFERENCES qualification.certificate,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  version integer NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  reason text NOT NULL DEFAULT '',
  file_name text NOT NULL,
  file_hash text NOT NULL CHECK (file_hash ~ '^[0-9a-f]{64}$'),
  content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  row_count integer NOT NULL CHECK (row_count > 0),
  added_by uuid NOT NULL,
  added_at timestamptz NOT NULL,
  UNIQUE (certificate_id, version)
);
CREATE INDEX scope_laboratory ON qualification.scope (laboratory_id, valid_from);
GRANT SELECT, INSERT ON qualification.scope TO hengjian_app;
SELECT platform.make_append_only('qualification.scope');
SELECT ledger.register_evidence('qualification.scope', 'id', '{}');

CREATE TABLE qualification.scope_row (
  scope_id uuid NOT NULL REFERENCES qualification.scope,
  line integer NOT NULL CHECK (line > 0),
  place integer NOT NULL CHECK (place >= 0),
  category text NOT NULL CHECK (category <> ''),
  product text NOT NULL,
  parameter text NOT NULL CHECK (parameter <> ''),
  -- As `parameterKey` writes it, so that a lookup needs no reading of names.
  parameter_key text NOT NULL,
  printed text NOT NULL,
  standard text NOT NULL CHECK (standard <> ''),
  edition text,
  part text,
  restriction text NOT NULL,
  conditions jsonb NOT NULL,
  note text NOT NULL,
  PRIMARY KEY (scope_id, line, place)
);
CREATE INDEX scope_row_parameter ON qualification.scope_row (scope_id, parameter_key);
GRANT SELECT, INSERT ON qualification.scope_row TO hengjian_app;
SELECT platform.make_append_only('qualification.scope_row');

-- An annex that was uploaded and looked at, before it becomes a version.
CREATE TABLE qualification.scope_import (
  id uuid PRIMARY KEY,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  certificate_id uuid NOT NULL REFERENCES qualification.certificate,
  file_name text NOT NULL,
  file_hash text NOT NULL,
  format text NOT NULL,
  encoding text NOT NULL,
  state text NOT NULL DEFAULT 'previewed' CHECK (state IN ('previewed', 'committed', 'discarded')),
  row_count integer NOT NULL,
  bad_count integer NOT NULL,
  rows jsonb NOT NULL,
  problems jsonb NOT NULL,
  mode text CHECK (mode IN ('all-or-nothing', 'good-rows-only')),
  scope_id uuid REFERENCES qualification.scope,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamptz NOT NULL,
  CHECK ((state = 'committed') = (scope_id IS NOT NULL))
);
CREATE INDEX scope_import_laboratory ON qualification.scope_import (laboratory_id, uploaded_at DESC);
GRANT SELECT, INSERT ON qualification.scope_import TO hengjian_app;
GRANT UPDATE (state, mode, scope_id, rows, problems) ON qualification.scope_import TO hengjian_app;
ALTER TABLE qualification.scope_import ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON qualification.scope_import TO hengjian_app
  USING ((SELECT platform.sees_all()) OR laboratory_id = (SELECT platform.current_organisation()));
