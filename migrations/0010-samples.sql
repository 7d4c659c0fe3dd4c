-- Visits, sampling records, items, portions with their seals, custody, storage and disposal.

CREATE SCHEMA samples;
GRANT USAGE ON SCHEMA samples TO hengjian_app;

-- One visit to one premises, for one or more strata of a plan. What it repeats of the plan was published and stays as it is:
-- a sampler of another organisation reads it here, where the plan itself is not shown to them.
CREATE TABLE samples.visit (
  id uuid PRIMARY KEY,
  draw_id uuid NOT NULL,
  drawn_unit_id uuid NOT NULL,
  plan_id uuid NOT NULL REFERENCES plans.plan,
  plan_number text NOT NULL,
  plan_title text NOT NULL,
  task_source text NOT NULL,
  numbering text NOT NULL CHECK (numbering IN ('national', 'local')),
  sampling_kind text NOT NULL CHECK (sampling_kind IN ('supervision', 'risk-monitoring', 'evaluation')),
  discipline text NOT NULL,
  organiser_id uuid NOT NULL REFERENCES organisations.organisation,
  sampling_organisation_id uuid NOT NULL REFERENCES organisations.organisation,
  premises_id uuid NOT NULL REFERENCES directory.premises,
  enterprise_id uuid NOT NULL REFERENCES directory.enterprise,
  unit_code text NOT NULL,
  sampler_ids uuid[] NOT NULL CHECK (cardinality(sampler_ids) > 0),
  due_on date NOT NULL,
  -- The visit whose unit this reserve replaces.
  replaces_id uuid REFERENCES samples.visit,
  state text NOT NULL DEFAULT 'assigned' CHECK (state IN ('assigned', 'started', 'sampled', 'refused', 'closed', 'no-product', 'ended')),
  -- How it went, kept after it ended.
  outcome text CHECK (outcome IN ('sampled', 'refused', 'closed', 'no-product')),
  outcome_reason text,
  next_visit_id uuid REFERENCES samples.visit,
  started_at timestamptz,
  started_by uuid,
  start_latitude numeric(9, 6),
  start_longitude numeric(9, 6),
  start_accuracy_metres numeric(9, 1),
  ended_at timestamptz,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  -- Few premises, known samplers: without it the digest in the ledger would tell who tries all premises where the samplers go.
  salt bytea NOT NULL DEFAULT gen_random_bytes(16),
  CHECK ((state IN ('assigned', 'started')) = (outcome IS NULL))
);
CREATE INDEX visit_samplers ON samples.visit USING gin (sampler_ids) WHERE state <> 'ended';
CREATE INDEX visit_organiser ON samples.visit (organiser_id, due_on, id);
CREATE INDEX visit_draw ON samples.visit (draw_id) WHERE state <> 'ended';
CREATE INDEX visit_premises ON samples.visit (premises_id);

CREATE TABLE samples.visit_sampler (
  id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  visit_id uuid NOT NULL REFERENCES samples.visit,
  account_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  position integer NOT NULL,
  salt bytea NOT NULL DEFAULT gen_random_bytes(16),
  PRIMARY KEY (visit_id, account_id)
);

CREATE TABLE samples.visit_stratum (
  id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  visit_id uuid NOT NULL REFERENCES samples.visit,
  stratum_id uuid NOT NULL REFERENCES plans.stratum,
  code text NOT NULL,
  scheme_id uuid NOT NULL,
  scheme_title text NOT NULL,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  laboratory_name text NOT NULL,
  due_on date NOT NULL,
  outcome text CHECK (outcome IN ('sampled', 'refused', 'closed', 'no-product')),
  -- The device's id of the command that ended it without a sample: sent twice, done once.
  outcome_command uuid,
  salt bytea NOT NULL DEFAULT gen_random_bytes(16),
  PRIMARY KEY (visit_id, stratum_id),
  CHECK ((outcome_command IS NOT NULL) = (outcome IS NOT NULL AND outcome <> 'sampled'))
);

-- What the samplers have typed so far; gone when the visit ends.
CREATE TABLE samples.record_draft (
  visit_id uuid PRIMARY KEY REFERENCES samples.visit,
  version integer NOT NULL CHECK (version > 0),
  content jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by uuid NOT NULL,
  saved_by_name text NOT NULL
);

CREATE TABLE samples.attachment (
  id uuid PRIMARY KEY,
  visit_id uuid NOT NULL REFERENCES samples.visit,
  kind text NOT NULL CHECK (kind IN ('site-photo', 'sample-photo', 'seal-photo', 'receipt', 'signature', 'signed-paper', 'screenshot', 'other')),
  file_id uuid NOT NULL REFERENCES platform.file,
  sha256 text NOT NULL,
  taken_at timestamptz NOT NULL,
  latitude numeric(9, 6) CHECK (latitude BETWEEN -90 AND 90),
  longitude numeric(9, 6) CHECK (longitude BETWEEN -180 AND 180),
  accuracy_metres numeric(9, 1),
  created_by uuid NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX attachment_visit ON samples.attachment (visit_id);
SELECT platform.make_append_only('samples.attachment');

-- Numbers issued to a bureau for national tasks. The row is locked by whoever takes a number from it. Outside row-level
-- security: a sampler of another organisation takes the organiser's numbers, and nothing in it is anybody's secret.
CREATE TABLE samples.number_range (
  id uuid PRIMARY KEY,
  organiser_id uuid NOT NULL REFERENCES organisations.organisation,
  prefix text NOT NULL CHECK (prefix ~ '^[A-Z]{2,5}$'),
  year text NOT NULL CHECK (year ~ '^[0-9]{2}$'),
  division text NOT NULL CHECK (division ~ '^[0-9]{6}$'),
  special boolean NOT NULL,
  first integer NOT NULL CHECK (first >= 0),
  last integer NOT NULL CHECK (last BETWEEN first AND 999999999),
  used integer NOT NULL DEFAULT 0 CHECK (used BETWEEN 0 AND last - first + 1),
  issued_at timestamptz NOT NULL,
  issued_by uuid NOT NULL,
  EXCLUDE USING gist (prefix WITH =, year WITH =, division WITH =, (special::int) WITH =, int4range(first, last, '[]') WITH &&)
);
CREATE INDEX number_range_organiser ON samples.number_range (organiser_id, issued_at);

-- A bureau's own pattern for its local plans, such as `DF{yy}{division}{seq:6}`.
CREATE TABLE samples.number_pattern (
  organiser_id uuid PRIMARY KEY REFERENCES organisations.organisation,
  pattern text NOT NULL,
  version integer NOT NULL DEFAULT 1
);

-- Numbers given to records, from the moment a paper form is printed or a record is signed. A number is never given twice.
CREATE TABLE samples.issued_number (
  record_id uuid PRIMARY KEY,
  visit_id uuid NOT NULL REFERENCES samples.visit,
  number text NOT NULL UNIQUE,
  issued_at timestamptz NOT NULL
);
CREATE INDEX issued_number_visit ON samples.issued_number (visit_id);
SELECT platform.make_append_only('samples.issued_number');

CREATE TABLE samples.sampling_record (
  id uuid PRIMARY KEY,
  visit_id uuid NOT NULL REFERENCES samples.visit,
  -- The item that the record is about; a record of refusal has none.
  item_id uuid UNIQUE,
  kind text NOT NULL CHECK (kind IN ('sampling', 'refusal')),
  number text NOT NULL UNIQUE,
  plan_id uuid NOT NULL,
  plan_number text NOT NULL,
  plan_title text NOT NULL,
  task_source text NOT NULL,
  sampling_kind text NOT NULL,
  discipline text NOT NULL,
  organiser_id uuid NOT NULL REFERENCES organisations.organisation,
  sampling_organisation_id uuid NOT NULL REFERENCES organisations.organisation,
  premises_id uuid NOT NULL,
  enterprise_id uuid NOT NULL,
  form jsonb NOT NULL,
  -- Who signed how: capacity, account, picture and its hash. Names are in record_personal.
  signatures jsonb NOT NULL,
  paper_attachment_id uuid REFERENCES samples.attachment,
  personal_digest text NOT NULL CHECK (personal_digest ~ '^[0-9a-f]{64}$'),
  latitude numeric(9, 6),
  longitude numeric(9, 6),
  accuracy_metres numeric(9, 1),
  signed_at timestamptz NOT NULL,
  signed_by uuid NOT NULL,
  -- SHA-256 of what the device sent: the same id with another content is refused.
  sent_hash text NOT NULL,
  CHECK ((kind = 'sampling') = (item_id IS NOT NULL))
);
CREATE INDEX sampling_record_visit ON samples.sampling_record (visit_id);
CREATE INDEX sampling_record_enterprise ON samples.sampling_record (enterprise_id);
SELECT platform.make_append_only('samples.sampling_record');

-- Personal values of a record with the salt of their digest; can be erased, salt and all.
CREATE TABLE samples.record_personal (
  record_id uuid PRIMARY KEY REFERENCES samples.sampling_record,
  value jsonb NOT NULL,
  salt bytea NOT NULL CHECK (octet_length(salt) >= 16)
);

CREATE TABLE samples.item (
  id uuid PRIMARY KEY,
  record_id uuid NOT NULL REFERENCES samples.sampling_record,
  record_number text NOT NULL UNIQUE,
  visit_id uuid NOT NULL REFERENCES samples.visit,
  plan_id uuid NOT NULL,
  stratum_id uuid NOT NULL,
  organiser_id uuid NOT NULL REFERENCES organisations.organisation,
  sampling_organisation_id uuid NOT NULL REFERENCES organisations.organisation,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  discipline text NOT NULL,
  sampling_kind text NOT NULL,
  scheme_id uuid NOT NULL,
  -- The blind code: chance, not derived from the record's number.
  code text COLLATE "C" NOT NULL UNIQUE,
  name text NOT NULL,
  matrix text NOT NULL,
  food_type text,
  form text NOT NULL,
  storage text NOT NULL,
  production_date date,
  shelf_life_ends_on date,
  sampled_on date NOT NULL,
  state text NOT NULL DEFAULT 'sampled' CHECK (state IN ('sampled', 'in-transit', 'received', 'in-test', 'concluded', 'disposed', 'refused')),
  delivery_due_on date NOT NULL,
  delivery_provisional boolean NOT NULL,
  delivery_rule jsonb NOT NULL,
  received_on date,
  received_by uuid,
  condition text,
  report_due_on date,
  report_provisional boolean,
  report_rule jsonb,
  refusal_reasons text[],
  outcome text CHECK (outcome IN ('pass', 'fail', 'problem')),
  concluded_on date,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK ((received_on IS NULL) = (report_due_on IS NULL)),
  CHECK ((state = 'refused') = (refusal_reasons IS NOT NULL)),
  CHECK ((outcome IS NULL) = (concluded_on IS NULL))
);
ALTER TABLE samples.sampling_record ADD CONSTRAINT sampling_record_item FOREIGN KEY (item_id) REFERENCES samples.item DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX item_plan ON samples.item (plan_id);
CREATE INDEX item_visit ON samples.item (visit_id);
CREATE INDEX item_laboratory_state ON samples.item (laboratory_id, state, id);
CREATE INDEX item_state ON samples.item (state, id);
CREATE INDEX item_number ON samples.item USING gin (record_number gin_trgm_ops);

-- A laboratory's rooms, refrigerators and shelves, as a tree.
CREATE TABLE samples.storage_place (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisations.organisation,
  parent_id uuid REFERENCES samples.storage_place,
  name text NOT NULL CHECK (name <> ''),
  code text COLLATE "C" NOT NULL UNIQUE,
  conditions text[] NOT NULL,
  lowest_celsius numeric(5, 1),
  highest_celsius numeric(5, 1),
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  CHECK (highest_celsius >= lowest_celsius),
  UNIQUE NULLS NOT DISTINCT (organisation_id, parent_id, name)
);

-- A portion, or a sub-sample of one. Who has it and where is a cache of its custody events.
CREATE TABLE samples.portion (
  id uuid PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES samples.item,
  parent_id uuid REFERENCES samples.portion,
  position integer NOT NULL CHECK (position BETWEEN 0 AND 30),
  kind text NOT NULL CHECK (kind IN ('test', 'backup', 'retained')),
  section text,
  code text COLLATE "C" NOT NULL UNIQUE,
  quantity text NOT NULL CHECK (quantity ~ '^\d{1,9}(\.\d{1,6})?$'),
  left_quantity text NOT NULL CHECK (left_quantity ~ '^\d{1,9}(\.\d{1,6})?$' AND left_quantity::numeric <= quantity::numeric),
  unit text NOT NULL,
  state text NOT NULL DEFAULT 'held' CHECK (state IN ('held', 'stored', 'divided', 'disposed')),
  holder_id uuid NOT NULL,
  holder_name text NOT NULL,
  holder_organisation_id uuid NOT NULL REFERENCES organisations.organisation,
  place_id uuid REFERENCES samples.storage_place,
  handover_id uuid,
  retained_until date,
  retained_provisional boolean,
  retained_rule jsonb,
  disposal text CHECK (disposal IN ('proposed', 'approved', 'done')),
  disposal_approved_by uuid,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (item_id, position),
  CHECK ((state = 'stored') = (place_id IS NOT NULL)),
  CHECK ((state = 'disposed') = (disposal IS NOT DISTINCT FROM 'done')),
  -- What is parted up or gone is on offer to nobody.
  CHECK (handover_id IS NULL OR state IN ('held', 'stored')),
  CHECK (disposal IS NULL OR disposal = 'proposed' OR disposal_approved_by IS NOT NULL)
);
CREATE INDEX portion_holder ON samples.portion (holder_organisation_id, state, item_id);
CREATE INDEX portion_place ON samples.portion (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX portion_retained ON samples.portion (retained_until) WHERE disposal IS NULL AND retained_until IS NOT NULL;
CREATE INDEX portion_disposal ON samples.portion (holder_organisation_id, disposal, retained_until) WHERE disposal IN ('proposed', 'approved');
CREATE INDEX portion_handover ON samples.portion (handover_id) WHERE handover_id IS NOT NULL;

-- A seal is used once, in the whole bureau and beyond: the number is the key.
CREATE TABLE samples.seal (
  number text COLLATE "C" PRIMARY KEY CHECK (number <> ''),
  item_id uuid NOT NULL REFERENCES samples.item,
  portion_id uuid NOT NULL UNIQUE REFERENCES samples.portion,
  applied_at timestamptz NOT NULL,
  applied_by uuid NOT NULL
);
CREATE INDEX seal_item ON samples.seal (item_id);
SELECT platform.make_append_only('samples.seal');

CREATE TABLE samples.handover (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('internal', 'laboratory')),
  state text NOT NULL DEFAULT 'offered' CHECK (state IN ('offered', 'accepted', 'declined', 'withdrawn')),
  from_account uuid NOT NULL,
  from_name text NOT NULL,
  from_organisation uuid NOT NULL REFERENCES organisations.organisation,
  to_organisation uuid NOT NULL REFERENCES organisations.organisation,
  -- Null: any custodian of the laboratory.
  to_account uuid,
  to_name text,
  portion_ids uuid[] NOT NULL CHECK (cardinality(portion_ids) > 0),
  carrier text,
  tracking_number text,
  note text,
  offered_at timestamptz NOT NULL,
  answered_at timestamptz,
  answer_reason text,
  sent_hash text NOT NULL,
  answer_hash text,
  version integer NOT NULL DEFAULT 1,
  CHECK (kind = 'laboratory' OR (from_organisation = to_organisation AND carrier IS NULL)),
  CHECK (state <> 'accepted' OR (to_account IS NOT NULL AND to_name IS NOT NULL AND to_account <> from_account)),
  CHECK ((state = 'offered') = (answered_at IS NULL))
);
CREATE INDEX handover_to ON samples.handover (to_organisation, offered_at) WHERE state = 'offered';
CREATE INDEX handover_from ON samples.handover (from_account, offered_at) WHERE state = 'offered';
ALTER TABLE samples.portion ADD CONSTRAINT portion_handover_fk FOREIGN KEY (handover_id) REFERENCES samples.handover;

CREATE TABLE samples.custody_event (
  id uuid PRIMARY KEY,
  item_id uuid NOT NULL REFERENCES samples.item,
  portion_id uuid NOT NULL REFERENCES samples.portion,
  kind text NOT NULL CHECK (kind IN ('sealed', 'offered', 'withdrawn', 'declined', 'handed-over', 'received', 'refused', 'stored', 'divided', 'made', 'disposal-proposed', 'disposal-approved', 'disposed')),
  at timestamptz NOT NULL,
  from_account uuid,
  from_name text,
  to_account uuid,
  to_name text,
  place_id uuid REFERENCES samples.storage_place,
  handover_id uuid REFERENCES samples.handover,
  seal_intact boolean,
  condition text,
  celsius numeric(5, 1),
  note text,
  -- Whoever has a portion got it from somebody: wherever the holder may change, both names are there.
  CHECK (kind NOT IN ('handed-over', 'received', 'stored') OR num_nulls(from_account, from_name, to_account, to_name) = 0),
  CHECK (kind NOT IN ('handed-over', 'received') OR from_account <> to_account),
  CHECK ((kind = 'stored') = (place_id IS NOT NULL))
);
CREATE INDEX custody_event_item ON samples.custody_event (item_id, at);
CREATE INDEX custody_event_portion ON samples.custody_event (portion_id);
SELECT platform.make_append_only('samples.custody_event');

-- How many visits of a draw are not ended, whoever asks. Two last visits that end at once wait for each other here.
CREATE FUNCTION samples.open_visits(of_draw uuid) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('samples.draw:' || of_draw, 0));
  RETURN (SELECT count(*) FROM samples.visit v WHERE v.draw_id = of_draw AND v.state <> 'ended');
END $$;
REVOKE ALL ON FUNCTION samples.open_visits(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION samples.open_visits(uuid) TO hengjian_app;

GRANT SELECT, INSERT, UPDATE ON samples.visit, samples.visit_stratum, samples.number_range, samples.number_pattern, samples.item, samples.storage_place,
  samples.portion, samples.handover TO hengjian_app;
GRANT SELECT, INSERT ON samples.visit_sampler, samples.attachment, samples.issued_number, samples.sampling_record, samples.seal, samples.custody_event TO hengjian_app;
GRANT SELECT, INSERT, DELETE ON samples.record_personal TO hengjian_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON samples.record_draft TO hengjian_app;

-- What was drawn is the dispatchers' and the assigned samplers' alone until the whole draw is closed: not the auditor's, not
-- the planner's, not any party's, whatever became of this visit. A record that was signed reaches its parties at once, by the
-- record's own policy. The system itself sees it (account 0…0 with the reach of all).
CREATE FUNCTION samples.draw_is_closed(of_draw uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT EXISTS (SELECT FROM draws.draw d WHERE d.id = of_draw AND d.revealed_at IS NOT NULL) $$;
REVOKE ALL ON FUNCTION samples.draw_is_closed(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION samples.draw_is_closed(uuid) TO hengjian_app;
ALTER TABLE samples.visit ENABLE ROW LEVEL SECURITY;
CREATE POLICY written ON samples.visit FOR INSERT TO hengjian_app WITH CHECK (true);
CREATE POLICY assigned ON samples.visit FOR SELECT TO hengjian_app USING (
  (SELECT platform.current_account()) = ANY (sampler_ids)
  OR (organiser_id = (SELECT platform.current_organisation()) AND (SELECT platform.has_role('dispatcher')))
  OR (SELECT draws.is_system())
  OR (samples.draw_is_closed(draw_id) AND ((SELECT platform.sees_all()) OR EXISTS (
    SELECT 1 FROM organisations.case_party p WHERE p.case_id = visit.id AND p.organisation_id = (SELECT platform.current_organisation())))));
CREATE POLICY worked_on ON samples.visit FOR UPDATE TO hengjian_app USING (
  (SELECT platform.current_account()) = ANY (sampler_ids)
  OR (organiser_id = (SELECT platform.current_organisation()) AND (SELECT platform.has_role('dispatcher')))
  OR (SELECT draws.is_system()));

-- What hangs on a visit is seen by who sees the visit.
CREATE FUNCTION samples.protect_by_visit(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY written ON %s FOR INSERT TO hengjian_app WITH CHECK (true)', target);
  EXECUTE format('CREATE POLICY seen ON %1$s FOR SELECT TO hengjian_app USING (EXISTS (SELECT 1 FROM samples.visit v WHERE v.id = %1$s.visit_id))', target);
  EXECUTE format('CREATE POLICY worked_on ON %1$s FOR UPDATE TO hengjian_app USING (EXISTS (SELECT 1 FROM samples.visit v WHERE v.id = %1$s.visit_id))', target);
  EXECUTE format('CREATE POLICY taken_away ON %1$s FOR DELETE TO hengjian_app USING (EXISTS (SELECT 1 FROM samples.visit v WHERE v.id = %1$s.visit_id))', target);
END $$;
SELECT samples.protect_by_visit('samples.visit_sampler'), samples.protect_by_visit('samples.visit_stratum'), samples.protect_by_visit('samples.attachment'),
  samples.protect_by_visit('samples.record_draft'), samples.protect_by_visit('samples.issued_number');
-- Photographs and signatures belong to the record that they prove, too.
CREATE POLICY of_record ON samples.attachment FOR SELECT TO hengjian_app USING (EXISTS (SELECT 1 FROM samples.sampling_record r WHERE r.visit_id = attachment.visit_id));
DROP FUNCTION samples.protect_by_visit(regclass);

-- What was sampled tells which unit was drawn. While a visit of its draw is open, it is for those who work on it: the organiser's dispatchers, samplers, the
-- laboratory and the sampled enterprise; the organiser's other people and the bureaus above see it when the draw is closed.
CREATE FUNCTION samples.works_on_drawn(organiser uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(coalesce(current_setting('hengjian.roles', true), ''), ',')
      && ARRAY['sampler', 'custodian', 'technician', 'checker', 'signatory', 'quality-manager', 'enterprise-user']
    OR platform.has_role('dispatcher') AND organiser = platform.current_organisation() $$;
CREATE FUNCTION samples.is_disclosed(of_visit uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT NOT EXISTS (SELECT FROM samples.visit v JOIN draws.draw d ON d.id = v.draw_id WHERE v.id = of_visit AND d.revealed_at IS NULL) $$;
REVOKE ALL ON FUNCTION samples.is_disclosed(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION samples.is_disclosed(uuid) TO hengjian_app;

-- A failing item reaches the handling officer at once: the law's clock runs.
ALTER TABLE samples.item ENABLE ROW LEVEL SECURITY;
CREATE POLICY parties ON samples.item TO hengjian_app USING ((SELECT platform.sees_all()) OR (EXISTS (
  SELECT 1 FROM organisations.case_party p WHERE p.case_id = item.id AND p.organisation_id = (SELECT platform.current_organisation()))
  AND (samples.works_on_drawn(organiser_id) OR (outcome = 'fail' AND (SELECT platform.has_role('handling-officer'))) OR samples.is_disclosed(visit_id))));

-- How far a plan is, by stratum: counts alone, for whoever sees the plan, whatever may be known of single items.
CREATE FUNCTION samples.progress(of_plan uuid) RETURNS TABLE (stratum_id uuid, sampled bigint, received bigint, concluded bigint, failed bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$ SELECT i.stratum_id, count(*), count(i.received_on), count(i.outcome), count(*) FILTER (WHERE i.outcome IN ('fail', 'problem'))
        FROM samples.item i WHERE i.plan_id = of_plan GROUP BY i.stratum_id $$;
REVOKE ALL ON FUNCTION samples.progress(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION samples.progress(uuid) TO hengjian_app;

-- A record belongs to its visit, and to the parties of its item: the laboratory compares what arrived with it. A refusal reaches the handling officer at once.
ALTER TABLE samples.sampling_record ENABLE ROW LEVEL SECURITY;
CREATE POLICY parties ON samples.sampling_record TO hengjian_app USING ((SELECT platform.sees_all()) OR (EXISTS (
  SELECT 1 FROM organisations.case_party p WHERE p.case_id IN (sampling_record.visit_id, sampling_record.item_id) AND p.organisation_id = (SELECT platform.current_organisation()))
  AND (samples.works_on_drawn(organiser_id) OR samples.is_disclosed(visit_id) OR ((SELECT platform.has_role('handling-officer'))
    AND (kind <> 'sampling' OR EXISTS (SELECT 1 FROM samples.item i WHERE i.id = sampling_record.item_id AND i.outcome = 'fail'))))));
ALTER TABLE samples.record_personal ENABLE ROW LEVEL SECURITY;
CREATE POLICY parties ON samples.record_personal TO hengjian_app USING (EXISTS (SELECT 1 FROM samples.sampling_record r WHERE r.id = record_personal.record_id));
SELECT organisations.protect_case('samples.portion', 'item_id'), organisations.protect_case('samples.seal', 'item_id'),
  organisations.protect_case('samples.custody_event', 'item_id');

ALTER TABLE samples.handover ENABLE ROW LEVEL SECURITY;
CREATE POLICY both_sides ON samples.handover TO hengjian_app USING ((SELECT platform.sees_all())
  OR (SELECT platform.current_organisation()) IN (from_organisation, to_organisation));
ALTER TABLE samples.storage_place ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON samples.storage_place TO hengjian_app USING ((SELECT platform.sees_all()) OR organisation_id = (SELECT platform.current_organisation()));

SELECT ledger.register_evidence('samples.visit', 'id', '{}');
SELECT ledger.register_evidence('samples.visit_sampler', 'id', '{name}');
SELECT ledger.register_evidence('samples.visit_stratum', 'id', '{}');
SELECT ledger.register_evidence('samples.storage_place', 'id', '{}');
SELECT ledger.register_evidence('samples.attachment', 'id', '{}');
SELECT ledger.register_evidence('samples.number_range', 'id', '{}');
SELECT ledger.register_evidence('samples.number_pattern', 'organiser_id', '{}');
SELECT ledger.register_evidence('samples.issued_number', 'record_id', '{}');
SELECT ledger.register_evidence('samples.sampling_record', 'id', '{}');
-- Its salt is in the row, and so in the digest: nobody can try names against it, and a row that was erased leaves nothing to try.
SELECT ledger.register_evidence('samples.record_personal', 'record_id', '{}');
SELECT ledger.register_evidence('samples.item', 'id', '{}');
SELECT ledger.register_evidence('samples.portion', 'id', '{holder_name}');
SELECT ledger.register_evidence('samples.seal', 'number', '{}');
SELECT ledger.register_evidence('samples.handover', 'id', '{from_name,to_name}');
SELECT ledger.register_evidence('samples.custody_event', 'id', '{from_name,to_name}');
