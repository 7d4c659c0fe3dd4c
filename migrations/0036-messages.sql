-- What people are told: as a notice in the system, and by mail where they gave an address and a mail server is configured.

-- How to reach a person. Personal data, and nothing that counts: kept apart, changed and erased at will.
CREATE TABLE organisations.contact (
  account_id uuid PRIMARY KEY REFERENCES organisations.account,
  email text NOT NULL CHECK (email ~ '^[^@[:space:]]{1,64}@[^@[:space:]]{1,190}$'),
  changed_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON organisations.contact TO hengjian_app;
ALTER TABLE organisations.contact ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON organisations.contact TO hengjian_app USING ((SELECT platform.sees_all()) OR account_id = (SELECT platform.current_account()));

CREATE SCHEMA messages;
GRANT USAGE ON SCHEMA messages TO hengjian_app;

-- One thing that one person is told, once. `facts` fill the sentence of its kind; nothing personal is among them.
CREATE TABLE messages.notice (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES organisations.account,
  kind text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
  about text NOT NULL CHECK (about ~ '^[a-z-]+:[0-9a-f-]{36}$'),
  facts jsonb NOT NULL,
  at timestamptz NOT NULL,
  read_at timestamptz,
  UNIQUE (account_id, about, kind)
);
CREATE INDEX notice_own ON messages.notice (account_id, id DESC);
CREATE INDEX notice_unread ON messages.notice (account_id, id) WHERE read_at IS NULL;
CREATE INDEX notice_about ON messages.notice (about);
GRANT SELECT, INSERT ON messages.notice TO hengjian_app;
GRANT UPDATE (read_at) ON messages.notice TO hengjian_app;
ALTER TABLE messages.notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON messages.notice TO hengjian_app USING ((SELECT platform.sees_all()) OR account_id = (SELECT platform.current_account()));

-- The mail of a notice: waits, was sent, failed and will be tried again, or was given up. The address is read when it is sent and kept nowhere else.
CREATE TABLE messages.mail (
  notice_id uuid PRIMARY KEY REFERENCES messages.notice,
  state text NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'given-up')),
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  queued_at timestamptz NOT NULL,
  -- Not tried before; whoever tries pushes it on first, so that nobody else does at the same time.
  next_at timestamptz NOT NULL,
  sent_at timestamptz,
  -- Why the last attempt failed: a word of ours and the server's code, never its text, which repeats the address.
  reason text CHECK (reason ~ '^[a-z-]{1,40}$'),
  server_code integer CHECK (server_code BETWEEN 200 AND 599),
  CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
  CHECK (state NOT IN ('failed', 'given-up') OR reason IS NOT NULL)
);
CREATE INDEX mail_due ON messages.mail (next_at) WHERE state IN ('waiting', 'failed');
CREATE INDEX mail_state ON messages.mail (state, notice_id DESC);
GRANT SELECT, INSERT ON messages.mail TO hengjian_app;
GRANT UPDATE (state, attempts, next_at, sent_at, reason, server_code) ON messages.mail TO hengjian_app;
ALTER TABLE messages.mail ENABLE ROW LEVEL SECURITY;
CREATE POLICY system ON messages.mail TO hengjian_app USING ((SELECT platform.sees_all()));

-- What was told until now is told there; it had no mail.
INSERT INTO messages.notice (id, account_id, kind, about, facts, at, read_at)
  SELECT n.id, n.account_id, 'report-' || n.kind, 'report:' || n.report_id, jsonb_build_object('number', r.number, 'version', r.version), n.at, n.read_at
  FROM reports.notice n JOIN reports.report r ON r.id = n.report_id;
DROP TABLE reports.notice;
