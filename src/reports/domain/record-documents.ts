import type { FormValues, SamplingKind } from '../../disciplines/index.js';
import type { LabelSheetFacts, PartyFacts, ReceptionRefusalFacts, RefusalRecordFacts, SamplingNoticeFacts, SamplingRecordFacts, Signatory } from './document.js';
import { KIND_WORDS, partyOf, present, said, type PrintedOrganisation } from './report-facts.js';

export interface PrintedPortion {
  readonly code: string;
  readonly kind: string;
  readonly quantity: string;
  readonly unit: string;
  readonly sealNumber: string | null;
  readonly section: string | null;
  readonly label: string;
}

/** What the papers of a visit are made of. */
export interface VisitPaper {
  /** Null while nothing is signed or printed. */
  readonly number: string | null;
  readonly day: string;
  readonly samplingKind: SamplingKind;
  readonly planTitle: string;
  readonly taskSource: string;
  readonly organiser: PrintedOrganisation;
  readonly samplingOrganisation: PrintedOrganisation;
  readonly laboratory: PrintedOrganisation | null;
  readonly unit: { readonly name: string; readonly uscc: string | null; readonly address: string };
  readonly samplers: readonly string[];
  readonly values: FormValues;
  readonly portions: readonly PrintedPortion[];
  readonly refusal: { readonly reason: string; readonly facts: string; readonly witnesses: readonly string[] } | null;
  /** `image` is the name of an asset; absent where the paper was or will be signed by hand. */
  readonly signatures: readonly { readonly capacity: 'sampler' | 'unit' | 'witness'; readonly name: string; readonly image?: string }[];
  readonly photographs: number;
  /** The instant of signing as Shanghai's wall clock reads it, `2026-05-07 10:35`; null before. */
  readonly signedAt: string | null;
}

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
      kind: v('taskCategory') ?? KIND_WORDS[paper.samplingKind],
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

/** 食品安全抽样检验告知书: shown before anything is taken, so it says nothing of the sample. */
export function samplingNoticeFacts(paper: VisitPaper): SamplingNoticeFacts {
  return facts<SamplingNoticeFacts>({
    notice: { number: paper.number ?? '', issuedOn: paper.day, plan: paper.planTitle },
    sampledUnit: sampledUnitOf(paper),
    authority: partyOf(paper.organiser),
    samplingUnit: partyOf(paper.samplingOrganisation),
    laboratory: paper.laboratory ? partyOf(paper.laboratory) : undefined,
    foods: said(paper.values['sampleName']) ?? paper.planTitle,
    kind: KIND_WORDS[paper.samplingKind],
    samplers: paper.samplers.map((name) => ({ name })),
    complaints: '12315',
    signatures: { samplers: samplersOf(paper), sampledUnit: unitOf(paper) ?? { name: '' } },
  });
}

/** 拒绝抽样认定书. `undefined` where the visit was not refused. */
export function refusalRecordFacts(paper: VisitPaper): RefusalRecordFacts | undefined {
  if (!paper.refusal) return undefined;
  const witness = paper.signatures.find(({ capacity }) => capacity === 'witness') ?? (paper.refusal.witnesses[0] ? { name: paper.refusal.witnesses[0] } : undefined);
  const unit = unitOf(paper);
  return facts<RefusalRecordFacts>({
    record: { number: paper.number ?? '', occurredAt: paper.signedAt ?? paper.day, place: paper.unit.address },
    task: { source: said(paper.taskSource), kind: KIND_WORDS[paper.samplingKind] },
    sampledUnit: { ...sampledUnitOf(paper), creditCode: said(paper.unit.uscc), licence: said(paper.values['unitLicence']), legalPerson: said(paper.values['legalRepresentative']) },
    samplingUnit: partyOf(paper.samplingOrganisation),
    course: paper.refusal.facts,
    statedReason: said(paper.refusal.reason),
    evidence: paper.photographs > 0 ? `现场照片 ${paper.photographs} 张。` : undefined,
    unsigned: unit ? undefined : '被抽样单位在场人员拒绝签字。',
    authority: partyOf(paper.organiser),
    signatures: { samplers: samplersOf(paper), sampledUnit: unit, witness: witness && signed(witness, paper) },
  });
}

/** What the notice of a refused reception is made of. */
export interface RefusedReception {
  readonly recordNumber: string;
  readonly sampleName: string;
  readonly laboratory: PrintedOrganisation;
  readonly organiser: PrintedOrganisation;
  readonly samplingOrganisation: PrintedOrganisation;
  readonly reasons: readonly string[];
  readonly refusedOn: string;
  readonly refusedBy: string;
  readonly broughtBy: string;
}

/** 样品拒收通知书; it carries the record's number, for one sample is refused once. */
export function receptionRefusalFacts(refused: RefusedReception): ReceptionRefusalFacts {
  return facts<ReceptionRefusalFacts>({
    notice: { number: refused.recordNumber, issuedOn: refused.refusedOn },
    organiser: partyOf(refused.organiser),
    samplingUnit: partyOf(refused.samplingOrganisation),
    laboratory: partyOf(refused.laboratory),
    sample: { name: refused.sampleName, formNumber: refused.recordNumber, deliveredAt: refused.refusedOn },
    reasons: refused.reasons,
    signatures: { custodian: { name: refused.refusedBy, date: refused.refusedOn }, deliverer: said(refused.broughtBy) && { name: refused.broughtBy, date: refused.refusedOn } },
  });
}

const PORTION_WORDS: Readonly<Record<string, string>> = { test: '检样', backup: '备样', retained: '留样' };

/** A label per portion and sub-sample, in the order given. Read at the bench: no unit, no producer, no brand, no record number. */
export function labelSheetFacts(portions: readonly PrintedPortion[], { matrix, storage, mark }: { matrix: string; storage: string; mark?: string }): LabelSheetFacts {
  return {
    labels: portions.map((portion) => facts<LabelSheetFacts['labels'][number]>({
      code: portion.code, scan: portion.label, matrix, portion: portion.section ? '分样' : (PORTION_WORDS[portion.kind] ?? portion.kind),
      seal: said(portion.sealNumber), storage: said(storage), section: said(portion.section), mark,
    })),
  };
}

/** Undefined members left out, on every level. */
function facts<T>(value: object): T {
  return present(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, isPlain(member) ? facts(member) : member]))) as T;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sampledUnitOf({ unit, values }: VisitPaper): PartyFacts {
  return present({ name: unit.name, address: said(unit.address), phone: said(values['phone']), contact: said(values['contact']) }) as PartyFacts;
}

function signed({ name, image }: { readonly name: string; readonly image?: string }, { signedAt }: VisitPaper): Signatory {
  return present({ name, image, date: signedAt?.slice(0, 10) }) as Signatory;
}

/** Two places, filled by those who signed, else by the names of those who were sent. */
function samplersOf(paper: VisitPaper): [Signatory, Signatory] {
  const who = paper.signatures.filter(({ capacity }) => capacity === 'sampler');
  const at = (index: number): Signatory => (who[index] ? signed(who[index], paper) : { name: paper.samplers[index] ?? '' });
  return [at(0), at(1)];
}

function unitOf(paper: VisitPaper): Signatory | undefined {
  const unit = paper.signatures.find(({ capacity }) => capacity === 'unit');
  return unit && signed(unit, paper);
}
