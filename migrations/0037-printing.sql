-- Many reports as one document for the printer: made by a job, fetched by who asked for it, gone after a day.
CREATE TABLE reports.print (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES organisations.account,
  report_ids uuid[] NOT NULL CHECK (cardinality(report_ids) BETWEEN 1 AND 500),
  state text NOT NULL CHECK (state IN ('waiting', 'working', 'done', 'failed', 'cancelled')),
  -- Reports laid out so far.
  made integer NOT NULL DEFAULT 0,
  asked_at timestamptz NOT NULL,
  ended_at timestamptz,
  pages integer,
  file bytea,
  CHECK ((state IN ('done', 'failed', 'cancelled')) = (ended_at IS NOT NULL)),
  CHECK ((state = 'done') = (file IS NOT NULL) AND (file IS NULL) = (pages IS NULL))
);
CREATE INDEX print_asked ON reports.print (asked_at);
GRANT SELECT, INSERT, DELETE ON reports.print TO hengjian_app;
GRANT UPDATE (state, made, ended_at, pages, file) ON reports.print TO hengjian_app;
ALTER TABLE reports.print ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON reports.print TO hengjian_app USING ((SELECT platform.sees_all()) OR account_id = (SELECT platform.current_account()));
