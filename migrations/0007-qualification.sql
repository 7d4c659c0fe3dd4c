-- Under which certificate a laboratory works. The scope of accreditation hangs on it.

CREATE SCHEMA qualification;
GRANT USAGE ON SCHEMA qualification TO hengjian_app;

CREATE TABLE qualification.certificate (
  id uuid PRIMARY KEY,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  regime text NOT NULL CHECK (regime IN ('cma', 'metrological-authorisation', 'measurement-standard', 'special-equipment-approval')),
  number text NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL CHECK (valid_to >= valid_from),
  UNIQUE (regime, number)
);
CREATE INDEX certificate_laboratory ON qualification.certificate (laboratory_id, regime, valid_to);
GRANT SELECT, INSERT ON qualification.certificate TO hengjian_app;
SELECT platform.make_append_only('qualification.certificate');
SELECT ledger.register_evidence('qualification.certificate', 'id', '{}');
