import { reportUscc } from '../../kernel/identifiers/index.js';
import { headingOf, licenceColumns, type ColumnPlaces, type HeadingField } from './headings.js';
import {
  businessTypes, creditClasses, premisesTags, unitKinds, unitStatuses,
  type BusinessType, type DirectoryRow, type LicenceRow, type PremisesTag, type UnitKind, type UnitStatus,
} from './row.js';

/** One thing that is wrong with one line: in which column, and the code and facts of the sentence that says why. */
export interface RowProblem {
  readonly heading: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, string>>;
}

export type ReadRow = { readonly row: DirectoryRow; readonly problems?: undefined } | { readonly row?: undefined; readonly problems: readonly RowProblem[] };

const kindWords: Readonly<Record<string, UnitKind>> = { 企业: 'enterprise', 个体工商户: 'enterprise', 市场主体: 'enterprise', 小摊贩: 'vendor', 食品摊贩: 'vendor', 摊贩: 'vendor', 摊位: 'stall', 市场摊位: 'stall' };
const statusWords: Readonly<Record<string, UnitStatus>> = {
  开业: 'open', 存续: 'open', 在业: 'open', 正常: 'open', 停业: 'suspended', 歇业: 'suspended', 注销: 'closed', 吊销: 'closed', 关闭: 'closed',
};
const businessWords: Readonly<Record<string, BusinessType>> = { 生产: 'production', 流通: 'distribution', 销售: 'distribution', 餐饮: 'catering', 网络: 'online', 网络经营: 'online' };
const tagWords: Readonly<Record<string, PremisesTag>> = { 校园周边: 'school-surroundings', 农村集市: 'rural-market', 农村市场: 'rural-market', 网络平台: 'online-platform', 煤场: 'coal-yard' };
const longest: Partial<Record<HeadingField, number>> = { name: 200, address: 300, legalRepresentative: 100, phone: 40, station: 100 };

/**
 * The unit that one record describes, with everything brought to its one form, or all that is wrong with the record.
 * Only the record itself is looked at: whether its division, station or organiser exist is asked of the database, for all rows at once.
 * Empty cells mean: an enterprise (a vendor where there is no USCC and no organiser), the USCC as premises code, the station of the
 * division; an empty cell leaves what is already known of a unit as it is, except that an empty list of tags empties it. Words and codes (`餐饮`, `catering`) serve alike; several are separated by `、 ; , |` or white space.
 */
export function readRow(cells: readonly string[], places: ColumnPlaces): ReadRow {
  const problems: RowProblem[] = [];
  const cell = (field: HeadingField): string => (places[field] === -1 ? '' : (cells[places[field]] ?? '').trim());
  const wrong = (field: HeadingField, code: string, facts: Record<string, string> = {}): void => {
    problems.push({ heading: headingOf(field), code: `directory.row-${code}`, facts });
  };
  const text = (field: HeadingField): string | null => {
    const value = cell(field);
    const most = longest[field] ?? 200;
    if (value.length > most) wrong(field, 'too-long', { most: String(most) });
    if (value.includes('\u0000')) wrong(field, 'character');
    return value === '' ? null : value;
  };
  const required = (field: HeadingField): string => {
    const value = text(field);
    if (value === null) wrong(field, 'missing');
    return value ?? '';
  };
  const one = <T extends string>(field: HeadingField, codes: readonly T[], words: Readonly<Record<string, T>>, empty: T): T => {
    const value = cell(field);
    if (value === '') return empty;
    const found = codes.find((code) => code === value) ?? words[value];
    if (found === undefined) wrong(field, 'unknown-word', { value: shown(value), allowed: allowedWords(words) });
    return found ?? empty;
  };
  const several = <T extends string>(field: HeadingField, codes: readonly T[], words: Readonly<Record<string, T>>): readonly T[] => {
    const value = cell(field);
    if (value === '') return [];
    const found = new Set<T>();
    for (const word of value.split(/[、,，;；|\s]+/)) {
      const code = codes.find((each) => each === word) ?? words[word];
      if (code !== undefined) found.add(code);
      else if (word !== '') wrong(field, 'unknown-word', { value: shown(word), allowed: allowedWords(words) });
    }
    return codes.filter((code) => found.has(code));
  };
  const usccIn = (field: 'uscc' | 'organiser'): string | null => {
    if (cell(field) === '') return null;
    const { value, failed } = reportUscc(cell(field));
    if (failed[0] !== undefined) wrong(field, `uscc-${failed[0]}`, { value: shown(value) });
    return value;
  };

  const uscc = usccIn('uscc');
  const organiser = usccIn('organiser');
  const kind = one('kind', unitKinds, kindWords, uscc !== null ? 'enterprise' : organiser !== null ? 'stall' : 'vendor');
  if (kind === 'enterprise' && uscc === null) wrong('uscc', 'missing');
  if (kind === 'stall' && organiser === null) wrong('organiser', 'stall-without-organiser');
  if (kind !== 'stall' && organiser !== null) wrong('organiser', 'organiser-without-stall');

  const premisesCode = cell('premisesCode') || (uscc ?? '');
  if (premisesCode === '') wrong('premisesCode', 'missing-code');
  else if (!/^[0-9A-Za-z-]{1,40}$/.test(premisesCode)) wrong('premisesCode', 'code-form', { value: shown(premisesCode) });

  const divisionCode = required('divisionCode');
  if (divisionCode !== '' && !/^[0-9]{6,12}$/.test(divisionCode)) wrong('divisionCode', 'division-form', { value: shown(divisionCode) });

  const types = several('businessTypes', businessTypes, businessWords);
  if (types.length === 0 && cell('businessTypes') === '') wrong('businessTypes', 'missing');

  const credit = cell('creditClass').toUpperCase().replace(/[类级]$/, '');
  const creditClass = creditClasses.find((each) => each === credit) ?? null;
  if (credit !== '' && creditClass === null) wrong('creditClass', 'unknown-word', { value: shown(credit), allowed: 'A、B、C、D' });

  const latitude = degrees(cell('latitude'), 90);
  const longitude = degrees(cell('longitude'), 180);
  if (latitude === undefined) wrong('latitude', 'degrees', { value: shown(cell('latitude')) });
  if (longitude === undefined) wrong('longitude', 'degrees', { value: shown(cell('longitude')) });
  if ((latitude === null) !== (longitude === null)) wrong('longitude', 'half-place');

  const licences: LicenceRow[] = [];
  for (const { kind: licence, number, from, to } of licenceColumns) {
    if (places[number] === -1 || cell(number) === '') continue;
    const [validFrom, validTo] = [legalDay(cell(from)), legalDay(cell(to))];
    if (validFrom === undefined) wrong(from, 'day', { value: shown(cell(from)) });
    if (validTo === undefined) wrong(to, 'day', { value: shown(cell(to)) });
    if (validFrom && validTo && validTo < validFrom) wrong(to, 'days-order', { from: validFrom, to: validTo });
    licences.push({ kind: licence, number: text(number) ?? '', validFrom: validFrom ?? null, validTo: validTo ?? null });
  }

  const row: DirectoryRow = {
    kind,
    uscc,
    name: required('name'),
    organiser,
    legalRepresentative: text('legalRepresentative'),
    phone: text('phone'),
    creditClass,
    status: cell('status') === '' ? null : one('status', unitStatuses, statusWords, 'open'),
    premisesCode,
    address: required('address'),
    divisionCode,
    station: text('station'),
    businessTypes: types,
    tags: places.tags === -1 ? null : several('tags', premisesTags, tagWords),
    latitude: latitude ?? null,
    longitude: longitude ?? null,
    licences,
  };
  return problems.length > 0 ? { problems } : { row };
}

const shown = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
const allowedWords = (words: Readonly<Record<string, string>>): string => Object.keys(words).join('、');

/** A legal day in its one form from `2026-9-2`, `2026/09/02`, `20260902` or `2026年9月2日`; null for nothing, undefined for no day of the calendar. */
export function legalDay(written: string): string | null | undefined {
  if (written === '') return null;
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (year < 1900 || day < 1 || day > days) return undefined;
  return `${parts[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function degrees(written: string, most: number): string | null | undefined {
  if (written === '') return null;
  if (!/^-?\d{1,3}(\.\d{1,12})?$/.test(written)) return undefined;
  return Math.abs(Number(written)) <= most ? written : undefined;
}
