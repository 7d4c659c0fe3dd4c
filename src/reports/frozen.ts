import { readFile } from 'node:fs/promises';
import type { Files } from '../platform/files/index.js';
import { unseal } from '../platform/secrets/index.js';
import type { IssuedFacts } from '../disciplines/index.js';
import { printedCode, verificationUrl } from './domain/index.js';
import { openTemplate, record, replay, type Assets, type Recording, type SignatureRoom } from './layout/index.js';
import { withRange } from './signing/index.js';

export const CODE_PURPOSE = 'report-code';

/** All that a report says but its code, as it was at approval. */
export interface FrozenContent {
  readonly facts: IssuedFacts;
  /** The public address that the QR code began with. */
  readonly base: string;
  readonly watermark?: string;
  /** SHA-256 of each image by the name that the facts give it. */
  readonly images: Readonly<Record<string, string>>;
  /** What the document says of its digital signature, and the room for it. */
  readonly signature: SignatureRoom;
}

/** A report's row as far as its document needs it. */
export interface FrozenReport {
  readonly number: string;
  readonly template: string;
  readonly templateVersion: number;
  readonly content: FrozenContent;
  readonly codeSealed: Buffer;
  readonly issuedAt: Date;
}

/** What a frozen report draws on its pages. */
export function recordFrozen(report: FrozenReport, secret: Buffer): Recording {
  const [discipline = '', kind = ''] = report.template.split('/');
  const code = unseal(secret, CODE_PURPOSE, report.codeSealed).toString('ascii');
  const { facts, base, watermark, signature } = report.content;
  const verification = { url: verificationUrl(base, report.number, code), code: printedCode(code) };
  return record(openTemplate(discipline, kind, report.templateVersion), { ...facts, verification }, {
    issuedAt: report.issuedAt, signature, ...(watermark ? { watermark } : {}),
  });
}

/** The document of a frozen report with an empty place for its signature: the same row, template and Node version give the same bytes. */
export async function composeFrozen(report: FrozenReport, secret: Buffer, files: Files): Promise<{ readonly bytes: Buffer; readonly pages: number }> {
  const recording = recordFrozen(report, secret);
  return { bytes: withRange(await replay(recording, await assetsOf(files, report.content.images))), pages: recording.pages.length };
}

/** Stored images by the name that facts give them. */
export async function assetsOf(files: Files, images: Readonly<Record<string, string>>): Promise<Assets> {
  return Object.fromEntries(await Promise.all(Object.entries(images).map(async ([name, sha256]) => [name, await readFile(files.pathOf(sha256))] as const)));
}
