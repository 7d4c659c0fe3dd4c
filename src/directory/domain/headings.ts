import { refuse, type Refusal } from '../../kernel/index.js';
import { licenceKinds, type LicenceKind } from './row.js';

/** The columns of an import file: the field, what stands above it in Chinese, and whether a file may leave it out. */
export const headings = [
  { field: 'kind', zh: '主体类型', required: false },
  { field: 'uscc', zh: '统一社会信用代码', required: true },
  { field: 'name', zh: '名称', required: true },
  { field: 'organiser', zh: '市场开办者信用代码', required: false },
  { field: 'legalRepresentative', zh: '法定代表人', required: false },
  { field: 'phone', zh: '联系电话', required: false },
  { field: 'creditClass', zh: '信用风险分类', required: false },
  { field: 'status', zh: '经营状态', required: false },
  { field: 'premisesCode', zh: '场所编号', required: false },
  { field: 'address', zh: '经营地址', required: true },
  { field: 'divisionCode', zh: '区划代码', required: true },
  { field: 'station', zh: '监管所', required: false },
  { field: 'businessTypes', zh: '业态', required: true },
  { field: 'tags', zh: '标签', required: false },
  { field: 'latitude', zh: '纬度', required: false },
  { field: 'longitude', zh: '经度', required: false },
  { field: 'food-production', zh: '食品生产许可证号', required: false },
  { field: 'food-production-from', zh: '食品生产许可起始日', required: false },
  { field: 'food-production-to', zh: '食品生产许可截止日', required: false },
  { field: 'food-trade', zh: '食品经营许可证号', required: false },
  { field: 'food-trade-from', zh: '食品经营许可起始日', required: false },
  { field: 'food-trade-to', zh: '食品经营许可截止日', required: false },
  { field: 'drug', zh: '药品经营许可证号', required: false },
  { field: 'drug-from', zh: '药品经营许可起始日', required: false },
  { field: 'drug-to', zh: '药品经营许可截止日', required: false },
] as const;

export type HeadingField = (typeof headings)[number]['field'];

/** What a file's columns are called on screen; a problem names its column so. */
export function headingOf(field: HeadingField): string {
  return headings.find((heading) => heading.field === field)?.zh ?? field;
}

/** For each field its place in the file's records, counted from 0; −1 where the file has no such column. */
export type ColumnPlaces = Readonly<Record<HeadingField, number>>;

/**
 * Where each field stands, read from a file's first record. Headings are compared without white space and an asterisk; the
 * English field names serve too. Columns that nobody knows are passed over.
 * Refused with `directory.import-headings` when a required column is missing, with the names of those that are.
 */
export function columnPlaces(first: readonly string[]): ColumnPlaces | Refusal<'directory.import-headings'> {
  const plain = first.map((cell) => cell.replace(/[\s*＊]/g, '').toLowerCase());
  const places = Object.fromEntries(
    headings.map(({ field, zh }) => [field, plain.findIndex((cell) => cell === zh || cell === field.toLowerCase())]),
  ) as Record<HeadingField, number>;
  const missing = headings.filter(({ field, required }) => required && places[field] === -1).map(({ zh }) => zh);
  return missing.length > 0 ? refuse('directory.import-headings', { missing: missing.join('、') }, 'invalid') : places;
}

/** The three columns of one kind of licence. */
export function licenceFields(kind: LicenceKind): { readonly number: HeadingField; readonly from: HeadingField; readonly to: HeadingField } {
  return { number: kind, from: `${kind}-from`, to: `${kind}-to` };
}

/** Number, first and last day for all kinds of licences. */
export const licenceColumns = licenceKinds.map((kind) => ({ kind, ...licenceFields(kind) }));
