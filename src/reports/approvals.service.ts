import { Injectable, type OnModuleInit } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { granted, refuse } from '../kernel/index.js';
import { disciplineOf, kindWords, specOf, type Discipline, type PrintedOrganisation } from '../disciplines/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { takeNumbers, type Tx } from '../platform/database/index.js';
import { Facts } from '../platform/facts/index.js';
import { hashOf, seal } from '../platform/secrets/index.js';
import { isEntrusted, markOf, Qualification } from '../qualification/index.js';
import { ExaminationsApproved, Results, type ApprovedExamination as Approved, type ApprovedOne } from '../results/index.js';
import { Samples, type ReportFacts } from '../samples/index.js';
import { CODE_BYTES, codeOf, namedBy, prefixesFor, REPORT_LIFECYCLE, reportNumber, underMark, type NumberPattern } from './domain/index.js';
import { CODE_PURPOSE, type FrozenContent } from './frozen.js';
import { enqueueRendering } from './rendering.service.js';
import { signatureOf, Signatures } from './signatures.service.js';

const NOT_NUMBERED = '未编号（预览）';
export const DEMONSTRATION_MARK = '演示数据 不具有法律效力';

interface Place extends PrintedOrganisation {
  readonly id: string;
  readonly shortName: string | null;
  readonly divisionCode: string | null;
}

/** Makes approved examinations reports, in the approving transaction: number, code, everything that will be printed, and the job that prints it. */
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
    this.facts.on(ExaminationsApproved, (tx, { examinations }) => this.freeze(tx, examinations));
  }

  /**
   * Freezes all of a batch; the number of statements does not grow with it. Refuses a laboratory without a valid certificate
   * (`qualification.no-certificate`) or whose scope does not cover every determination today (`scope.not-covered`), and with it the approval.
   */
  private async freeze(tx: Tx, approved: readonly ApprovedOne[]): Promise<void> {
    const uncovered = await this.results.uncovered(tx, approved.map(({ examinationId }) => examinationId));
    const samples = await this.samples.reportFactsOf(tx, approved.map(({ itemId }) => itemId));
    const examinations = await this.results.approvedExaminations(tx, approved.map(({ examinationId }) => examinationId));
    const issuedAt = this.clock.now();
    const issuedOn = this.clock.today();
    const places = await this.places(tx, approved.flatMap(({ laboratoryId }, at) => [laboratoryId, samples[at]!.organiserId ?? []].flat()));
    const images = await this.signatures.hashes(tx, [...new Set(examinations.flatMap(({ people }) => peopleOf(people).map(({ accountId }) => accountId)))]);
    const numbers = await this.numbers(tx, approved.map(({ laboratoryId }) => places(laboratoryId)), issuedOn.slice(0, 4));
    const certificates = new Map<string, string>();
    const rows = [];
    for (const [at, { examinationId, itemId, laboratoryId }] of approved.entries()) {
      const [sample, examination, number] = [samples[at]!, examinations[at]!, numbers[at]!];
      const discipline = centreOf(sample.discipline);
      const licence = `${laboratoryId} ${discipline.regime}`;
      const certificate = certificates.get(licence) ?? (await this.qualification.certificate(tx, laboratoryId, discipline.regime, issuedOn)).number;
      certificates.set(licence, certificate);
      const own = Object.fromEntries(peopleOf(examination.people).flatMap(({ accountId }) => {
        const hash = images[signatureOf(accountId)];
        return hash === undefined ? [] : [[signatureOf(accountId), hash] as const];
      }));
      const { kind, facts } = discipline.document({
        number, issuedOn, certificate: uncovered.has(examinationId) ? null : certificate, laboratory: places(laboratoryId), client: clientOf(sample, places), sample, words: discipline.verdictWords,
        kindWord: kindWords(discipline.code, sample.samplingKind).zh, outcome: examination.conclusion.outcome, examination: printed(examination, own),
      });
      const { template, version: templateVersion = 1, title, mark } = specOf(discipline, kind);
      const content: FrozenContent = {
        facts: underMark(facts, granted(markOf(mark, { entrusted: isEntrusted(sample.samplingKind), uncovered: uncovered.get(examinationId) }))),
        base: this.config.publicUrl,
        ...(this.config.demonstration ? { watermark: DEMONSTRATION_MARK } : {}),
        images: own,
        signature: signatureRoom(title.zh, places(laboratoryId).name, examination.people, Boolean(this.config.timeStampUrl)),
      };
      const code = codeOf(randomBytes(CODE_BYTES));
      const productName = namedBy(template, facts);
      rows.push({
        id: newId(), number, itemId, examinationId, laboratoryId, organiserId: sample.organiserId, outcome: examination.conclusion.outcome, productName, template, templateVersion, content,
        searchText: [number, productName, sample.code, sample.recordNumber, sample.unit?.name ?? sample.order?.customer.name ?? ''].join(' '), codeHash: hashOf(code).toString('hex'),
        codeSealed: seal(this.config.secret, CODE_PURPOSE, Buffer.from(code, 'ascii')).toString('hex'),
      });
    }
    await tx.query(
      `INSERT INTO reports.report (id, number, version, item_id, examination_id, laboratory_id, organiser_id, outcome, product_name, search_text, template,
         template_version, content, code_hash, code_sealed, issued_on, issued_at, state)
       SELECT g.id, g.number, 1, g."itemId", g."examinationId", g."laboratoryId", g."organiserId", g.outcome, g."productName", g."searchText", g.template, g."templateVersion", g.content,
         decode(g."codeHash", 'hex'), decode(g."codeSealed", 'hex'), $2, $3, $4
       FROM json_to_recordset($1) AS g (id uuid, number text, "itemId" uuid, "examinationId" uuid, "laboratoryId" uuid, "organiserId" uuid, outcome text, "productName" text,
         "searchText" text, template text, "templateVersion" int, content jsonb, "codeHash" text, "codeSealed" text)`,
      [JSON.stringify(rows), issuedOn, issuedAt, REPORT_LIFECYCLE.initial],
    );
    await this.ledger.append(tx, rows.map(({ id, number, examinationId, outcome, template, templateVersion }) => ({
      aggregate: `report:${id}`, action: 'report.numbered', data: { number, version: 1, examination: examinationId, outcome, template: `${template}.v${templateVersion}` },
      rows: [{ table: 'reports.report', ids: [id] }],
    })));
    await enqueueRendering(tx, rows.map(({ id }) => id));
  }

  /**
   * What the report of an examination under review would print if it were approved today: the same facts by the same rules, without number, code and signature.
   * Only for the laboratory's own people (`report.other-laboratory`).
   */
  async expected(tx: Tx, examinationId: string): Promise<{ readonly facts: object; readonly template: string; readonly version: number; readonly code: string }> {
    const examination = await this.results.expected(tx, examinationId);
    if (examination.laboratoryId !== tx.caller.organisationId) granted(refuse('report.other-laboratory', {}, 'forbidden'));
    const issuedOn = this.clock.today();
    const sample = await this.samples.reportFacts(tx, examination.itemId);
    const discipline = centreOf(sample.discipline);
    const places = await this.places(tx, [examination.laboratoryId, sample.organiserId ?? []].flat());
    const { number: certificate } = await this.qualification.certificate(tx, examination.laboratoryId, discipline.regime, issuedOn);
    const uncovered = (await this.results.uncovered(tx, [examinationId])).get(examinationId);
    const { kind, facts } = discipline.document({
      number: NOT_NUMBERED, issuedOn, certificate: uncovered ? null : certificate, laboratory: places(examination.laboratoryId),
      client: clientOf(sample, places), sample, words: discipline.verdictWords,
      kindWord: kindWords(discipline.code, sample.samplingKind).zh, outcome: examination.conclusion.outcome, examination: printed(examination, {}),
    });
    const { template, version = 1, mark } = specOf(discipline, kind);
    const marked = underMark(facts, granted(markOf(mark, { entrusted: isEntrusted(sample.samplingKind), uncovered })));
    return { facts: { ...marked, verification: { url: '', code: '' } }, template, version, code: sample.code };
  }

  private async places(tx: Tx, ids: readonly string[]): Promise<(id: string) => Place> {
    const rows = await tx.query<Place>(
      'SELECT id, name, address, phone, short_name AS "shortName", division_code AS "divisionCode" FROM organisations.organisation WHERE id = ANY ($1)', [[...new Set(ids)]],
    );
    const placeOf = new Map(rows.map((row) => [row.id, row]));
    return (id) => {
      const place = placeOf.get(id);
      if (!place) throw new Error('A report has a laboratory and an organiser');
      return place;
    };
  }

  /** A number of the year for each of these laboratories, in their order: what comes of one batch is consecutive. */
  private async numbers(tx: Tx, laboratories: readonly Place[], year: string): Promise<string[]> {
    const left = new Map<string, string[]>();
    for (const laboratory of new Map(laboratories.map((place) => [place.id, place])).values()) {
      left.set(laboratory.id, await this.nextNumbers(tx, laboratory, year, laboratories.filter(({ id }) => id === laboratory.id).length));
    }
    return laboratories.map(({ id }) => left.get(id)!.shift()!);
  }

  /** The laboratory's next numbers of the year. Its first report gives it a prefix of its own; the counter's row is held until the approval ends. */
  private async nextNumbers(tx: Tx, laboratory: Place, year: string, count: number): Promise<string[]> {
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
    const known = pattern;
    const first = await takeNumbers(tx, `report:${laboratory.id}:${year}`, count);
    return Array.from({ length: count }, (_, at) => reportNumber(known, year, first + at));
  }
}

/** Who asked for the examination, as the report prints it: a customer's people are personal and stay out. */
function clientOf({ order, organiserId }: ReportFacts, places: (id: string) => Place): PrintedOrganisation {
  if (order) return { name: order.customer.name, address: order.customer.address, phone: null };
  if (!organiserId) throw new Error('What was sampled has an organiser');
  return places(organiserId);
}

function peopleOf({ technicians, checker, signatory }: Approved['people']): Approved['people']['technicians'] {
  return [...technicians, checker, signatory];
}

/** Without a time stamp 3 KB are needed; one with its certificates takes up to 10 KB. */
const [ROOM_PLAIN, ROOM_STAMPED] = [6144, 18432];

/** What the digital signature says of itself: who signs, for what, and whose names stand behind it. */
export function signatureRoom(document: string, laboratory: string, { technicians, checker, signatory }: Approved['people'], isStamped: boolean): FrozenContent['signature'] {
  const names = `批准：${signatory.name}；审核：${checker.name}；检验：${technicians.map(({ name }) => name).join('、')}`;
  return { name: laboratory, reason: `${document}签发。${names}`, bytes: isStamped ? ROOM_STAMPED : ROOM_PLAIN };
}

function centreOf(code: string): Discipline {
  const discipline = disciplineOf(code);
  if (!discipline) throw new Error(`There is no discipline ${code}`);
  return discipline;
}

function printed(examination: Approved, images: Readonly<Record<string, string>>) {
  const { people, conclusion, startedOn, finishedOn, bases, sums, determinations } = examination;
  const person = ({ accountId, name, day }: { accountId: string; name: string; day: string }) => {
    const image = signatureOf(accountId);
    return { name, day, ...(Object.hasOwn(images, image) ? { image } : {}) };
  };
  return {
    conclusion: conclusion.text.zh, startedOn, finishedOn, bases, sums, determinations,
    technicians: people.technicians.map(person), checker: person(people.checker), signatory: person(people.signatory),
  };
}
