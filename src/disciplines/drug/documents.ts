import type { FormValues } from '../form.js';
import type { IssuedFacts, LaboratoryFacts, PartyFacts, Signatory, Verification } from '../paper/document.js';
import { partyOf, present, said, type ReportDetermination, type ReportPerson, type ReportSource } from '../paper/report-source.js';
import { facts, samplersOf, unitOf, type VisitPaper } from '../paper/visit-paper.js';

/** 药品检验报告书 `drug/test-report.v1`: 检验项目、标准规定、检验结果, under the headings of the standard. */
export interface TestReportFacts extends IssuedFacts {
  readonly report: IssuedFacts['report'] & { readonly purpose: string; readonly remarks?: string };
  readonly verification?: Verification;
  readonly laboratory: LaboratoryFacts;
  readonly client: PartyFacts;
  readonly sampledUnit?: PartyFacts;
  readonly producer?: PartyFacts;
  readonly sample: Readonly<Record<string, string>>;
  readonly testing: { readonly startedOn: string; readonly finishedOn: string; readonly items: string; readonly basis: string };
  readonly items: readonly { readonly group: string; readonly name: string; readonly requirement: string; readonly result: string; readonly failed?: boolean }[];
  readonly signatures: { readonly approver: Signatory; readonly checker: Signatory; readonly inspector: Signatory };
}

export const TEST_REPORT_CORRECTABLE: Readonly<Record<string, string>> = {
  'sample.name': '检品名称', 'sample.specification': '规格', 'sample.batch': '批号', 'sample.approvalNumber': '批准文号', 'sample.packageSpecification': '包装规格', 'sample.expiresOn': '有效期至',
  'sample.quantity': '检品数量', 'sampledUnit.name': '被抽样单位', 'sampledUnit.address': '被抽样单位地址', 'producer.name': '生产单位', 'producer.address': '生产单位地址',
  'client.name': '抽样（组织）单位', 'report.remarks': '备注',
};

/** @source 药品检验报告书 as the trade prints it (unverified); 检验检测机构资质认定评审准则 (announcement 21 of 2023), contents of a report (unverified) */
export function testReportFacts(source: ReportSource): TestReportFacts {
  const { sample, examination } = source;
  const { values } = sample;
  const unexamined = examination.determinations.filter(({ notExamined }) => said(notExamined));
  const producer = said(sample.producerName);
  return {
    report: present({
      number: source.number, issuedOn: source.issuedOn, conclusion: examination.conclusion, purpose: source.kindWord,
      remarks: unexamined.length > 0 ? `未检验项目：${unexamined.map(({ parameter, notExamined }) => `${parameter}（${notExamined}）`).join('、')}。` : undefined,
    }) as TestReportFacts['report'],
    laboratory: { ...partyOf(source.laboratory), ...(source.certificate === null ? {} : { cmaNumber: source.certificate }) },
    client: partyOf(source.client),
    ...(sample.unit ? { sampledUnit: present({ name: sample.unit.name, address: said(sample.unit.address) }) as PartyFacts } : {}),
    ...(producer ? { producer: present({ name: producer, address: said(sample.producerAddress) }) as PartyFacts } : {}),
    sample: present({
      name: values['sampleName'] ?? '', code: said(sample.code), kind: said(values['drugKind']), form: said(values['form']), specification: said(values['specification']), packageSpecification: said(values['packageSpecification']),
      batch: said(values['batch']), approvalNumber: said(values['approvalNumber']), producedOn: said(values['productionDate']), expiresOn: said(values['shelfLifeEndsOn']),
      formNumber: sample.recordNumber, sampledOn: sample.sampledOn, sampledBy: sample.samplers.join('、'), receivedOn: sample.receivedOn ?? '', quantity: quantityOf(values),
      state: [said(values['packageState']), said(sample.condition)].filter(Boolean).join('，') || undefined,
    }) as TestReportFacts['sample'],
    testing: {
      startedOn: examination.startedOn, finishedOn: examination.finishedOn, items: unexamined.length > 0 ? '部分检验' : '全检', basis: examination.bases.join('\n'),
    },
    items: examination.determinations.map(itemOf),
    signatures: {
      approver: signatory(examination.signatory), checker: signatory(examination.checker),
      inspector: signatory({
        name: examination.technicians.map(({ name }) => name).join('、'), day: examination.finishedOn,
        ...(examination.technicians.length === 1 && examination.technicians[0]?.image ? { image: examination.technicians[0].image } : {}),
      }),
    },
  };
}

/** A row as the trade's form has it; what was not examined says so. */
function itemOf({ parameter, group, requirementText, resultText, unit, verdict, notExamined }: ReportDetermination): TestReportFacts['items'][number] {
  const result = said(resultText);
  const isNumber = result !== undefined && /^[<>≤≥]?[\d.]/.test(result) && said(unit) !== undefined;
  return {
    group: said(group) ?? '其他', name: parameter, requirement: requirementText || '/',
    result: said(notExamined) ? '未检验' : result === undefined ? '/' : isNumber && !result.endsWith(unit ?? '') ? `${result}${unit === '%' ? '' : ' '}${unit}` : result,
    ...(verdict === 'fail' ? { failed: true } : {}),
  };
}

function quantityOf(values: FormValues): string {
  return [said(values['takenQuantity']), said(values['quantityUnit'])].filter(Boolean).join(' ') || '/';
}

function signatory({ name, day, image }: ReportPerson): Signatory {
  return { name, date: day, ...(image ? { image } : {}) };
}

/** 药品抽样记录及凭证 with the seals of its three portions. A draft prints empty places to be filled and signed by hand. */
export function samplingRecordFacts(paper: VisitPaper): object {
  const v = (key: string): string | undefined => said(paper.values[key]);
  const measure = (key: string): string | undefined => v(key) && [v(key), v('quantityUnit')].filter(Boolean).join(' ');
  const portion = (kind: string): string | undefined => paper.portions.filter((one) => one.kind === kind && one.section === null)
    .map(({ quantity, unit, sealNumber }) => `${quantity} ${unit}${sealNumber ? `（封签 ${sealNumber}）` : ''}`).join('、') || undefined;
  return facts({
    record: {
      number: paper.number ?? '', sampledOn: v('sampledOn') ?? paper.day, remarks: v('remarks'),
      payment: [v('pricePaid') && `购样费 ${v('pricePaid')} 元`, v('receiptKind'), v('receiptNumber')].filter(Boolean).join('，') || undefined,
    },
    task: { source: v('taskSource') ?? said(paper.taskSource), kind: v('taskCategory') ?? paper.kindWord, deployedBy: paper.organiser.name, laboratory: paper.laboratory?.name, link: v('link'), place: v('place') },
    samplingUnit: partyOf(paper.samplingOrganisation),
    sampledUnit: {
      name: v('unitName') ?? paper.unit.name, address: v('unitAddress') ?? said(paper.unit.address), creditCode: v('unitUscc') ?? said(paper.unit.uscc), licence: v('unitLicence'),
      legalPerson: v('legalRepresentative'), contact: v('contact'), phone: v('phone'),
    },
    producer: { name: v('producerName'), address: v('producerAddress'), phone: v('producerPhone') },
    sample: {
      name: v('sampleName') ?? '', brand: v('brand'), kind: v('drugKind'), approvalNumber: v('approvalNumber'), form: v('form'), specification: v('specification'), packageSpecification: v('packageSpecification'),
      batch: v('batch'), producedOn: v('productionDate'), expiresOn: v('shelfLifeEndsOn'), standard: v('standard'), state: v('packageState'), storage: v('storage'), purchasedFrom: v('purchasedFrom'),
      purchased: measure('purchasedQuantity'), base: measure('baseQuantity'), price: v('unitPrice') && `${v('unitPrice')} 元`, fullTest: measure('fullTestQuantity'), quantity: measure('takenQuantity') ?? '',
      test: portion('test'), retest: portion('backup'), retained: portion('retained'),
    },
    signatures: { samplers: samplersOf(paper), sampledUnit: unitOf(paper) ?? { name: '' } },
  });
}
