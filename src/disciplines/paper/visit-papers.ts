import type { Words } from '../form.js';
import type { LabelSheetFacts, ReceptionRefusalFacts, RefusalRecordFacts, SamplingNoticeFacts } from './document.js';
import { partyOf, said } from './report-source.js';
import { facts, sampledUnitOf, samplersOf, signed, unitOf, type PrintedPortion, type RefusedReception, type VisitPaper } from './visit-paper.js';

/** 食品安全抽样检验告知书: shown before anything is taken, so it says nothing of the sample. */
export function samplingNoticeFacts(paper: VisitPaper): SamplingNoticeFacts {
  return facts<SamplingNoticeFacts>({
    notice: { number: paper.number ?? '', issuedOn: paper.day, plan: paper.planTitle },
    sampledUnit: sampledUnitOf(paper),
    authority: partyOf(paper.organiser),
    samplingUnit: partyOf(paper.samplingOrganisation),
    laboratory: paper.laboratory ? partyOf(paper.laboratory) : undefined,
    foods: said(paper.values['sampleName']) ?? paper.planTitle,
    kind: paper.kindWord,
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
    task: { source: said(paper.taskSource), kind: paper.kindWord },
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

/** A label per portion and sub-sample, in the order given. Read at the bench: no unit, no producer, no brand, no record number. */
export function labelSheetFacts(portions: readonly PrintedPortion[], { matrix, storage, words, mark }: { readonly matrix: string; readonly storage: string; readonly words: Readonly<Partial<Record<string, Words>>>; readonly mark?: string }): LabelSheetFacts {
  return {
    labels: portions.map((portion) => facts<LabelSheetFacts['labels'][number]>({
      code: portion.code, scan: portion.label, matrix, portion: portion.section ? '分样' : (words[portion.kind]?.zh ?? portion.kind),
      seal: said(portion.sealNumber), storage: said(storage), section: said(portion.section), mark,
    })),
  };
}
