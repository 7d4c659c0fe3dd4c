/** The steps between staging rows and the directory, each one statement however many rows there are. `$1` is the import. */

/** Reasons that only the other rows or the directory as it is now can give; found again at commit when the directory has changed since. */
export const crossCheckCodes = [
  'directory.row-division-unknown', 'directory.row-station-unknown', 'directory.row-no-station', 'directory.row-repeated',
  'directory.row-code-taken', 'directory.row-names-differ', 'directory.row-organiser-unknown',
];

/**
 * For many rows: PostgreSQL has no statistics on rows that were staged a moment ago, takes them for a few hundred and joins them by
 * nested loops (137,115 times 131 stations: 15 s instead of 3). Until the transaction ends.
 */
export const expectManyRows = `SELECT set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)`;

export const findCrossProblems = `
  INSERT INTO directory.import_problem (import_id, line, heading, code, facts)
  WITH row AS MATERIALIZED (
    SELECT s.line, s.uscc, s.name, s.premises_code, s.division_code, s.station, d.code IS NULL AS no_division,
      s.station IS NOT NULL AND named.name IS NULL AS no_such_station, s.station IS NULL AND local.division_code IS NULL AS no_station,
      p.id IS NOT NULL AND e.uscc IS DISTINCT FROM s.uscc AS taken
    FROM directory.staging_row s
    LEFT JOIN organisations.division d ON d.code = s.division_code AND d.level IN ('county', 'township')
    LEFT JOIN (SELECT DISTINCT name FROM organisations.organisation WHERE kind = 'station') named ON named.name = s.station
    LEFT JOIN (SELECT DISTINCT division_code FROM organisations.organisation WHERE kind = 'station') local ON local.division_code = s.division_code
    LEFT JOIN directory.premises p ON p.code = s.premises_code
    LEFT JOIN directory.enterprise e ON e.id = p.enterprise_id
    WHERE s.import_id = $1
  ), repeated AS (
    SELECT premises_code, min(line) AS first FROM row GROUP BY premises_code HAVING count(*) > 1
  ), named_twice AS (
    SELECT uscc, min(line) AS first FROM row WHERE uscc IS NOT NULL GROUP BY uscc HAVING count(DISTINCT name) > 1
  )
  SELECT $1, line, '区划代码', 'directory.row-division-unknown', jsonb_build_object('value', division_code) FROM row WHERE no_division
  UNION ALL SELECT $1, line, '监管所', 'directory.row-station-unknown', jsonb_build_object('value', station) FROM row WHERE no_such_station
  UNION ALL SELECT $1, line, '监管所', 'directory.row-no-station', jsonb_build_object('value', division_code) FROM row WHERE no_station AND NOT no_division
  UNION ALL SELECT $1, line, '场所编号', 'directory.row-repeated', jsonb_build_object('value', r.premises_code, 'first', r.first::text)
    FROM row JOIN repeated r USING (premises_code) WHERE line > r.first
  UNION ALL SELECT $1, line, '场所编号', 'directory.row-code-taken', jsonb_build_object('value', premises_code) FROM row WHERE taken
  UNION ALL SELECT $1, line, '名称', 'directory.row-names-differ', jsonb_build_object('value', uscc, 'first', n.first::text)
    FROM row JOIN named_twice n USING (uscc) WHERE line > n.first`;

/** After the others, because an organiser whose own row is bad does not count. */
export const findOrganiserProblems = `
  INSERT INTO directory.import_problem (import_id, line, heading, code, facts)
  SELECT $1, s.line, '市场开办者信用代码', 'directory.row-organiser-unknown', jsonb_build_object('value', s.organiser)
  FROM directory.staging_row s
  WHERE s.import_id = $1 AND s.organiser IS NOT NULL
    AND NOT EXISTS (SELECT FROM directory.enterprise e WHERE e.uscc = s.organiser)
    AND NOT EXISTS (SELECT FROM directory.staging_row o WHERE o.import_id = $1 AND o.uscc = s.organiser AND o.kind = 'enterprise'
      AND NOT EXISTS (SELECT FROM directory.import_problem b WHERE b.import_id = $1 AND b.line = o.line))`;

export const countProblemLines = 'SELECT count(DISTINCT line)::int AS bad FROM directory.import_problem WHERE import_id = $1';

/**
 * A new id of version 7, counted by `place` in the 24 bits behind the time: each index takes such ids at its end, random ones all over it
 * (137,115 premises: 1.5 s instead of 2.6). The rest is chance; the id is a name, not a secret.
 * @source RFC 9562, 5.7 and 6.2, method 1
 */
const newId = `encode(int8send((SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint << 16) | (7 << 12) | ((s.place >> 12) & 4095))
  || int8send((-9223372036854775808) | ((s.place & 4095) << 50) | floor(random() * 1125899906842624)::bigint), 'hex')::uuid`;

/** The good rows with the ids that they have or will have, what is new, and what differs from the directory. */
export const gatherIncoming = `
  CREATE TEMP TABLE incoming ON COMMIT DROP AS
  SELECT s.*, coalesce(named.id, local.id) AS station_id, coalesce(e.id, p.enterprise_id) IS NULL AS new_enterprise, p.id IS NULL AS new_premises,
    true AS leads, coalesce(e.id, p.enterprise_id, ${newId}) AS enterprise_id, coalesce(p.id, ${newId}) AS premises_id,
    (u.kind, u.name, u.legal_representative, u.phone, u.credit_class, u.status) IS DISTINCT FROM
      (s.kind, s.name, coalesce(s.legal_representative, u.legal_representative), coalesce(s.phone, u.phone), coalesce(s.credit_class, u.credit_class), coalesce(s.status, u.status)) AS enterprise_differs,
    (p.address, p.division_code, p.station_id, p.business_types, p.tags, p.latitude, p.longitude) IS DISTINCT FROM
      (s.address, s.division_code, coalesce(named.id, local.id), s.business_types, coalesce(s.tags, p.tags), coalesce(s.latitude, p.latitude), coalesce(s.longitude, p.longitude)) AS premises_differ
  FROM (SELECT *, row_number() OVER (ORDER BY premises_code) AS place FROM directory.staging_row WHERE import_id = '$import') s
  LEFT JOIN (SELECT DISTINCT ON (name) name, id FROM organisations.organisation WHERE kind = 'station' ORDER BY name, id) named ON named.name = s.station
  LEFT JOIN (SELECT DISTINCT ON (division_code) division_code, id FROM organisations.organisation WHERE kind = 'station' ORDER BY division_code, id) local
    ON s.station IS NULL AND local.division_code = s.division_code
  LEFT JOIN directory.enterprise e ON e.uscc = s.uscc
  LEFT JOIN directory.premises p ON p.code = s.premises_code
  LEFT JOIN directory.enterprise u ON u.id = coalesce(e.id, p.enterprise_id)
  WHERE NOT EXISTS (SELECT FROM directory.import_problem b WHERE b.import_id = s.import_id AND b.line = s.line)
  ORDER BY s.place`;

export const analyseIncoming = 'ANALYZE incoming (line, uscc, enterprise_id, premises_id, new_enterprise, new_premises)';

/** Several premises of one enterprise: its first row leads, the others take its id. */
export const uniteEnterprises = `
  WITH several AS (SELECT uscc, min(line) AS line FROM incoming WHERE uscc IS NOT NULL GROUP BY uscc HAVING count(*) > 1)
  UPDATE incoming i SET enterprise_id = first.enterprise_id, leads = false
  FROM several s JOIN incoming first ON first.line = s.line WHERE i.uscc = s.uscc AND i.line > s.line`;

export const updateEnterprises = `
  UPDATE directory.enterprise e SET kind = i.kind, name = i.name, organiser_id = o.id,
    legal_representative = coalesce(i.legal_representative, e.legal_representative), phone = coalesce(i.phone, e.phone),
    credit_class = coalesce(i.credit_class, e.credit_class), status = coalesce(i.status, e.status), version = e.version + 1, updated_at = $1
  FROM incoming i LEFT JOIN directory.enterprise o ON o.uscc = i.organiser
  WHERE e.id = i.enterprise_id AND i.leads AND NOT i.new_enterprise AND (i.enterprise_differs OR e.organiser_id IS DISTINCT FROM o.id)`;

const insertUnits = (condition: string, organiser: string, join: string): string => `
  INSERT INTO directory.enterprise (id, kind, uscc, name, organiser_id, legal_representative, phone, credit_class, status, updated_at)
  SELECT i.enterprise_id, i.kind, i.uscc, i.name, ${organiser}, i.legal_representative, i.phone, i.credit_class, coalesce(i.status, 'open'), $1
  FROM incoming i ${join} WHERE i.new_enterprise AND i.leads AND ${condition}`;

/** Those without an organiser first, because a stall's organiser may stand in the same file, before or after it. */
export const insertEnterprises = insertUnits('i.organiser IS NULL', 'NULL', '');
export const insertStalls = insertUnits('i.organiser IS NOT NULL', 'o.id', 'JOIN directory.enterprise o ON o.uscc = i.organiser');

export const updatePremises = `
  UPDATE directory.premises p SET address = i.address, division_code = i.division_code, station_id = i.station_id, business_types = i.business_types,
    tags = coalesce(i.tags, p.tags), latitude = coalesce(i.latitude, p.latitude), longitude = coalesce(i.longitude, p.longitude)
  FROM incoming i WHERE p.id = i.premises_id AND NOT i.new_premises AND i.premises_differ`;

export const insertPremises = `
  INSERT INTO directory.premises (id, code, enterprise_id, address, division_code, station_id, business_types, tags, latitude, longitude)
  SELECT premises_id, premises_code, enterprise_id, address, division_code, station_id, business_types, coalesce(tags, '{}'), latitude, longitude
  FROM incoming WHERE new_premises`;

const licencesOf = (condition: string): string => `
  SELECT i.premises_id, l.* FROM incoming i, LATERAL (VALUES
    ('food-production', food_production_number, food_production_from, food_production_to),
    ('food-trade', food_trade_number, food_trade_from, food_trade_to),
    ('drug', drug_number, drug_from, drug_to)) l (kind, number, valid_from, valid_to)
  WHERE l.number IS NOT NULL AND ${condition}`;

/** New premises have no licences that could conflict; a plain insert is twice as quick. */
export const insertLicences = `INSERT INTO directory.licence (premises_id, kind, number, valid_from, valid_to) ${licencesOf('i.new_premises')}`;

/** Licences of known premises; one that is not named stays as it was. Counts the rows whose unit, premises or licence changed. */
export const updateLicences = `
  WITH saved AS (
    INSERT INTO directory.licence AS known (premises_id, kind, number, valid_from, valid_to) ${licencesOf('NOT i.new_premises')}
    ON CONFLICT (premises_id, kind) DO UPDATE SET number = excluded.number, valid_from = excluded.valid_from, valid_to = excluded.valid_to
      WHERE (known.number, known.valid_from, known.valid_to) IS DISTINCT FROM (excluded.number, excluded.valid_from, excluded.valid_to)
    RETURNING premises_id
  )
  SELECT count(*) FILTER (WHERE i.new_premises)::int AS created,
    count(*) FILTER (WHERE NOT i.new_premises AND (i.enterprise_differs OR i.premises_differ OR s.premises_id IS NOT NULL))::int AS updated,
    count(*)::int AS total
  FROM incoming i LEFT JOIN (SELECT DISTINCT premises_id FROM saved) s ON s.premises_id = i.premises_id`;

/** Stations by name and division; where several share one, the first by id stands last, as `gatherIncoming` takes it. */
export const stations = `SELECT id, name, division_code AS division FROM organisations.organisation WHERE kind = 'station' ORDER BY id DESC`;
