import { licenceKinds, type DirectoryRow } from './row.js';

/** The staging table's columns in the order of `copyLine`. */
export const stagingColumns = [
  'import_id', 'line', 'kind', 'uscc', 'name', 'organiser', 'legal_representative', 'phone', 'credit_class', 'status', 'premises_code',
  'address', 'division_code', 'station', 'business_types', 'tags', 'latitude', 'longitude',
  'food_production_number', 'food_production_from', 'food_production_to',
  'food_trade_number', 'food_trade_from', 'food_trade_to',
  'drug_number', 'drug_from', 'drug_to',
] as const;

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function field(value: string | null): string {
  if (value === null) return '\\N';
  return special.test(value) ? value.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character) : value;
}

/**
 * One row as a line of PostgreSQL's COPY text format, ended by LF, in the order of `stagingColumns`.
 * Business types and tags are array literals; they come from closed lists, so that nothing in them needs quoting.
 * @source PostgreSQL manual, COPY, "Text Format": \N is null; backslash, tab, LF and CR are escaped
 */
export function copyLine(importId: string, line: number, row: DirectoryRow): string {
  let text = `${importId}\t${line}\t${row.kind}\t${field(row.uscc)}\t${field(row.name)}\t${field(row.organiser)}\t${field(row.legalRepresentative)}`
    + `\t${field(row.phone)}\t${field(row.creditClass)}\t${field(row.status)}\t${row.premisesCode}\t${field(row.address)}\t${field(row.divisionCode)}`
    + `\t${field(row.station)}\t{${row.businessTypes.join(',')}}\t${row.tags === null ? '\\N' : `{${row.tags.join(',')}}`}\t${field(row.latitude)}\t${field(row.longitude)}`;
  for (const kind of licenceKinds) {
    const licence = row.licences.find((each) => each.kind === kind);
    text += licence === undefined ? '\t\\N\t\\N\t\\N' : `\t${field(licence.number)}\t${field(licence.validFrom)}\t${field(licence.validTo)}`;
  }
  return `${text}\n`;
}

/** Columns of the directory's own tables, for lines that go straight into them. */
export const unitColumns = ['id', 'kind', 'uscc', 'name', 'organiser_id', 'legal_representative', 'phone', 'credit_class', 'status', 'updated_at'] as const;
export const premisesColumns = ['id', 'code', 'enterprise_id', 'address', 'division_code', 'station_id', 'business_types', 'tags', 'latitude', 'longitude'] as const;
export const licenceColumnsOfTable = ['premises_id', 'kind', 'number', 'valid_from', 'valid_to'] as const;

/** Ids that a row's unit and premises get, and the station that looks after them. */
export interface RowPlaces {
  readonly unitId: string;
  readonly premisesId: string;
  readonly stationId: string;
}

/** The lines of one row in the order of the three lists of columns; `at` is the instant of the load, as ISO text. A new unit is open, and has no tags unless it names some. */
export function tableLines({ unitId, premisesId, stationId }: RowPlaces, row: DirectoryRow, at: string): { readonly unit: string; readonly premises: string; readonly licences: string } {
  let licences = '';
  for (const { kind, number, validFrom, validTo } of row.licences) licences += `${premisesId}\t${kind}\t${field(number)}\t${field(validFrom)}\t${field(validTo)}\n`;
  return {
    unit: `${unitId}\t${row.kind}\t${field(row.uscc)}\t${field(row.name)}\t\\N\t${field(row.legalRepresentative)}\t${field(row.phone)}\t${field(row.creditClass)}\t${row.status ?? 'open'}\t${at}\n`,
    premises: `${premisesId}\t${row.premisesCode}\t${unitId}\t${field(row.address)}\t${field(row.divisionCode)}\t${stationId}\t{${row.businessTypes.join(',')}}\t{${(row.tags ?? []).join(',')}}\t${field(row.latitude)}\t${field(row.longitude)}\n`,
    licences,
  };
}
