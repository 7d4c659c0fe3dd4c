import { Injectable, type OnModuleInit } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { disciplineOf, type Discipline } from '../disciplines/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { takeNumbers, type Tx } from '../platform/database/index.js';
import { Facts } from '../platform/facts/index.js';
import { hashOf, seal } from '../platform/secrets/index.js';
import { Qualification } from '../qualification/index.js';
import { ExaminationApproved, Results } from '../results/index.js';
import { Samples } from '../samples/index.js';
import { CODE_BYTES, codeOf, inspectionReportFacts, prefixesFor, REPORT_LIFECYCLE, reportNumber, type NumberPattern, type PrintedOrganisation } from './domain/index.js';
import { CODE_PURPOSE, type FrozenContent } from './frozen.js';
import { RENDER_JOB } from './rendering.service.js';
import { signatureOf, Signatures } from './signatures.service.js';

const DOCUMENT = 'inspection-report';
const TEMPLATE_VERSION = 1;
export const DEMONSTRATION_MARK = '演示数据 不具有法律效力';

interface Place extends PrintedOrganisation {
  readonly id: string;
  readonly shortName: string | null;
  readonly divisionCode: string | null;
}

type Approved = Awaited<ReturnType<Results['approvedExamination']>>;

/** Makes an approved examination a report, in the approving transaction: number, code, everything that will be printed, and the job that prints it. */
@Injectable()
export class Approvals implements OnModuleInit {
  constructor(
    private readonly samples: Samples,
    private readonly results: Results,
    private readonly qualification: Qualification,
    private readonly signatures: Signatures,
    private readonly ledger: Ledger,
    private readonly facts: Facts,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.facts.on(ExaminationApproved, (tx, fact) => this.freeze(tx, fact));
  }

  /** Refuses a laboratory without a valid certificate (`qualification.no-certificate`), and with it the approval. */
  private async freeze(tx: Tx, { examinationId, itemId, laboratoryId }: { examinationId: string; itemId: string; laboratoryId: string }): Promise<void> {
    const sample = await this.samples.reportFacts(tx, itemId);
    const examination = await this.results.approvedExamination(tx, examinationId);
    const [discipline, template] = documentOf(sample.discipline);
    const issuedAt = this.clock.now();
    const issuedOn = this.clock.today();
    const certificate = await this.qualification.certificate(tx, laboratoryId, discipline.regime, issuedOn);
    const { laboratory, organiser } = await this.places(tx, laboratoryId, sample.organiserId);
    const { technicians, checker, signatory } = examination.people;
    const images = await this.signatures.hashes(tx, [...technicians, checker, signatory].map(({ accountId }) => accountId));
    const number = await this.nextNumber(tx, laboratory, issuedOn.slice(0, 4));
    const content: FrozenContent = {
      facts: inspectionReportFacts({
        number, issuedOn, certificate: certificate.number, laboratory, organiser, sample, words: discipline.verdictWords, examination: printed(examination, images),
      }),
      base: this.config.publicUrl,
      ...(this.config.demonstration ? { watermark: DEMONSTRATION_MARK } : {}),
      images,
    };
    const id = newId();
    const code = codeOf(randomBytes(CODE_BYTES));
    const productName = content.facts.sample.name;
    const { outcome } = examination.conclusion;
    await tx.query(
      `INSERT INTO reports.report (id, number, version, item_id, examination_id, laboratory_id, organiser_id, outcome, product_name, search_text, template,
         template_version, content, code_hash, code_sealed, issued_on, issued_at, state)
       VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        id, number, itemId, examinationId, laboratoryId, sample.organiserId, outcome, productName, [number, productName, sample.code, sample.recordNumber, sample.unit.name].join(' '),
        template, TEMPLATE_VERSION, JSON.stringify(content), hashOf(code), seal(this.config.secret, CODE_PURPOSE, Buffer.from(code, 'ascii')), issuedOn, issuedAt,
        REPORT_LIFECYCLE.initial,
      ],
    );
    await this.ledger.append(tx, [{
      aggregate: `report:${id}`, action: 'report.numbered', data: { number, version: 1, examination: examinationId, outcome, template: `${template}.v${TEMPLATE_VERSION}` },
      rows: [{ table: 'reports.report', ids: [id] }],
    }]);
    await tx.enqueue(RENDER_JOB, { reportId: id }, { key: `${RENDER_JOB}:${id}` });
  }

  private async places(tx: Tx, laboratoryId: string, organiserId: string): Promise<{ laboratory: Place; organiser: Place }> {
    const rows = await tx.query<Place>(
      'SELECT id, name, address, phone, short_name AS "shortName", division_code AS "divisionCode" FROM organisations.organisation WHERE id = ANY ($1)', [[laboratoryId, organiserId]],
    );
    const [laboratory, organiser] = [laboratoryId, organiserId].map((id) => rows.find((row) => row.id === id));
    if (!laboratory || !organiser) throw new Error('A report has a laboratory and an organiser');
    return { laboratory, organiser };
  }

  /** The laboratory's next number of the year. Its first report gives it a prefix of its own; the counter's row is held until the approval ends. */
  private async nextNumber(tx: Tx, laboratory: Place, year: string): Promise<string> {
    const read = () => tx.query<NumberPattern>('SELECT prefix, pattern, digits FROM reports.number_pattern WHERE laboratory_id = $1', [laboratory.id]);
    let [pattern] = await read();
    if (!pattern) {
      await tx.query(
        `INSERT INTO reports.number_pattern (laboratory_id, prefix)
         SELECT $1, c.prefix FROM unnest($2::text[]) WITH ORDINALITY c (prefix, place)
         WHERE NOT EXISTS (SELECT FROM reports.number_pattern p WHERE p.prefix = c.prefix) ORDER BY c.place LIMIT 1
         ON CONFLICT (laboratory_id) DO NOTHING`,
        [laboratory.id, prefixesFor(laboratory)],
      );
      [pattern] = await read();
    }
    if (!pattern) throw new Error(`No number pattern for laboratory ${laboratory.id}`);
    return reportNumber(pattern, year, await takeNumbers(tx, `report:${laboratory.id}:${year}`));
  }
}

function documentOf(code: string): [Discipline, string] {
  const discipline = disciplineOf(code);
  const document = discipline?.documents.find(({ kind }) => kind === DOCUMENT);
  if (!discipline || !document) throw new Error(`Discipline ${code} has no ${DOCUMENT}`);
  return [discipline, document.template];
}

function printed(examination: Approved, images: Readonly<Record<string, string>>) {
  const { people, conclusion, startedOn, finishedOn, bases, determinations } = examination;
  const person = ({ accountId, name, day }: { accountId: string; name: string; day: string }) => {
    const image = signatureOf(accountId);
    return { name, day, ...(Object.hasOwn(images, image) ? { image } : {}) };
  };
  return {
    conclusion: conclusion.text.zh, startedOn, finishedOn, bases, determinations,
    technicians: people.technicians.map(person), checker: person(people.checker), signatory: person(people.signatory),
  };
}
