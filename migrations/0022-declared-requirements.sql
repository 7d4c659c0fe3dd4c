-- What a product's own label declares, where the scheme judges by it: entered by the laboratory with a photograph of the label. A declaration is never
-- changed; a mistaken one is replaced by another that names it and says why.

CREATE TABLE results.declaration (
  id uuid PRIMARY KEY,
  determination_id uuid NOT NULL REFERENCES results.determination,
  examination_id uuid NOT NULL REFERENCES results.examination,
  item_id uuid NOT NULL,
  laboratory_id uuid NOT NULL,
  -- As the label prints it, and what its standard allows of it: `80` per cent of the declared value, and who says so.
  declared text NOT NULL CHECK (declared <> ''),
  allowed_percent numeric CHECK (allowed_percent > 0 AND allowed_percent < 1000),
  allowed_by text CHECK (allowed_by <> ''),
  requirement jsonb NOT NULL,
  requirement_text text NOT NULL CHECK (requirement_text <> ''),
  -- The photograph of the label. The bench never sees it: it shows the producer.
  file_id uuid NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  replaces uuid UNIQUE REFERENCES results.declaration,
  reason text CHECK (reason <> ''),
  entered_by uuid NOT NULL REFERENCES organisations.account,
  entered_at timestamptz NOT NULL,
  CHECK ((allowed_percent IS NULL) = (allowed_by IS NULL)),
  CHECK ((replaces IS NULL) = (reason IS NULL))
);
CREATE INDEX declaration_examination ON results.declaration (examination_id);
CREATE UNIQUE INDEX declaration_first ON results.declaration (determination_id) WHERE replaces IS NULL;

ALTER TABLE results.declaration ENABLE ROW LEVEL SECURITY;
CREATE POLICY parties ON results.declaration TO hengjian_app USING ((SELECT platform.sees_all()) OR laboratory_id = (SELECT platform.current_organisation())
  OR EXISTS (SELECT 1 FROM organisations.case_party p WHERE p.case_id = declaration.item_id AND p.organisation_id = (SELECT platform.current_organisation())
    AND p.capacity IN ('organiser', 'overseer', 'laboratory')));
GRANT SELECT, INSERT ON results.declaration TO hengjian_app;
SELECT platform.make_append_only('results.declaration');
SELECT ledger.register_evidence('results.declaration', 'id', '{}');

-- A requirement comes from a limit of the catalogue or from what the label declares.
ALTER TABLE results.determination ADD COLUMN declaration_id uuid REFERENCES results.declaration;
DO $$
DECLARE held text;
BEGIN
  SELECT conname INTO STRICT held FROM pg_constraint
    WHERE conrelid = 'results.determination'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%limit_rule_id IS NULL%';
  EXECUTE format('ALTER TABLE results.determination DROP CONSTRAINT %I', held);
END $$;
ALTER TABLE results.determination ADD CONSTRAINT determination_requirement CHECK (
  (requirement IS NULL) = (limit_rule_id IS NULL AND declaration_id IS NULL) AND (requirement IS NULL) = (requirement_text IS NULL) AND (requirement IS NULL) = (basis IS NULL));
