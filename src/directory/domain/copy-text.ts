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
