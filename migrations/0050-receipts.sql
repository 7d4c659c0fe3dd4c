-- An enterprise's receipt of a report in its portal: what proves delivery, and starts the windows of the law.

CREATE TABLE reports.receipt (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES reports.report,
  item_id uuid NOT NULL REFERENCES samples.item,
  organisation_id uuid NOT NULL REFERENCES organisations.organisation,
  account_id uuid NOT NULL REFERENCES organisations.account,
  -- The legal day, from the morrow of which days are counted.
  received_on date NOT NULL,
  received_at timestamptz NOT NULL,
  UNIQUE (report_id, organisation_id)
);
CREATE INDEX receipt_item ON reports.receipt (item_id, organisation_id);
GRANT SELECT, INSERT ON reports.receipt TO hengjian_app;
SELECT organisations.protect_case('reports.receipt', 'item_id');
SELECT platform.make_append_only('reports.receipt');
SELECT ledger.register_evidence('reports.receipt', 'id', '{}');
