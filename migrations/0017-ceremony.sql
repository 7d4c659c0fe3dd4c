-- The ceremony of a draw and the people who may be drawn: the public value as each of two people read it, and what is known of a sampler
-- that decides whom and when he or she may inspect. The record of the draw as a paper.

-- What one person read. It draws nothing: another person's confirmation does. A wrong one is followed by a new one, and stays.
CREATE TABLE draws.value_entry (
  id uuid PRIMARY KEY,
  draw_id uuid NOT NULL REFERENCES draws.draw,
  value text NOT NULL CHECK (value <> ''),
  entered_by uuid NOT NULL,
  entered_at timestamptz NOT NULL,
  -- The second person reads for him- or herself: the digest in the ledger tells nothing before.
  salt bytea NOT NULL DEFAULT gen_random_bytes(16)
);
CREATE INDEX value_entry_draw ON draws.value_entry (draw_id, entered_at DESC, id DESC);
SELECT draws.keep_secret('draws.value_entry');
GRANT SELECT, INSERT ON draws.value_entry TO hengjian_app;
SELECT platform.make_append_only('draws.value_entry');
SELECT ledger.register_evidence('draws.value_entry', 'id', '{}');

-- Certificates and days away of samplers, and the enterprises with which they share a household or for which they worked.
CREATE TABLE draws.personnel_entry (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES organisations.account,
  organisation_id uuid NOT NULL REFERENCES organisations.organisation,
  kind text NOT NULL CHECK (kind IN ('certificate', 'leave', 'household', 'former-employer')),
  -- The certificate's number.
  number text CHECK (number <> ''),
  enterprise_id uuid REFERENCES directory.enterprise,
  valid_from date,
  valid_to date,
  declared_by uuid NOT NULL,
  declared_at timestamptz NOT NULL,
  ended_by uuid,
  ended_at timestamptz,
  salt bytea NOT NULL DEFAULT gen_random_bytes(16),
  CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
  CHECK ((kind = 'certificate') = (number IS NOT NULL)),
  CHECK ((kind IN ('household', 'former-employer')) = (enterprise_id IS NOT NULL)),
  CHECK ((kind IN ('certificate', 'leave')) = (valid_from IS NOT NULL) AND (valid_from IS NULL) = (valid_to IS NULL) AND valid_to >= valid_from)
);
CREATE UNIQUE INDEX personnel_entry_once ON draws.personnel_entry (account_id, kind, coalesce(number, ''), coalesce(enterprise_id, account_id), coalesce(valid_from, '-infinity'))
  WHERE ended_at IS NULL;
CREATE INDEX personnel_entry_organisation ON draws.personnel_entry (organisation_id, id);
ALTER TABLE draws.personnel_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_people ON draws.personnel_entry TO hengjian_app USING ((SELECT platform.sees_all()) OR account_id = (SELECT platform.current_account())
  OR ((SELECT platform.has_role('planner') OR platform.has_role('dispatcher')) AND (SELECT platform.current_organisation()) IN (SELECT organisations.lineage(organisation_id))));
GRANT SELECT, INSERT, UPDATE ON draws.personnel_entry TO hengjian_app;
SELECT ledger.register_evidence('draws.personnel_entry', 'id', '{}');

-- The record of a draw as it was composed when it had been drawn.
CREATE TABLE reports.draw_record (
  draw_id uuid PRIMARY KEY REFERENCES draws.draw,
  template_version integer NOT NULL CHECK (template_version > 0),
  -- All that the paper says.
  content jsonb NOT NULL,
  file_id uuid NOT NULL REFERENCES platform.file,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  pages integer NOT NULL CHECK (pages > 0),
  made_at timestamptz NOT NULL
);
ALTER TABLE reports.draw_record ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_draw ON reports.draw_record FOR SELECT TO hengjian_app USING (EXISTS (SELECT FROM draws.draw d WHERE d.id = draw_record.draw_id));
CREATE POLICY writing ON reports.draw_record FOR INSERT TO hengjian_app WITH CHECK ((SELECT draws.is_system()));
GRANT SELECT, INSERT ON reports.draw_record TO hengjian_app;
SELECT platform.make_append_only('reports.draw_record');
SELECT ledger.register_evidence('reports.draw_record', 'draw_id', '{}');
