import type { FormValues } from '../form.js';
import type { IssuedFacts, PartyFacts, Signatory } from './document.js';
import { partyOf, present, said, type ReportPerson, type ReportSource } from './report-source.js';

/** What every certificate and report on an original record prints, whatever it is about. */
export interface RecordPaperFacts extends IssuedFacts {
  readonly report: IssuedFacts['report'] & {
    readonly basis?: string;
    /** The day of the verification or examination, and the last day on which the certificate is valid. */
    readonly examinedOn?: string;
    readonly validUntil?: string;
    readonly nextDue?: string;
  };
  readonly laboratory: PartyFacts & { readonly authorisation: string };
  readonly client: PartyFacts;
  readonly producer?: PartyFacts;
  readonly subject: {
    readonly name: string;
    readonly model?: string;
    readonly serial?: string;
    readonly accuracyClass?: string;
    readonly batch?: string;
    readonly producedOn?: string;
    readonly receivedOn?: string;
  };
  readonly signatures: { readonly approver: Signatory; readonly checker: Signatory; readonly inspector: Signatory };
}

/** What an amendment may say otherwise; never a measured value, a limit or a conclusion. */
export const RECORD_PAPER_CORRECTABLE: Readonly<Record<string, string>> = {
  'subject.name': '名称', 'subject.model': '型号/规格', 'subject.serial': '出厂编号', 'subject.batch': '批号', 'client.name': '送检（受检）单位', 'client.address': '送检（受检）单位地址',
  'producer.name': '制造单位', 'report.remarks': '备注',
};

/** The part of a record's document that does not hang on its form. */
export function recordPaperFacts(source: ReportSource): RecordPaperFacts {
  const { sample, examination } = source;
  const { values } = sample;
  const producer = said(sample.producerName);
  return {
    report: { number: source.number, issuedOn: source.issuedOn, conclusion: examination.conclusion },
    laboratory: { ...partyOf(source.laboratory), authorisation: source.certificate ?? '' },
    client: !sample.unit || sample.unit.name === '' ? partyOf(source.client) : (present({ name: sample.unit.name, address: said(sample.unit.address) }) as PartyFacts),
    ...(producer ? { producer: present({ name: producer, address: said(sample.producerAddress) }) as PartyFacts } : {}),
    subject: subjectOf(values, sample.receivedOn),
    signatures: {
      approver: signatory(examination.signatory),
      checker: signatory(examination.checker),
      inspector: signatory({
        name: examination.technicians.map(({ name }) => name).join('、'), day: examination.finishedOn,
        ...(examination.technicians.length === 1 && examination.technicians[0]?.image ? { image: examination.technicians[0].image } : {}),
      }),
    },
  };
}

function subjectOf(values: FormValues, receivedOn: string | null): RecordPaperFacts['subject'] {
  return present({
    name: values['sampleName'] ?? '', model: said(values['specification']), serial: said(values['serialNumber']), accuracyClass: said(values['accuracyClass']), batch: said(values['batch']),
    producedOn: said(values['productionDate']), receivedOn: said(receivedOn),
  }) as RecordPaperFacts['subject'];
}

const signatory = ({ name, day, image }: ReportPerson): Signatory => ({ name, date: day, ...(image ? { image } : {}) });
