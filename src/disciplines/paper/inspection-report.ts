import { Decimal } from '../../kernel/numbers/index.js';
import type { FormValues } from '../form.js';
import type { InspectionReportFacts, PartyFacts, ReportItemFacts, Signatory } from './document.js';
import { partyOf, present, said, type ReportDetermination, type ReportPerson, type ReportSource, type VerdictWords } from './report-source.js';

const MANY = 6;
/** @source 检验检测机构资质认定管理办法 (order 163): outside the scope without the mark (unverified wording) */
const WITHOUT_MARK = '本报告含有资质认定证书附表以外的项目，不带CMA标志，不具有对社会的证明作用';

/** What an amendment of an inspection report may say otherwise. A result, a requirement or a conclusion is not among it: it is examined again. */
export const INSPECTION_REPORT_CORRECTABLE: Readonly<Record<string, string>> = {
  'sample.name': '样品名称', 'sample.model': '规格型号', 'sample.brand': '商标', 'sample.grade': '质量等级', 'sample.producedOn': '生产日期', 'sample.batch': '批号',
  'sample.sampledAt': '抽样地点', 'sample.quantity': '样品数量', 'sample.base': '抽样基数', 'sample.state': '样品状态', 'sample.sealState': '封样状态',
  'sampledUnit.name': '被抽样单位', 'sampledUnit.address': '被抽样单位地址', 'producer.name': '标称生产者', 'producer.address': '标称生产者地址',
  'client.name': '委托（组织）单位', 'client.address': '委托（组织）单位地址', 'report.remarks': '备注',
};

/** The same of an entrusted test, whose sample was taken by nobody. */
export const ENTRUSTED_REPORT_CORRECTABLE: Readonly<Record<string, string>> = {
  'sample.name': '样品名称', 'sample.model': '规格型号', 'sample.brand': '商标', 'sample.grade': '质量等级', 'sample.producedOn': '生产日期', 'sample.batch': '批号',
  'sample.quantity': '样品数量', 'sample.state': '样品状态', 'producer.name': '标称生产者', 'producer.address': '标称生产者地址',
  'client.name': '委托单位', 'client.address': '委托单位地址', 'report.remarks': '备注',
};

/**
 * All that an inspection report prints, of a sampled item or an ordered one, but its verification: frozen at approval. Nothing personal of the sampled unit or the producer;
 * who sampled, examined, checked and approved is named, as the law demands. Risk monitoring says 问题项 and never 不合格.
 * @param backup what the second portion is called: 备样
 * @source 检验检测机构资质认定评审准则 (announcement 21 of 2023), contents of a report (unverified); 食品安全法 art 86, the examiner's signature and the
 * institution's seal; 食品安全抽样检验管理办法 (order 15) art 16
 */
export function inspectionReportFacts(source: ReportSource, { backup }: { readonly backup: string }): Omit<InspectionReportFacts, 'verification'> {
  const { sample, examination } = source;
  const { values } = sample;
  const isMonitoring = sample.samplingKind === 'risk-monitoring';
  const isEntrusted = sample.samplingKind === 'entrusted';
  const remarks = remarksOf(source, isMonitoring);
  const made = said(values['productionDate']);
  return {
    report: present({
      number: source.number, category: source.kindWord, issuedOn: source.issuedOn, conclusion: examination.conclusion, remarks,
    }) as InspectionReportFacts['report'],
    laboratory: { ...partyOf(source.laboratory), ...(source.certificate === null ? {} : { cmaNumber: source.certificate }) },
    client: partyOf(source.client),
    ...(sample.unit ? { sampledUnit: present({ name: sample.unit.name, address: said(sample.unit.address) }) as PartyFacts } : {}),
    ...(said(sample.producerName) ? { producer: present({ name: said(sample.producerName), address: said(sample.producerAddress) }) as PartyFacts } : {}),
    sample: present({
      name: values['sampleName'] ?? '',
      model: said(values['specification']),
      brand: said(values['brand']),
      grade: said(values['grade']),
      producedOn: made && (said(values['dateKind']) ? `${made}（${values['dateKind']}）` : made),
      batch: said(values['batch']),
      formNumber: sample.recordNumber,
      ...(isEntrusted ? { sampledBy: '委托送检', ...(sample.code ? { code: sample.code } : {}) } : { sampledOn: sample.sampledOn, sampledBy: sample.samplers.join('、') }),
      sampledAt: said(values['place']),
      receivedOn: sample.receivedOn ?? '',
      quantity: isEntrusted ? broughtOf(sample.portions) : quantityOf(values, sample.portions, backup),
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
    ...(said(determination.group) ? { group: said(determination.group)! } : {}),
    ...(said(determination.severity) ? { severity: said(determination.severity)! } : {}),
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
function remarksOf({ certificate, examination: { determinations, sums = [] } }: ReportSource, isMonitoring: boolean): string | undefined {
  const reasons = determinations.filter(({ verdict }) => verdict === 'fail' || verdict === 'problem').map(({ parameter, reasonText }) => `${parameter}：${reasonText}`);
  const unexamined = determinations.flatMap(({ parameter, notExamined }) => (said(notExamined) ? [`${parameter}未检验：${notExamined}`] : []));
  const elsewhere = determinations.flatMap(({ parameter, subcontracted: to }) => (to
    ? [`※${parameter}为分包项目，由${to.laboratory}检验${to.certificate ? `（资质认定证书编号 ${to.certificate}）` : ''}${to.report ? `，分包报告编号 ${to.report}` : ''}`] : []));
  const sentences = [
    ...(isMonitoring ? ['风险监测，本报告不作合格与否的结论'] : []), ...(certificate === null ? [WITHOUT_MARK] : []),
    ...[reasons, [...sums], unexamined, elsewhere].filter((part) => part.length > 0).map((part) => part.join('；')),
  ];
  return sentences.map((sentence) => `${sentence}。`).join('') || undefined;
}

function withUnit(quantity: string | undefined, unit: string | undefined): string | undefined {
  const amount = said(quantity);
  return amount && [amount, said(unit)].filter(Boolean).join(' ');
}

function quantityOf(values: FormValues, portions: ReportSource['sample']['portions'], word: string): string {
  const backup = portions.find(({ kind }) => kind === 'backup');
  const taken = withUnit(values['takenQuantity'], values['quantityUnit']) ?? '/';
  return backup ? `${taken}（含${word} ${withUnit(backup.quantity, backup.unit)}）` : taken;
}

/** What was brought to the counter, by its portions. */
function broughtOf(portions: ReportSource['sample']['portions']): string {
  const [first] = portions;
  if (!first) return '/';
  return `${Decimal.sum(0, ...portions.map(({ quantity }) => quantity)).toString()} ${first.unit}`;
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
