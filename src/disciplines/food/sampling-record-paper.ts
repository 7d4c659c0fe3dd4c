import { partyOf, said } from '../paper/report-source.js';
import { facts, samplersOf, unitOf, type VisitPaper } from '../paper/visit-paper.js';
import type { SamplingRecordFacts } from './document.js';

/** 食品安全抽样检验抽样单. A draft prints empty places to be filled and signed by hand. Personal values are printed: the form demands them. */
export function samplingRecordFacts(paper: VisitPaper): SamplingRecordFacts {
  const v = (key: string): string | undefined => said(paper.values[key]);
  const measure = (key: string): string | undefined => v(key) && [v(key), v('quantityUnit')].filter(Boolean).join(' ');
  const backup = paper.portions.find(({ kind }) => kind === 'backup');
  return facts<SamplingRecordFacts>({
    record: {
      number: paper.number ?? '', sampledOn: v('sampledOn') ?? paper.day, remarks: v('remarks'),
      payment: [v('pricePaid') && `购样费 ${v('pricePaid')} 元`, v('receiptKind'), v('receiptNumber')].filter(Boolean).join('，') || undefined,
      attachments: paper.photographs > 0 ? `现场照片 ${paper.photographs} 张` : undefined,
    },
    task: {
      source: v('taskSource') ?? said(paper.taskSource), class: v('reportCategory'), deployedBy: paper.organiser.name, laboratory: paper.laboratory?.name,
      kind: v('taskCategory') ?? paper.kindWord,
    },
    samplingUnit: partyOf(paper.samplingOrganisation),
    sampledUnit: {
      name: v('unitName') ?? paper.unit.name, address: v('unitAddress') ?? said(paper.unit.address), phone: v('phone'), contact: v('contact'), area: v('region'),
      creditCode: v('unitUscc') ?? said(paper.unit.uscc), licenceKind: v('unitLicenceKind'), licence: v('unitLicence'), annualSales: v('annualSales') && `${v('annualSales')} 万元`,
      legalPerson: v('legalRepresentative'), stall: v('stallNumber'), identityNumber: v('identityNumber'), link: v('link') ?? '', place: v('place'),
    },
    producer: v('producerName') && { name: v('producerName'), address: v('producerAddress'), phone: v('producerPhone'), licence: v('producerLicence') },
    thirdParty: v('thirdPartyName') && { name: v('thirdPartyName'), address: v('thirdPartyAddress'), capacity: v('thirdPartyKind') },
    sample: {
      name: v('sampleName') ?? '', barcode: v('barcode'), brand: v('brand'), type: v('sampleKind'), origin: v('origin'), packing: v('packaging'), dateKind: v('dateKind'),
      date: v('productionDate'), shelfLife: v('shelfLife'), batch: v('batch'), model: v('specification'), grade: v('grade'), price: v('unitPrice') && `${v('unitPrice')} 元`,
      imported: v('imported') === undefined ? undefined : v('imported') === 'true' ? '是' : '否', countryOfOrigin: v('countryOfOrigin'), method: v('method'), form: v('form'),
      container: v('packageForm'), tools: v('tool'), storage: v('storage'), base: measure('baseQuantity'), quantity: measure('takenQuantity') ?? '',
      backup: backup ? `${backup.quantity} ${backup.unit}` : measure('backupQuantity'), standard: v('standard'),
      seals: [...new Set(paper.portions.flatMap(({ sealNumber }) => said(sealNumber) ?? []))].join('、') || undefined,
    },
    signatures: { samplers: samplersOf(paper), sampledUnit: unitOf(paper) ?? { name: '' } },
  });
}
