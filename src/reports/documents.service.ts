import { Injectable } from '@nestjs/common';
import {
  disciplineOf, kindWords, labelSheetFacts, receptionRefusalFacts, resultNoticeFacts, specOf, type Addressee, type Discipline, type InspectionReportFacts, type PrintedOrganisation, type VisitPaper,
} from '../disciplines/index.js';
import { granted, refuse } from '../kernel/index.js';
import { Clock } from '../platform/clock/index.js';
import { Config } from '../platform/config/index.js';
import { UnitOfWork, type Caller, type Tx } from '../platform/database/index.js';
import { Files } from '../platform/files/index.js';
import { Samples, type RecordFacts } from '../samples/index.js';
import { Approvals, DEMONSTRATION_MARK } from './approvals.service.js';
import { printedCode } from './domain/index.js';
import { assetsOf } from './frozen.js';
import { invitationOf, invitationUrl } from './invitation.js';
import { compose, openTemplate, picture, record, replay, type Recording } from './layout/index.js';

export interface MadeDocument {
  readonly bytes: Buffer;
  readonly name: string;
}

/** Said on every page of what nobody has approved. */
const PREVIEW_MARK = '未批准 预览 不具有法律效力';

const RESULT_NOTICE = 'result-notice';

interface Draft {
  readonly discipline: string;
  readonly kind: string;
  readonly facts: object;
  readonly images?: Readonly<Record<string, string>>;
  readonly issuedAt: Date;
  readonly name: string;
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const wallClock = (instant: Date): string => new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');

/** The papers of a visit and an item, made when asked for. Who may have one is who may see the visit, the record or the item. */
@Injectable()
export class Documents {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly samples: Samples,
    private readonly approvals: Approvals,
    private readonly files: Files,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** 告知书 or 拒绝抽样认定书 of a visit, 抽样单 of its draft or record. Refuses a record of refusal where nobody refused (`document.not-refused`). */
  async ofVisit(caller: Caller, id: string, kind: string): Promise<MadeDocument> {
    return this.make(await this.uow.read(caller, async (tx) => this.visitDraft(tx, await this.samples.recordFacts(tx, id), kind)));
  }

  /** 抽样单 of an item whose record is signed, for the enterprise that it was taken from. */
  async recordOfItem(caller: Caller, itemId: string): Promise<MadeDocument> {
    return this.make(await this.uow.read(caller, async (tx) => {
      const { recordId } = await this.samples.reportFacts(tx, itemId);
      return this.visitDraft(tx, await this.samples.recordFacts(tx, recordId ?? granted(refuse('document.not-found', {}, 'not-found'))), 'sampling-record');
    }));
  }

  /** Labels of all portions and sub-samples of an item, 24 on a sheet. */
  async labels(caller: Caller, itemId: string): Promise<MadeDocument> {
    return this.make(await this.uow.read(caller, async (tx) => {
      const { code, matrix, values, portions, discipline } = await this.samples.reportFacts(tx, itemId);
      const mark = this.config.demonstration ? { mark: '演示' } : {};
      return {
        discipline, kind: 'labels', facts: labelSheetFacts(portions, { matrix, storage: values['storage'] ?? '', words: centreOf(discipline).portionWords, ...mark }), issuedAt: this.clock.now(), name: `样品标签 ${code}`,
      };
    }));
  }

  /** 样品拒收通知书 of an item that the laboratory refused. */
  async receptionRefusal(caller: Caller, itemId: string): Promise<MadeDocument> {
    return this.make(await this.uow.read(caller, async (tx) => {
      const refused = await this.samples.receptionRefusalFacts(tx, itemId);
      const { discipline, samplingOrganisationName } = await this.samples.reportFacts(tx, itemId);
      const [item] = await tx.query<{ visitId: string }>('SELECT visit_id AS "visitId" FROM samples.item WHERE id = $1', [itemId]);
      const place = await this.places(tx, item?.visitId ?? '');
      return {
        discipline, kind: 'reception-refusal', issuedAt: this.clock.now(), name: `样品拒收通知书 ${refused.recordNumber}`,
        facts: receptionRefusalFacts({
          ...refused, laboratory: place(refused.laboratoryName), organiser: place(refused.organiserName), samplingOrganisation: place(samplingOrganisationName ?? ''),
        }),
      };
    }));
  }

  /** 检验结果通知书 of a failing report that counts, for its sampled unit or its nominal producer. Refuses any other (`document.nothing-fails`). */
  async resultNotice(caller: Caller, reportId: string, to: Addressee): Promise<MadeDocument> {
    return this.make(await this.uow.read(caller, async (tx) => {
      const [row] = await tx.query<{ number: string; state: string; template: string; facts: Omit<InspectionReportFacts, 'verification'>; issuedAt: Date }>(
        `SELECT number, state, template, content -> 'facts' AS facts, issued_at AS "issuedAt" FROM reports.report WHERE id = $1 AND state <> 'rendering'`, [reportId],
      );
      if (!row) return granted(refuse('report.not-found', {}, 'not-found'));
      const discipline = row.template.split('/')[0]!;
      const hasNotice = centreOf(discipline).documents.some(({ kind }) => kind === RESULT_NOTICE);
      const facts = hasNotice && row.state === 'issued' ? resultNoticeFacts(row.facts, to) : undefined;
      return { discipline, kind: RESULT_NOTICE, facts: facts ?? granted(refuse('document.nothing-fails', { number: row.number })), issuedAt: row.issuedAt, name: `检验结果通知书 ${row.number}` };
    }));
  }

  /** The report that an examination under review would become, on every page 未批准 and without number, code or signature. */
  async preview(caller: Caller, examinationId: string): Promise<MadeDocument> {
    const { recording, code } = await this.expected(caller, examinationId);
    return { bytes: await replay(recording), name: `报告预览 ${code}.pdf` };
  }

  /** One page of the same as a picture, for beside the list. Refuses a page that it does not have (`document.not-found`). */
  async previewPage(caller: Caller, examinationId: string, page: number): Promise<{ readonly pages: number; readonly svg: string }> {
    const { pages } = (await this.expected(caller, examinationId)).recording;
    return { pages: pages.length, svg: picture(pages[page - 1] ?? granted(refuse('document.not-found', {}, 'not-found'))) };
  }

  private async expected(caller: Caller, examinationId: string): Promise<{ readonly recording: Recording; readonly code: string }> {
    const { facts, template, version, code } = await this.uow.read(caller, (tx) => this.approvals.expected(tx, examinationId));
    const [discipline = '', kind = ''] = template.split('/');
    return { recording: record(openTemplate(discipline, kind, version), facts, { issuedAt: this.clock.now(), watermark: PREVIEW_MARK }), code };
  }

  private async visitDraft(tx: Tx, record: RecordFacts, kind: string): Promise<Draft> {
    const [paper, images] = await this.paper(tx, record);
    const common = { discipline: record.discipline, kind, images, issuedAt: record.signedAt ? new Date(record.signedAt) : this.clock.now() };
    const made = centreOf(record.discipline).visitDocuments[kind];
    if (!made) return granted(refuse('document.not-found', {}, 'not-found'));
    const facts = made(paper);
    const name = `${specOf(centreOf(record.discipline), kind).title.zh} ${record.number ?? record.planNumber}`;
    return facts ? { ...common, facts: { ...facts, ...this.portal(record) }, name } : granted(refuse('document.not-refused'));
  }

  /** The code with which the sampled unit opens its portal: on a signed record, which it has a copy of. */
  private portal({ kind, recordId, number }: RecordFacts): { readonly portal?: { readonly invitation: string; readonly url: string } } {
    if (kind !== 'sampling' || !recordId || !number) return {};
    const code = invitationOf(this.config.secret, recordId);
    return { portal: { invitation: printedCode(code), url: invitationUrl(this.config.publicUrl, number, code) } };
  }

  /** The record with the addresses of its organisations, and the pictures of its signatures by name. */
  private async paper(tx: Tx, record: RecordFacts): Promise<[VisitPaper, Record<string, string>]> {
    const place = await this.places(tx, record.visitId);
    const images: Record<string, string> = {};
    const signatures = record.signatures.map(({ capacity, name, sha256 }, index) => {
      if (!sha256) return { capacity, name };
      const image = `signature:${index}`;
      images[image] = sha256;
      return { capacity, name, image };
    });
    const signedAt = record.signedAt ? wallClock(new Date(record.signedAt)) : null;
    return [{
      number: record.number, day: signedAt?.slice(0, 10) ?? this.clock.today(), samplingKind: record.samplingKind, kindWord: kindWords(record.discipline, record.samplingKind).zh, planTitle: record.planTitle, taskSource: record.taskSource,
      organiser: place(record.organiserName), samplingOrganisation: place(record.samplingOrganisationName), laboratory: record.laboratoryName ? place(record.laboratoryName) : null,
      unit: record.unit, samplers: record.samplers, values: record.values, portions: record.portions, refusal: record.refusal, signatures,
      photographs: record.attachments.filter(({ kind }) => kind.endsWith('-photo')).length, signedAt,
    }, images];
  }

  /** The organisations that take part in a visit, by name: of those alone, for two stations may be called the same. */
  private async places(tx: Tx, visitId: string): Promise<(name: string) => PrintedOrganisation> {
    const rows = await tx.query<PrintedOrganisation>(
      `SELECT o.name, o.address, o.phone FROM organisations.organisation o WHERE o.id IN (
         SELECT organiser_id FROM samples.visit WHERE id = $1 UNION SELECT sampling_organisation_id FROM samples.visit WHERE id = $1
         UNION SELECT laboratory_id FROM samples.visit_stratum WHERE visit_id = $1
         UNION SELECT organiser_id FROM samples.sampling_record WHERE visit_id = $1 UNION SELECT sampling_organisation_id FROM samples.sampling_record WHERE visit_id = $1
         UNION SELECT laboratory_id FROM samples.item WHERE visit_id = $1 UNION SELECT organiser_id FROM samples.item WHERE visit_id = $1
         UNION SELECT sampling_organisation_id FROM samples.item WHERE visit_id = $1)`,
      [visitId],
    );
    return (name) => rows.find((row) => row.name === name) ?? { name, address: null, phone: null };
  }

  private async make({ discipline, kind, facts, images, issuedAt, name }: Draft): Promise<MadeDocument> {
    const { template, version } = specOf(centreOf(discipline), kind);
    const [folder = '', file = ''] = template.split('/');
    const bytes = await compose(openTemplate(folder, file, version), facts, {
      issuedAt, assets: await assetsOf(this.files, images ?? {}), ...(this.config.demonstration && kind !== 'labels' ? { watermark: DEMONSTRATION_MARK } : {}),
    });
    return { bytes, name: `${name}.pdf` };
  }
}

function centreOf(code: string): Discipline {
  const discipline = disciplineOf(code);
  if (!discipline) throw new Error(`There is no discipline ${code}`);
  return discipline;
}
