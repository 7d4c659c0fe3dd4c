-- What the organiser does about a failing report and about a unit that refused to be sampled.

CREATE SCHEMA followup;
GRANT USAGE ON SCHEMA followup TO hengjian_app;

CREATE TABLE followup.handling (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('refusal', 'failure')),
  -- The visit or the item: its parties decide who sees the handling.
  case_id uuid NOT NULL,
  -- The visit that was refused, or the report that fails. One handling each, however often it is told.
  source_id uuid NOT NULL,
  responsible_id uuid NOT NULL REFERENCES organisations.organisation,
  -- What a list shows: the unit's name, and the refusal's reason or the report's number.
  unit_name text NOT NULL,
  reference text NOT NULL,
  opened_at timestamptz NOT NULL,
  opened_on date NOT NULL,
  start_due date NOT NULL,
  start_due_provisional boolean NOT NULL,
  start_rule jsonb NOT NULL,
  finish_due date NOT NULL,
  finish_due_provisional boolean NOT NULL,
  finish_rule jsonb NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'closed')),
  accepted_by uuid,
  accepted_at timestamptz,
  outcome text CHECK (outcome IN ('penalised', 'rectified', 'transferred', 'not-pursued')),
  reason text CHECK (reason <> ''),
  closed_by uuid,
  closed_at timestamptz,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (kind, source_id),
  CHECK ((state = 'open') = (accepted_at IS NULL) AND (accepted_by IS NULL) = (accepted_at IS NULL)),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL) AND (closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (outcome IS NULL)
    AND (outcome IS NULL) = (reason IS NULL))
);
CREATE INDEX handling_waiting ON followup.handling (responsible_id, finish_due, id) WHERE state <> 'closed';
CREATE INDEX handling_case ON followup.handling (case_id);

CREATE TABLE followup.note (
  id uuid PRIMARY KEY,
  handling_id uuid NOT NULL REFERENCES followup.handling,
  at timestamptz NOT NULL,
  by_account uuid NOT NULL,
  by_name text NOT NULL,
  text text NOT NULL CHECK (text <> '')
);
CREATE INDEX note_handling ON followup.note (handling_id, at);

GRANT SELECT, INSERT, UPDATE ON followup.handling TO hengjian_app;
GRANT SELECT, INSERT ON followup.note TO hengjian_app;
SELECT platform.make_append_only('followup.note');

-- Narrower than other cases: what the authority does about a unit is for the organiser and the bureaus above it, not for the sampler, the laboratory or the unit.
ALTER TABLE followup.handling ENABLE ROW LEVEL SECURITY;
CREATE POLICY authorities ON followup.handling TO hengjian_app USING ((SELECT platform.sees_all()) OR EXISTS (
  SELECT 1 FROM organisations.case_party p WHERE p.case_id = handling.case_id AND p.organisation_id = (SELECT platform.current_organisation())
    AND p.capacity IN ('organiser', 'overseer')));
ALTER TABLE followup.note ENABLE ROW LEVEL SECURITY;
CREATE POLICY with_handling ON followup.note TO hengjian_app USING (EXISTS (SELECT 1 FROM followup.handling h WHERE h.id = note.handling_id));

SELECT ledger.register_evidence('followup.handling', 'id', '{}');
SELECT ledger.register_evidence('followup.note', 'id', '{by_name}');
