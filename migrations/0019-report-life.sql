-- What happens to a report after its issue, who is told, and the keys that sign it.

-- Certificates and keys that sign reports. Without a laboratory: the installation's own authority. The private half is sealed under HENGJIAN_SECRET.
CREATE TABLE reports.signing_key (
  id uuid PRIMARY KEY,
  laboratory_id uuid REFERENCES organisations.organisation,
  -- From the signer's certificate upwards.
  chain bytea[] NOT NULL CHECK (cardinality(chain) > 0),
  fingerprint text NOT NULL UNIQUE CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  sealed bytea NOT NULL,
  -- Made by this installation, or brought from an authority.
  origin text NOT NULL CHECK (origin IN ('made-here', 'imported')),
  valid_to timestamptz NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX signing_key_laboratory ON reports.signing_key (laboratory_id, at DESC);
GRANT SELECT, INSERT ON reports.signing_key TO hengjian_app;
ALTER TABLE reports.signing_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON reports.signing_key TO hengjian_app USING ((SELECT platform.sees_all()));
SELECT platform.make_append_only('reports.signing_key');
SELECT ledger.register_evidence('reports.signing_key', 'id', '{}');

-- A change of an issued report: proposed by one person with a reason, decided by another who proves again who they are.
CREATE TABLE reports.change (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES reports.report,
  item_id uuid NOT NULL REFERENCES samples.item,
  kind text NOT NULL CHECK (kind IN ('amend', 'recall', 'reissue')),
  reason text NOT NULL CHECK (length(reason) BETWEEN 5 AND 500),
  -- What is said instead, by the path of the fact.
  corrections jsonb NOT NULL DEFAULT '{}',
  state text NOT NULL CHECK (state IN ('proposed', 'approved', 'declined')),
  version integer NOT NULL DEFAULT 1,
  proposed_by uuid NOT NULL REFERENCES organisations.account,
  proposed_at timestamptz NOT NULL,
  decided_by uuid REFERENCES organisations.account,
  decided_at timestamptz,
  note text CHECK (length(note) <= 500),
  new_report_id uuid REFERENCES reports.report,
  CHECK ((state = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  CHECK (decided_by <> proposed_by),
  CHECK (new_report_id IS NULL OR (state = 'approved' AND kind <> 'recall'))
);
CREATE UNIQUE INDEX change_open ON reports.change (report_id) WHERE state = 'proposed';
CREATE INDEX change_report ON reports.change (report_id, id);
GRANT SELECT, INSERT ON reports.change TO hengjian_app;
GRANT UPDATE (state, version, decided_by, decided_at, note, new_report_id) ON reports.change TO hengjian_app;
CREATE FUNCTION reports.refuse_second_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a decided change does not change' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER decided_once BEFORE UPDATE ON reports.change FOR EACH ROW WHEN (OLD.state <> 'proposed') EXECUTE FUNCTION reports.refuse_second_decision();
CREATE TRIGGER never_deleted BEFORE DELETE ON reports.change FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON reports.change FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
SELECT organisations.protect_case('reports.change', 'item_id');
SELECT ledger.register_evidence('reports.change', 'id', '{}');

-- Who has fetched a report's file, so that they can be told when it no longer counts.
CREATE TABLE reports.download (
  report_id uuid NOT NULL REFERENCES reports.report,
  account_id uuid NOT NULL REFERENCES organisations.account,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (report_id, account_id)
);
GRANT SELECT, INSERT, UPDATE ON reports.download TO hengjian_app;
ALTER TABLE reports.download ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON reports.download TO hengjian_app USING ((SELECT platform.sees_all()) OR account_id = (SELECT platform.current_account()));

-- What a person who fetched a report is told about it.
CREATE TABLE reports.notice (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES organisations.account,
  report_id uuid NOT NULL REFERENCES reports.report,
  kind text NOT NULL CHECK (kind IN ('superseded', 'recalled', 'reissued')),
  at timestamptz NOT NULL,
  read_at timestamptz,
  UNIQUE (account_id, report_id, kind)
);
CREATE INDEX notice_unread ON reports.notice (account_id, id) WHERE read_at IS NULL;
GRANT SELECT, INSERT ON reports.notice TO hengjian_app;
GRANT UPDATE (read_at) ON reports.notice TO hengjian_app;
ALTER TABLE reports.notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON reports.notice TO hengjian_app USING ((SELECT platform.sees_all()) OR account_id = (SELECT platform.current_account()));
