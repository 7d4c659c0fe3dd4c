import { legalDay, type LegalDay } from '../../deadlines/domain/index.js';
import { isRefusal } from '../../kernel/index.js';

/** What is known of a sampler that decides whether he or she stands in a roster. Days are legal days. */
export interface Standing {
  /** Of certificates that were not withdrawn. */
  readonly certificates: readonly { readonly from: string; readonly to: string }[];
  readonly leaves: readonly { readonly from: string; readonly to: string }[];
}

/** Who may stand in a roster: on duty on the day of the public value, certified from then until the last visit is due. */
export interface DutyRule {
  readonly from: string;
  readonly until: string;
  /** Whether a person without any registered certificate stays out; one whose certificates do not cover the days always does. */
  readonly certified: boolean;
}

export const OFF_DUTY = ['on-leave', 'no-certificate', 'certificate-ends'] as const;
export type OffDuty = (typeof OFF_DUTY)[number];

/**
 * Why a sampler does not stand in the roster, or undefined where he or she does: away on the day of the draw, without a certificate where the draw asks for one,
 * or with none that is valid on all days from the draw until the last visit is due.
 * @source 双随机: inspectors are drawn from those with a valid law-enforcement or sampler certificate who are on duty
 */
export function whyOffDuty({ certificates, leaves }: Standing, { from, until, certified }: DutyRule): OffDuty | undefined {
  if (leaves.some((leave) => leave.from <= from && from <= leave.to)) return 'on-leave';
  if (certificates.length === 0) return certified ? 'no-certificate' : undefined;
  return certificates.some((one) => one.from <= from && until <= one.to) ? undefined : 'certificate-ends';
}

export const PERSONNEL_HEADINGS = ['账号', '姓名', '证件编号', '证件有效期起', '证件有效期止', '休假起', '休假止', '同住家属经营主体', '曾任职单位'] as const;
type Heading = (typeof PERSONNEL_HEADINGS)[number];
export const LARGEST_PERSONNEL_LIST = 5_000;

/** One line of a personnel list; enterprises stand by USCC or by their whole name. */
export interface PersonnelRow {
  readonly line: number;
  readonly login: string;
  readonly name: string;
  readonly certificate: { readonly number: string; readonly from: string; readonly to: string } | null;
  readonly leave: { readonly from: string; readonly to: string } | null;
  readonly households: readonly string[];
  readonly formerEmployers: readonly string[];
}

/** What is wrong with one line, under which heading: a code of the messages and its facts. */
export interface PersonnelProblem {
  readonly line: number;
  readonly heading: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/**
 * The rows of a personnel list and all that is wrong with its lines; a line with a fault gives no row. The first record holds the headings, in any order, with or
 * without `*`; 账号 must be among them. Days may be written 2026-09-01, 2026/9/1 or 2026.9.1; several enterprises are separated by `；`, `;` or `、`.
 */
export function readPersonnel(records: readonly { readonly line: number; readonly cells: readonly string[] }[]): { readonly rows: readonly PersonnelRow[]; readonly problems: readonly PersonnelProblem[] } {
  const [head, ...lines] = records;
  const places = new Map((head?.cells ?? []).map((cell, at) => [cell.replace(/[\s*＊]/g, ''), at]));
  if (!places.has('账号')) return { rows: [], problems: [{ line: head?.line ?? 1, heading: '账号', code: 'draws.personnel-no-login-column', facts: {} }] };
  if (lines.length > LARGEST_PERSONNEL_LIST) return { rows: [], problems: [{ line: 1, heading: '账号', code: 'draws.personnel-too-long', facts: { most: LARGEST_PERSONNEL_LIST } }] };
  const rows: PersonnelRow[] = [];
  const problems: PersonnelProblem[] = [];
  for (const { line, cells } of lines) {
    const found = problems.length;
    const wrong = (heading: Heading, code: string, facts: Readonly<Record<string, string | number>> = {}): void => void problems.push({ line, heading, code: `draws.personnel-${code}`, facts });
    const cell = (heading: Heading): string => (cells[places.get(heading) ?? -1] ?? '').trim();
    const day = (heading: Heading): string => {
      const read = dayOf(cell(heading));
      if (read === undefined) wrong(heading, cell(heading) === '' ? 'day-missing' : 'bad-day', cell(heading) === '' ? {} : { value: cell(heading).slice(0, 40) });
      return read ?? '';
    };
    const span = (from: Heading, to: Heading): { from: string; to: string } => {
      const read = { from: day(from), to: day(to) };
      if (read.from && read.to && read.to < read.from) wrong(to, 'days-order', read);
      return read;
    };
    const login = cell('账号');
    if (login === '') wrong('账号', 'login-missing');
    const hasCertificate = cell('证件编号') !== '' || cell('证件有效期起') !== '' || cell('证件有效期止') !== '';
    if (hasCertificate && cell('证件编号') === '') wrong('证件编号', 'number-missing');
    const certificate = hasCertificate ? { number: cell('证件编号').slice(0, 100), ...span('证件有效期起', '证件有效期止') } : null;
    const leave = cell('休假起') !== '' || cell('休假止') !== '' ? span('休假起', '休假止') : null;
    const [households, formerEmployers] = [listed(cell('同住家属经营主体')), listed(cell('曾任职单位'))];
    if (login !== '' && !certificate && !leave && households.length + formerEmployers.length === 0) wrong('账号', 'nothing-said');
    if (problems.length === found) rows.push({ line, login, name: cell('姓名'), certificate, leave, households, formerEmployers });
  }
  return { rows, problems };
}

function listed(text: string): string[] {
  return [...new Set(text.split(/[；;、]/).map((one) => one.trim()).filter((one) => one !== ''))];
}

function dayOf(text: string): LegalDay | undefined {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]0{1,2}:00(?::00(?:\.0+)?)?Z?)?$/.exec(text);
  if (!parts) return undefined;
  const day = legalDay(`${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`);
  return isRefusal(day) ? undefined : day;
}
