-- Orders: entrusted tests, verification and calibration of devices, periodic inspection. An item comes from a visit or from an order line, never from both.

CREATE SCHEMA orders;
GRANT USAGE ON SCHEMA orders TO hengjian_app;

ALTER TABLE organisations.case_party DROP CONSTRAINT case_party_capacity_check;
ALTER TABLE organisations.case_party ADD CONSTRAINT case_party_capacity_check
  CHECK (capacity IN ('organiser', 'overseer', 'sampler', 'laboratory', 'sampled', 'producer-authority', 'customer'));

-- What somebody has typed and not sent yet; gone when it is requested.
CREATE TABLE orders.draft (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisations.organisation,
  content jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  saved_at timestamptz NOT NULL,
  saved_by uuid NOT NULL REFERENCES organisations.account
);
CREATE INDEX draft_organisation ON orders.draft (organisation_id, id);

-- One entrustment, from the request on. The customer is a unit of the directory or a bureau: its name is kept as it was.
CREATE TABLE orders.work_order (
  id uuid PRIMARY KEY,
  laboratory_id uuid NOT NULL REFERENCES organisations.organisation,
  number text COLLATE "C" NOT NULL CHECK (number <> ''),
  kind text NOT NULL CHECK (kind IN ('entrusted-test', 'verification', 'calibration', 'periodic-inspection')),
  discipline text NOT NULL,
  customer_id uuid NOT NULL,
  customer_name text NOT NULL CHECK (customer_name <> ''),
  customer_uscc text,
  customer_address text,
  wanted text,
  -- What becomes of the sample afterwards, and how the report is wanted.
  sample_return boolean NOT NULL,
  report_by text NOT NULL CHECK (report_by IN ('portal', 'counter', 'post')),
  -- Salted digest of the contact's name, telephone and address.
  contact_digest text NOT NULL CHECK (contact_digest ~ '^[0-9a-f]{64}$'),
  state text NOT NULL CHECK (state IN ('requested', 'quoted', 'declined', 'accepted', 'withdrawn', 'delivered', 'reported', 'closed')),
  requested_at timestamptz NOT NULL,
  requested_by uuid NOT NULL REFERENCES organisations.account,
  -- The organisation that sent the request: the customer's, or the laboratory's counter for a customer who came in person.
  requested_from uuid NOT NULL REFERENCES organisations.organisation,
  quoted_until date,
  -- Why it was declined or withdrawn.
  reason text,
  accepted_at timestamptz,
  accepted_by uuid REFERENCES organisations.account,
  accepted_how text CHECK (accepted_how IN ('online', 'paper')),
  delivered_on date,
  reported_on date,
  invoice_title text,
  invoice_uscc text,
  invoice_number text,
  version integer NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (laboratory_id, number),
  CHECK ((accepted_at IS NULL) = (accepted_by IS NULL) AND (accepted_at IS NULL) = (accepted_how IS NULL)),
  CHECK (state NOT IN ('accepted', 'delivered', 'reported', 'closed') OR accepted_at IS NOT NULL),
  CHECK (state NOT IN ('quoted', 'accepted', 'delivered', 'reported', 'closed') OR quoted_until IS NOT NULL),
  CHECK ((state IN ('declined', 'withdrawn')) = (reason IS NOT NULL)),
  CHECK (state NOT IN ('delivered', 'reported', 'closed') OR delivered_on IS NOT NULL),
  CHECK (state <> 'reported' OR reported_on IS NOT NULL)
);
CREATE INDEX work_order_laboratory ON orders.work_order (laboratory_id, state, id);
CREATE INDEX work_order_customer ON orders.work_order (customer_id, id);

-- A sample to be brought, or a device of the directory.
CREATE TABLE orders.order_line (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders.work_order,
  position integer NOT NULL CHECK (position BETWEEN 1 AND 200),
  device_id uuid REFERENCES directory.device,
  name text NOT NULL CHECK (name <> ''),
  -- What the customer declares of a sample, by the discipline's form; of a device what the directory said when it was ordered.
  form jsonb NOT NULL,
  wanted text,
  scheme_id uuid REFERENCES catalogue.scheme,
  -- The items of the scheme that are wanted; null for all of them.
  scheme_item_ids uuid[] CHECK (cardinality(scheme_item_ids) > 0),
  price numeric(12, 2) CHECK (price >= 0),
  -- The customer knows that this line's report carries no mark of accreditation: the laboratory's scope does not cover it.
  without_mark boolean NOT NULL DEFAULT false,
  delivered_on date,
  struck_reason text,
  report_number text,
  reported_on date,
  UNIQUE (order_id, position),
  CHECK (delivered_on IS NULL OR (scheme_id IS NOT NULL AND price IS NOT NULL AND struck_reason IS NULL)),
  CHECK ((report_number IS NULL) = (reported_on IS NULL) AND (reported_on IS NULL OR delivered_on IS NOT NULL))
);
CREATE INDEX order_line_device ON orders.order_line (device_id) WHERE device_id IS NOT NULL;

CREATE TABLE orders.contact (
  order_id uuid PRIMARY KEY REFERENCES orders.work_order,
  value jsonb NOT NULL,
  salt bytea NOT NULL CHECK (octet_length(salt) >= 16)
);

-- Review of request: who looked at scope, methods and capacity, when, and what came of it.
CREATE TABLE orders.review (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders.work_order,
  result text NOT NULL CHECK (result IN ('quoted', 'declined')),
  scope boolean NOT NULL,
  methods boolean NOT NULL,
  capacity boolean NOT NULL,
  note text,
  -- What the scope of that day did not cover, by line.
  uncovered jsonb NOT NULL,
  total numeric(12, 2) CHECK (total >= 0),
  reviewed_by uuid NOT NULL REFERENCES organisations.account,
  reviewer_name text NOT NULL,
  reviewed_at timestamptz NOT NULL,
  CHECK (result = 'declined' OR (scope AND methods AND capacity AND total IS NOT NULL))
);
CREATE INDEX review_order ON orders.review (order_id, reviewed_at);
SELECT platform.make_append_only('orders.review');

GRANT SELECT, INSERT, UPDATE, DELETE ON orders.draft TO hengjian_app;
GRANT SELECT, INSERT, UPDATE ON orders.work_order, orders.order_line TO hengjian_app;
GRANT SELECT, INSERT ON orders.review TO hengjian_app;
GRANT SELECT, INSERT, DELETE ON orders.contact TO hengjian_app;
ALTER TABLE orders.draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON orders.draft TO hengjian_app USING (organisation_id = (SELECT platform.current_organisation()));
SELECT organisations.protect_case('orders.work_order', 'id'), organisations.protect_case('orders.order_line', 'order_id'),
  organisations.protect_case('orders.contact', 'order_id'), organisations.protect_case('orders.review', 'order_id');
SELECT ledger.register_evidence('orders.work_order', 'id', '{}');
SELECT ledger.register_evidence('orders.order_line', 'id', '{}');
SELECT ledger.register_evidence('orders.contact', 'order_id', '{}');
SELECT ledger.register_evidence('orders.review', 'id', '{reviewer_name}');

-- The item's origin. Of an ordered item there is no plan, no visit, no sampling record and no organiser: the customer answers for where it came from.
ALTER TABLE samples.item
  ALTER COLUMN record_id DROP NOT NULL, ALTER COLUMN visit_id DROP NOT NULL, ALTER COLUMN plan_id DROP NOT NULL, ALTER COLUMN stratum_id DROP NOT NULL,
  ALTER COLUMN organiser_id DROP NOT NULL, ALTER COLUMN sampling_organisation_id DROP NOT NULL,
  ALTER COLUMN delivery_due_on DROP NOT NULL, ALTER COLUMN delivery_provisional DROP NOT NULL, ALTER COLUMN delivery_rule DROP NOT NULL,
  ADD COLUMN order_id uuid REFERENCES orders.work_order,
  ADD COLUMN order_line_id uuid UNIQUE REFERENCES orders.order_line,
  ADD COLUMN device_id uuid REFERENCES directory.device,
  ADD COLUMN scheme_item_ids uuid[] CHECK (cardinality(scheme_item_ids) > 0),
  ADD COLUMN without_mark boolean,
  ADD CONSTRAINT item_origin CHECK (num_nonnulls(visit_id, order_line_id) = 1),
  ADD CONSTRAINT item_of_visit CHECK ((visit_id IS NOT NULL) = (num_nulls(record_id, plan_id, stratum_id, organiser_id, sampling_organisation_id, delivery_due_on, delivery_provisional, delivery_rule) = 0)),
  ADD CONSTRAINT item_of_order CHECK ((order_line_id IS NULL) = (order_id IS NULL) AND (order_line_id IS NULL) = (without_mark IS NULL)
    AND (order_line_id IS NOT NULL OR num_nonnulls(device_id, scheme_item_ids) = 0)),
  ADD CONSTRAINT item_entrusted CHECK ((sampling_kind = 'entrusted') = (order_line_id IS NOT NULL));
-- A laboratory numbers its orders itself: two may have the same number.
ALTER TABLE samples.item DROP CONSTRAINT item_record_number_key;
CREATE UNIQUE INDEX item_record_number ON samples.item (record_number) WHERE visit_id IS NOT NULL;
CREATE INDEX item_order ON samples.item (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX item_device ON samples.item (device_id) WHERE device_id IS NOT NULL;
-- Brought to the counter by somebody who has no account here.
ALTER TABLE samples.custody_event DROP CONSTRAINT custody_event_kind_check;
ALTER TABLE samples.custody_event ADD CONSTRAINT custody_event_kind_check
  CHECK (kind IN ('sealed', 'brought', 'offered', 'withdrawn', 'declined', 'handed-over', 'received', 'refused', 'stored', 'divided', 'made', 'disposal-proposed', 'disposal-approved', 'disposed'));
ALTER TABLE samples.custody_event ADD CONSTRAINT custody_event_brought CHECK (kind <> 'brought' OR (from_account IS NULL AND num_nulls(from_name, to_account, to_name) = 0));

ALTER TABLE results.examination DROP CONSTRAINT examination_sampling_kind_check;
ALTER TABLE results.examination ADD CONSTRAINT examination_sampling_kind_check CHECK (sampling_kind IN ('supervision', 'risk-monitoring', 'evaluation', 'entrusted'));
ALTER TABLE reports.report ALTER COLUMN organiser_id DROP NOT NULL;
