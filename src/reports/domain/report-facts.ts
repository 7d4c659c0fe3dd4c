import type { FormValues, SamplingKind, Words } from '../../disciplines/index.js';
import type { InspectionReportFacts, PartyFacts, ReportItemFacts, Signatory } from './document.js';

/** An organisation as a document prints it. */
export interface PrintedOrganisation {
  readonly name: string;
  readonly address: string | null;
  readonly phone: string | null;
}

export type ReportVerdict = 'pass' | 'fail' | 'problem' | 'not-judged';
export type VerdictWords = Readonly<Record<ReportVerdict, Words>>;

/** What a report is made from: the sample as it was recorded, the examination as it was approved, the laboratory as it is certified that day. */
export interface ReportSource {
  readonly number: string;
  readonly issuedOn: string;
  readonly certificate: string;
  readonly laboratory: PrintedOrganisation;
  readonly organiser: PrintedOrganisation;
  readonly sample: {
    readonly samplingKind: SamplingKind;
    readonly recordNumber: string;
    readonly unit: { readonly name: string; readonly address: string };
    readonly producerName: string | null;
    readonly producerAddress: string | null;
    readonly values: FormValues;
    readonly samplers: readonly string[];
    readonly sampledOn: string;
    readonly receivedOn: string | null;
    readonly condition: string | null;
    readonly portions: readonly { readonly kind: string; readonly quantity: string; readonly unit: string; readonly sealNumber: string | null }[];
  };
  readonly examination: {
    readonly conclusion: string;
    readonly startedOn: string;
    readonly finishedOn: string;
    readonly bases: readonly string[];
    /** What items that are computed from others come to, in words. */
    readonly sums?: readonly string[];
    readonly determinations: readonly ReportDetermination[];
    readonly technicians: readonly ReportPerson[];
    readonly checker: ReportPerson;
    readonly signatory: ReportPerson;
  };
  readonly words: VerdictWords;
}

export interface ReportPerson {
  readonly name: string;
  readonly day: string;
  /** The stored picture of the signature, by the name of its asset. */
  readonly image?: string;
}

export interface ReportDetermination {
  readonly parameter: string;
  readonly unit: string | null;
  readonly requirementText: string;
  /** Empty where the parameter was not examined. */
  readonly resultText: string;
  /** With its unit. */
  readonly detectionLimit: string | null;
  readonly verdict: ReportVerdict;
  readonly reasonText: string;
  /** Why it was not examined. */
  readonly notExamined: string | null;
  readonly methods: readonly string[];
  /** Who examined it in this laboratory's stead. */
  readonly subcontracted?: { readonly laboratory: string; readonly certificate: string | null; readonly report: string | null };
}

export const KIND_WORDS: Readonly<Record<SamplingKind, string>> = { supervision: '监督抽检', 'risk-monitoring': '风险监测', evaluation: '评价性抽检' };
const MANY = 6;

/** `undefined` for what is absent or only a stroke on the form, so that the template prints its own mark for nothing. */
export const said = (text: string | null | undefined): string | undefined => {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === '' || trimmed === '/' ? undefined : trimmed;
};

/** The members that are not undefined: an absent fact is left out, never an empty word. */
export function present<T extends object>(facts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

export function partyOf({ name, address, phone }: PrintedOrganisation): PartyFacts {
  return present({ name, address: said(address), phone: said(phone) }) as PartyFacts;
}

/**
 * All that a food inspection report prints, but its verification: frozen at approval. Nothing personal of the sampled unit or the producer;
 * who sampled, examined, checked and approved is named, as the law demands. Risk monitoring says 问题项 and never 不合格.
 * @source 检验检测机构资质认定评审准则 (announcement 21 of 2023), contents of a report (unverified); 食品安全法 art 86, the examiner's signature and the
 * institution's seal; 食品安全抽样检验管理办法 (order 15) art 16
 */
export function inspectionReportFacts(source: ReportSource): Omit<InspectionReportFacts, 'verification'> {
  const { sample, examination } = source;
  const { values } = sample;
  const isMonitoring = sample.samplingKind === 'risk-monitoring';
  const remarks = remarksOf(source, isMonitoring);
  const made = said(values['productionDate']);
  return {
    report: present({
      number: source.number, category: KIND_WORDS[sample.samplingKind], issuedOn: source.issuedOn, conclusion: examination.conclusion, remarks,
    }) as InspectionReportFacts['report'],
    laboratory: { ...partyOf(source.laboratory), cmaNumber: source.certificate },
    client: partyOf(source.organiser),
    sampledUnit: present({ name: sample.unit.name, address: said(sample.unit.address) }) as PartyFacts,
    ...(said(sample.producerName) ? { producer: present({ name: said(sample.producerName), address: said(sample.producerAddress) }) as PartyFacts } : {}),
    sample: present({
      name: values['sampleName'] ?? '',
      model: said(values['specification']),
      brand: said(values['brand']),
      grade: said(values['grade']),
      producedOn: made && (said(values['dateKind']) ? `${made}（${values['dateKind']}）` : made),
      batch: said(values['batch']),
      formNumber: sample.recordNumber,
      sampledOn: sample.sampledOn,
      sampledBy: sample.samplers.join('、'),
      sampledAt: said(values['place']),
      receivedOn: sample.receivedOn ?? '',
      quantity: quantityOf(values, sample.portions),
      base: withUnit(values['baseQuantity'], values['quantityUnit']),
      state: [said(values['form']), said(sample.condition)].filter((part) => part !== undefined).join('，') || undefined,
      sealState: sealsOf(sample.portions),
    }) as InspectionReportFacts['sample'],
    testing: {
      startedOn: examination.startedOn,
      finishedOn: examination.finishedOn,
      basis: methodsOf(examination.determinations),
      judgedBy: examination.bases.join('\n'),
      itemsSummary: summaryOf(examination.determinations),
    },
    items: examination.determinations.map((determination) => itemOf(determination, source.words, isMonitoring)),
    signatures: {
      approver: signatory(examination.signatory),
      checker: signatory(examination.checker),
      inspector: signatory({
        name: examination.technicians.map(({ name }) => name).join('、'),
        day: examination.finishedOn,
        ...(examination.technicians.length === 1 && examination.technicians[0]?.image ? { image: examination.technicians[0].image } : {}),
      }),
    },
  };
}

function signatory({ name, day, image }: ReportPerson): Signatory {
  return { name, date: day, ...(image ? { image } : {}) };
}

/** One row: the requirement without the unit that has its own column; a failing row is set in bold. */
function itemOf(determination: ReportDetermination, words: VerdictWords, isMonitoring: boolean): ReportItemFacts {
  const { parameter, requirementText, resultText, methods } = determination;
  const unit = said(determination.unit);
  const verdict = isMonitoring && determination.verdict === 'fail' ? 'problem' : determination.verdict;
  const limit = said(determination.detectionLimit);
  return {
    // A subcontracted item is marked where it stands, and explained in the remarks.
    name: determination.subcontracted ? `${parameter}※` : parameter,
    ...(unit ? { unit } : {}),
    requirement: unit && requirementText.endsWith(` ${unit}`) ? requirementText.slice(0, -unit.length - 1) : requirementText || '/',
    result: said(resultText) ?? '未检验',
    ...(limit && resultText.startsWith('未检出') ? { detectionLimit: limit } : {}),
    verdict: words[verdict].zh,
    method: methods.length > 0 ? methods.join('、') : '/',
    ...(verdict === 'fail' || verdict === 'problem' ? { failed: true } : {}),
  };
}

/** Why each failing item fails, in the judge's words; what was not examined and why; what was subcontracted, and to whom; for risk monitoring that it concludes nothing about conformity. */
function remarksOf({ examination: { determinations, sums = [] } }: ReportSource, isMonitoring: boolean): string | undefined {
  const reasons = determinations.filter(({ verdict }) => verdict === 'fail' || verdict === 'problem').map(({ parameter, reasonText }) => `${parameter}：${reasonText}`);
  const unexamined = determinations.flatMap(({ parameter, notExamined }) => (said(notExamined) ? [`${parameter}未检验：${notExamined}`] : []));
  const elsewhere = determinations.flatMap(({ parameter, subcontracted: to }) => (to
    ? [`※${parameter}为分包项目，由${to.laboratory}检验${to.certificate ? `（资质认定证书编号 ${to.certificate}）` : ''}${to.report ? `，分包报告编号 ${to.report}` : ''}`] : []));
  const sentences = [...(isMonitoring ? ['风险监测，本报告不作合格与否的结论'] : []), ...[reasons, [...sums], unexamined, elsewhere].filter((part) => part.length > 0).map((part) => part.join('；'))];
  return sentences.map((sentence) => `${sentence}。`).join('') || undefined;
}

function withUnit(quantity: string | undefined, unit: string | undefined): string | undefined {
  const amount = said(quantity);
  return amount && [amount, said(unit)].filter(Boolean).join(' ');
}

function quantityOf(values: FormValues, portions: ReportSource['sample']['portions']): string {
  const backup = portions.find(({ kind }) => kind === 'backup');
  const taken = withUnit(values['takenQuantity'], values['quantityUnit']) ?? '/';
  return backup ? `${taken}（含备样 ${withUnit(backup.quantity, backup.unit)}）` : taken;
}

function sealsOf(portions: ReportSource['sample']['portions']): string | undefined {
  const seals = [...new Set(portions.flatMap(({ sealNumber }) => said(sealNumber) ?? []))];
  return seals.length > 0 ? `封条编号 ${seals.join('、')}` : undefined;
}

function methodsOf(determinations: readonly ReportDetermination[]): string {
  const methods = [...new Set(determinations.flatMap(({ methods: used, notExamined }) => (said(notExamined) ? [] : used)))];
  return methods.length > MANY ? `${methods.slice(0, MANY).join('、')} 等，详见检验结果页` : methods.join('、') || '详见检验结果页';
}

function summaryOf(determinations: readonly ReportDetermination[]): string {
  const failed = determinations.find(({ verdict }) => verdict === 'fail' || verdict === 'problem');
  const first = (failed ?? determinations[0])?.parameter ?? '';
  return determinations.length > 1 ? `${first}等 ${determinations.length} 项，详见检验结果页` : first;
}
