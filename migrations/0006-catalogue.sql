-- What can be tested and how it is judged: categories, parameters, methods, the schemes of an edition of the sampling rules,
-- and limits with their source, proposed by one person and approved by another.

CREATE SCHEMA catalogue;
GRANT USAGE ON SCHEMA catalogue TO hengjian_app;

-- The id of a shipped row follows from its name, so that loading twice finds it. Marked as a name-based UUID; nothing secret hangs on it.
CREATE FUNCTION catalogue.named_id(name text) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT overlay(overlay(md5(name) PLACING '5' FROM 13) PLACING '8' FROM 17)::uuid $$;

CREATE TABLE catalogue.edition (
  code text PRIMARY KEY,
  title text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  loaded_at timestamptz NOT NULL DEFAULT now(),
  CHECK (valid_to >= valid_from)
);

-- 1 食品大类, 2 the table of the rules, 3 reserved for 次亚类, 4 细类 that limits distinguish.
CREATE TABLE catalogue.category (
  edition text NOT NULL REFERENCES catalogue.edition,
  code text NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  parent text,
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 4),
  position integer NOT NULL,
  PRIMARY KEY (edition, code),
  FOREIGN KEY (edition, parent) REFERENCES catalogue.category (edition, code),
  CHECK ((level = 1) = (parent IS NULL))
);
CREATE INDEX category_parent ON catalogue.category (edition, parent, position);

CREATE TABLE catalogue.parameter (
  name text PRIMARY KEY CHECK (name <> '' AND name = btrim(name))
);

-- Standard and year as printed; the rules cite most methods without a year, and then the edition in force applies.
CREATE TABLE catalogue.method (
  code text PRIMARY KEY CHECK (code <> '')
);

CREATE TABLE catalogue.scheme (
  id uuid PRIMARY KEY,
  edition text NOT NULL,
  code text NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  category text NOT NULL,
  position integer NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source text NOT NULL,
  doubts text[] NOT NULL DEFAULT '{}',
  UNIQUE (edition, code),
  UNIQUE (edition, position),
  FOREIGN KEY (edition, category) REFERENCES catalogue.category (edition, code)
);

CREATE TABLE catalogue.scheme_item (
  id uuid PRIMARY KEY,
  scheme_id uuid NOT NULL REFERENCES catalogue.scheme,
  seq integer NOT NULL CHECK (seq > 0),
  parameter text NOT NULL REFERENCES catalogue.parameter,
  methods text[] NOT NULL,
  bases text[] NOT NULL,
  -- Judged by the product's label alone; or by the standards and by what the label declares beyond them.
  by_label boolean NOT NULL,
  label_too boolean NOT NULL CHECK (NOT (by_label AND label_too)),
  note text,
  UNIQUE (scheme_id, seq)
);
CREATE INDEX scheme_item_parameter ON catalogue.scheme_item (parameter);

-- A limit as its source gives it. Never changed: what becomes of it is in limit_decision.
CREATE TABLE catalogue.limit_rule (
  id uuid PRIMARY KEY,
  -- Null: it came with an edition and holds for no item yet.
  scheme_item_id uuid REFERENCES catalogue.scheme_item,
  parameter text NOT NULL REFERENCES catalogue.parameter,
  food text NOT NULL CHECK (food <> ''),
  food_type text CHECK (food_type <> ''),
  requirement text NOT NULL CHECK (requirement <> ''),
  parsed jsonb NOT NULL CHECK (parsed ? 'kind' AND parsed ->> 'kind' <> 'none'),
  unit text NOT NULL,
  comparison text NOT NULL CHECK (comparison IN ('full', 'rounded')),
  basis text NOT NULL CHECK (basis <> ''),
  source text NOT NULL CHECK (source <> ''),
  confidence text NOT NULL CHECK (confidence IN ('read', 'printed', 'known', 'entered')),
  valid_from date,
  valid_to date,
  replaces uuid REFERENCES catalogue.limit_rule,
  proposed_by uuid,
  proposed_at timestamptz NOT NULL,
  CHECK (valid_to >= valid_from),
  CHECK (proposed_by IS NOT NULL OR confidence <> 'entered')
);
CREATE INDEX limit_rule_item ON catalogue.limit_rule (scheme_item_id);
CREATE INDEX limit_rule_parameter ON catalogue.limit_rule (parameter);

CREATE TABLE catalogue.limit_decision (
  id uuid PRIMARY KEY,
  limit_rule_id uuid NOT NULL REFERENCES catalogue.limit_rule,
  number integer NOT NULL CHECK (number > 0),
  state text NOT NULL CHECK (state IN ('approved', 'rejected', 'withdrawn')),
  reason text,
  decided_by uuid NOT NULL,
  decided_at timestamptz NOT NULL,
  UNIQUE (limit_rule_id, number),
  CHECK (state = 'approved' OR reason <> '')
);

CREATE FUNCTION catalogue.assert_second_person() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NEW.state = 'approved' AND EXISTS (SELECT FROM catalogue.limit_rule r WHERE r.id = NEW.limit_rule_id AND r.proposed_by = NEW.decided_by) THEN
    RAISE EXCEPTION 'limit % was proposed by the one who approves it', NEW.limit_rule_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER second_person BEFORE INSERT ON catalogue.limit_decision FOR EACH ROW EXECUTE FUNCTION catalogue.assert_second_person();

-- Each limit with the state that its last decision gave it.
CREATE VIEW catalogue.limit_state AS
  SELECT r.*, coalesce(d.state, 'proposed') AS state, coalesce(d.number, 0) AS decisions, d.decided_by, d.decided_at, d.reason
    FROM catalogue.limit_rule r
    LEFT JOIN LATERAL (SELECT * FROM catalogue.limit_decision x WHERE x.limit_rule_id = r.id ORDER BY x.number DESC LIMIT 1) d ON true;

GRANT SELECT, INSERT ON catalogue.edition, catalogue.category, catalogue.parameter, catalogue.method, catalogue.scheme, catalogue.scheme_item,
  catalogue.limit_rule, catalogue.limit_decision TO hengjian_app;
GRANT SELECT ON catalogue.limit_state TO hengjian_app;
SELECT platform.make_append_only('catalogue.limit_rule'), platform.make_append_only('catalogue.limit_decision');
SELECT ledger.register_evidence('catalogue.limit_rule', 'id', '{}');
SELECT ledger.register_evidence('catalogue.limit_decision', 'id', '{}');
