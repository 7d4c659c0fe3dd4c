import { isRefusal, refuse, type Refusal } from '../../kernel/index.js';
import type { IssuedFacts as Facts } from '../../disciplines/index.js';

/** What an amendment of a document may say otherwise, by the path of the fact, with its word on paper. A result, a requirement or a conclusion is not among it: it is examined again. */
export type Correctable = Readonly<Record<string, string>>;

const LONGEST = 300;

export type Corrections = Readonly<Record<string, string>>;

/** The corrections without those that change nothing; refuses a fact that may not be corrected, an empty or too long text, and nothing at all. */
export function admissibleCorrections(facts: Facts, corrections: Corrections, correctable: Correctable): Corrections | Refusal {
  const kept: Record<string, string> = {};
  for (const [path, text] of Object.entries(corrections)) {
    const label = Object.hasOwn(correctable, path) ? correctable[path]! : undefined;
    if (label === undefined) return refuse('report.not-correctable', { path }, 'invalid');
    const value = text.trim();
    if (value === '' || value.length > LONGEST) return refuse('report.correction-length', { what: label, most: LONGEST }, 'invalid');
    if (factAt(facts, path) !== value) kept[path] = value;
  }
  return Object.keys(kept).length > 0 ? kept : refuse('report.nothing-corrected', {}, 'invalid');
}

export interface Replacement {
  readonly kind: 'amend' | 'reissue';
  readonly version: number;
  readonly issuedOn: string;
  readonly former: { readonly version: number; readonly issuedOn: string };
  readonly corrections: Corrections;
  readonly reason: string;
  readonly approver: Facts['signatures']['approver'];
  readonly correctable: Correctable;
}

/**
 * The facts of the next version: corrected, marked as changed, with the day and the signatory of the change. The results stay as they were examined.
 * @source ISO/IEC 17025:2017, 7.8.8; 检验检测机构资质认定评审准则 (2023年第21号公告) (both unverified): a changed report is marked, names the one it replaces, and says what was changed and why
 */
export function replacedFacts(facts: Facts, { kind, version, issuedOn, former, corrections, reason, approver, correctable }: Replacement): Facts | Refusal {
  const admitted = kind === 'reissue' && Object.keys(corrections).length === 0 ? {} : admissibleCorrections(facts, corrections, correctable);
  if (isRefusal(admitted)) return admitted;
  const changes = Object.entries(admitted).map(([path, value]) => `${correctable[path]}由“${factAt(facts, path) ?? '/'}”更改为“${value}”`);
  const verb = kind === 'amend' ? '代替' : '重新签发，代替已收回的';
  const amendment = `更改声明：本报告为第${version}版，${verb}${former.issuedOn}签发的第${former.version}版；原版本作废，请勿再使用。`
    + `${changes.length > 0 ? `更改内容：${changes.join('；')}。` : ''}更改原因：${reason.replace(/[。.；;\s]+$/, '')}。`;
  const corrected = Object.entries(admitted).reduce(withFact, facts);
  return {
    ...corrected,
    report: { ...corrected.report, issuedOn, amendment, edition: `（第${version}版 更改）` },
    signatures: { ...corrected.signatures, approver },
  };
}

/** The text at a path of two names; undefined where there is none. */
export function factAt(facts: Facts, path: string): string | undefined {
  const [group = '', name = ''] = path.split('.');
  const value = (facts as unknown as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>)[group]?.[name];
  return typeof value === 'string' ? value : undefined;
}

function withFact(facts: Facts, [path, value]: readonly [string, string]): Facts {
  const [group = '', name = ''] = path.split('.');
  const before = (facts as unknown as Readonly<Record<string, object | undefined>>)[group];
  return { ...facts, [group]: { ...before, [name]: value } };
}
