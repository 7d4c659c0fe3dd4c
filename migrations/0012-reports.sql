-- Reports: numbered and frozen in the approving transaction, made into a PDF by a job, verified by anyone who holds the paper.

CREATE SCHEMA reports;
GRANT USAGE ON SCHEMA reports TO hengjian_app;

-- How a laboratory numbers its reports. `{prefix}`, `{year}` and `{number}` are filled in.
CREATE TABLE reports.number_pattern (
  laboratory_id uuid PRIMARY KEY REFERENCES organisations.organisation,
  prefix text NOT NULL UNIQUE CHECK (prefix ~ '^[A-Z0-9一-龥]{1,24}$'),
  pattern text NOT NULL DEFAULT '{prefix}-{year}-{number}'
    CHECK (pattern ~ '^[A-Za-z0-9{}第号〔〕-]{1,60}$' AND pattern LIKE '%{prefix}%' AND pattern LIKE '%{year}%' AND pattern LIKE '%{number}%'),
  digits integer NOT NULL DEFAULT 5 CHECK (digits BETWEEN 3 AND 9)
);
GRANT SELECT, INSERT, UPDATE ON reports.number_pattern TO hengjian_app;

-- One version of one report. The first has version 1; an amendment is a new row that names the one it replaces.
CREATE TABLE reports.report (
  id uuid PRIMARY KEY,
  number text NOT NULL CHECK (number <> ''),
  version integer NOT NULL CHECK (version > 0),
  replaces_id uuid REFERENCES reports.report,
  item_id uuid NOT NULL REFERENCES samples.item,
  examination_id uuid NOT NULL REFERENCES results.examination,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  organiser_id uuid NOT NULL REFERENCES organisations.organisation,
  outcome text NOT NULL CHECK (outcome IN ('pass', 'fail', 'problem')),
  product_name text NOT NULL,
  -- Found by it: number, product, item code and sampled unit.
  search_text text NOT NULL,
  template text NOT NULL,
  template_version integer NOT NULL CHECK (template_version > 0),
  -- All that the document says, frozen, so that the same bytes can be composed again: the printed facts, the address of the verification page,
  -- the watermark and the images by hash. The verification code is not among it.
  content jsonb NOT NULL,
  code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
  code_sealed bytea NOT NULL,
  issued_on date NOT NULL,
  issued_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('rendering', 'issued', 'superseded', 'recalled')),
  file_id uuid REFERENCES platform.file,
  sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size integer CHECK (size > 0),
  pages integer CHECK (pages > 0),
  -- The Node version that made the file: another one may compress differently.
  made_with text,
  -- SHA-256 of the document with an empty place for its signature, and the signature (CMS, DER): with both, a lost file is made again to the byte.
  composed_sha256 text CHECK (composed_sha256 ~ '^[0-9a-f]{64}$'),
  signature bytea,
  UNIQUE (number, version),
  UNIQUE (examination_id, version),
  CHECK ((version = 1) = (replaces_id IS NULL)),
  CHECK ((state = 'rendering') = (file_id IS NULL) AND (file_id IS NULL) = (sha256 IS NULL) AND (file_id IS NULL) = (size IS NULL)
    AND (file_id IS NULL) = (pages IS NULL) AND (file_id IS NULL) = (made_with IS NULL)
    AND (file_id IS NULL) = (composed_sha256 IS NULL) AND (file_id IS NULL) = (signature IS NULL))
);
-- The version of a report that counts is one.
CREATE UNIQUE INDEX report_current ON reports.report (number) WHERE state = 'issued';
-- A dropped file is found by its hash.
CREATE INDEX report_sha256 ON reports.report (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX report_item ON reports.report (item_id, id DESC);
CREATE INDEX report_laboratory ON reports.report (laboratory_id, id DESC);
CREATE INDEX report_rendering ON reports.report (id) WHERE state = 'rendering';
GRANT SELECT, INSERT ON reports.report TO hengjian_app;
-- What was frozen at approval cannot be written again; only the file is added, once.
GRANT UPDATE (state, file_id, sha256, size, pages, made_with, composed_sha256, signature) ON reports.report TO hengjian_app;
CREATE FUNCTION reports.refuse_second_issue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an issued report does not change' USING ERRCODE = 'restrict_violation';
END $$;
-- Of an issued report only its standing changes, and never back.
CREATE TRIGGER issued_once BEFORE UPDATE ON reports.report FOR EACH ROW
  WHEN (OLD.state <> 'rendering' AND NOT (OLD.state = 'issued' AND NEW.state IN ('superseded', 'recalled') AND to_jsonb(NEW) - 'state' = to_jsonb(OLD) - 'state')) EXECUTE FUNCTION reports.refuse_second_issue();
CREATE TRIGGER never_deleted BEFORE DELETE ON reports.report FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON reports.report FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

SELECT organisations.protect_case('reports.report', 'item_id');
-- Whoever may not know the item yet may not know its report.
CREATE POLICY with_item ON reports.report AS RESTRICTIVE TO hengjian_app USING (EXISTS (SELECT 1 FROM samples.item i WHERE i.id = report.item_id));
SELECT ledger.register_evidence('reports.report', 'id', '{}');
