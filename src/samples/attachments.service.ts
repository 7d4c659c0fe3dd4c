import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { granted, refuse, take } from '../kernel/index.js';
import { Ledger } from '../ledger/index.js';
import { Clock } from '../platform/clock/index.js';
import { UnitOfWork, type Caller } from '../platform/database/index.js';
import { Files, type StoredFile } from '../platform/files/index.js';
import type { Upload } from '../platform/http/index.js';
import { VISIT_LIFECYCLE } from './domain/index.js';
import { attachmentsOf, lockedVisit, visitFacts, visitOf, type AttachmentRow } from './visit-rows.js';
import { ATTACHMENT_KINDS } from './visits.dto.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const COORDINATE = /^-?\d{1,3}(\.\d{1,10})?$/;
const METRES = /^\d{1,7}(\.\d{1,10})?$/;

/** Photographs, receipts, signatures and papers of a visit: images only, by what their first bytes prove. */
@Injectable()
export class Attachments {
  constructor(private readonly uow: UnitOfWork, private readonly ledger: Ledger, private readonly clock: Clock, private readonly files: Files) {}

  /** Adds an image to a visit that is being made. The same id with the same bytes is done once; with others it is refused (`attachment.id-reused`). */
  async add(caller: Caller, visitId: string, { bytes, name, fields }: Upload): Promise<AttachmentRow> {
    const { id, kind, takenAt, latitude, longitude, accuracyMetres } = granted(readFields(fields));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return this.uow.run(caller, async (tx) => {
      const visit = await lockedVisit(tx, visitId);
      const known = (await attachmentsOf(tx, visitId)).find((row) => row.id === id);
      if (known) return known.sha256 === sha256 && known.kind === kind ? known : granted(refuse('attachment.id-reused'));
      granted(take(VISIT_LIFECYCLE, visit.state, 'attach', visitFacts(tx, visit)));
      const file = await this.files.put(tx, { bytes, owner: `visit:${visitId}`, allow: kind === 'signature' ? ['image/png'] : ['image/jpeg', 'image/png', 'image/webp'], name });
      const [added] = await tx.query(
        `INSERT INTO samples.attachment (id, visit_id, kind, file_id, sha256, taken_at, latitude, longitude, accuracy_metres, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
        [id, visitId, kind, file.id, sha256, takenAt, latitude ?? null, longitude ?? null, accuracyMetres ?? null, caller.accountId, this.clock.now()],
      );
      if (!added) granted(refuse('attachment.id-reused'));
      await this.ledger.append(tx, [{ aggregate: `visit:${visitId}`, action: 'visit.attached', data: { attachment: id, kind, sha256 }, rows: [{ table: 'samples.attachment', ids: [id] }] }]);
      const row = (await attachmentsOf(tx, visitId)).find((each) => each.id === id);
      if (!row) throw new Error(`Attachment ${id} was not kept`);
      return row;
    });
  }

  /** The file behind an attachment of a visit that the reader may see. */
  async open(caller: Caller, visitId: string, id: string): Promise<{ file: StoredFile; name: string }> {
    return this.uow.read(caller, async (tx) => {
      await visitOf(tx, visitId);
      const row = (await attachmentsOf(tx, visitId)).find((each) => each.id === id) ?? granted(refuse('attachment.not-found', {}, 'not-found'));
      const file = await this.files.find(tx, row.fileId, `visit:${visitId}`);
      return { file, name: file.name ?? `${row.kind}.${file.mediaType.split('/')[1]}` };
    });
  }
}

interface AttachmentFields {
  readonly id: string;
  readonly kind: string;
  readonly takenAt: string;
  readonly latitude?: string;
  readonly longitude?: string;
  readonly accuracyMetres?: string;
}

function readFields(fields: Readonly<Record<string, string>>) {
  const { id = '', kind = '', takenAt = '' } = fields;
  const given = (name: string) => fields[name]?.trim() || undefined;
  const [latitude, longitude, accuracyMetres] = [given('latitude'), given('longitude'), given('accuracyMetres')];
  const isPlace = (text: string | undefined, pattern: RegExp, most: number) => text === undefined || (pattern.test(text) && Math.abs(Number(text)) <= most);
  const sound = UUID.test(id) && (ATTACHMENT_KINDS as readonly string[]).includes(kind) && /^\d{4}-\d\d-\d\dT/.test(takenAt) && !Number.isNaN(Date.parse(takenAt))
    && isPlace(latitude, COORDINATE, 90) && isPlace(longitude, COORDINATE, 180) && isPlace(accuracyMetres, METRES, 9_999_999);
  if (!sound) return refuse('attachment.fields', { kinds: [...ATTACHMENT_KINDS] }, 'invalid');
  return { id, kind, takenAt, ...(latitude && longitude ? { latitude, longitude } : {}), ...(accuracyMetres ? { accuracyMetres } : {}) } satisfies AttachmentFields as AttachmentFields;
}
