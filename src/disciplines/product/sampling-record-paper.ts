import { partyOf, said } from '../paper/report-source.js';
import { facts, samplersOf, unitOf, type VisitPaper } from '../paper/visit-paper.js';

/** 产品质量监督抽查抽样单. A draft prints empty places to be filled and signed by hand. */
export function samplingRecordFacts(paper: VisitPaper): object {
  const v = (key: string): string | undefined => said(paper.values[key]);
  const measure = (key: string): string | undefined => v(key) && [v(key), v('quantityUnit')].filter(Boolean).join(' ');
  const backup = paper.portions.find(({ kind }) => kind === 'backup');
  const coal = v('coalKind') && `${v('coalKind')}，${v('coalPlace')}，采样单元 ${v('lotTonnes')} t，标称最大粒度 ${v('topSizeMm')} mm，子样 ${v('increments')} 个，每个 ${v('incrementKg')} kg（GB/T 475）`;
  return facts({
    record: {
      number: paper.number ?? '', sampledOn: v('sampledOn') ?? paper.day,
      remarks: [coal, v('backupKept') && `备用样品封存于${v('backupKept')}`, v('remarks')].filter(Boolean).join('；') || undefined,
      payment: [v('pricePaid') && `购样费 ${v('pricePaid')} 元`, v('receiptKind'), v('receiptNumber')].filter(Boolean).join('，') || undefined,
      attachments: paper.photographs > 0 ? `现场照片 ${paper.photographs} 张` : undefined,
    },
    task: { source: v('taskSource') ?? said(paper.taskSource), deployedBy: paper.organiser.name, laboratory: paper.laboratory?.name, kind: v('taskCategory') ?? paper.kindWord },
    samplingUnit: partyOf(paper.samplingOrganisation),
    sampledUnit: {
      name: v('unitName') ?? paper.unit.name, address: v('unitAddress') ?? said(paper.unit.address), phone: v('phone'), contact: v('contact'), creditCode: v('unitUscc') ?? said(paper.unit.uscc),
      legalPerson: v('legalRepresentative'), link: v('link') ?? '', place: v('place'),
    },
    producer: { name: v('producerName'), address: v('producerAddress'), phone: v('producerPhone'), licence: v('producerLicence') },
    sample: {
      name: v('sampleName') ?? '', brand: v('brand'), type: v('marked'), date: v('productionDate'), shelfLife: v('shelfLifeEndsOn'), batch: v('batch'), model: v('specification'), grade: v('grade'),
      price: v('unitPrice') && `${v('unitPrice')} 元`, method: v('method'), form: v('form'), container: v('packageForm'), tools: v('tool'), storage: v('storage'), base: measure('baseQuantity'),
      quantity: measure('takenQuantity') ?? '', backup: backup ? `${backup.quantity} ${backup.unit}` : measure('backupQuantity'), standard: v('standard'),
      seals: [...new Set(paper.portions.flatMap(({ sealNumber }) => said(sealNumber) ?? []))].join('、') || undefined,
    },
    signatures: { samplers: samplersOf(paper), sampledUnit: unitOf(paper) ?? { name: '' } },
  });
}
