import { createHash, randomBytes, sign } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exampleFacts, openTemplate, record, replay, type Assets, type SignatureRoom, type Template } from './layout/index.js';
import { issueCertificate, newKeyPair, signDocument, withRange, withSignature, type CmsSigner } from './signing/index.js';

export type Extent = 'short' | 'normal' | 'extreme';
export const EXTENTS: readonly Extent[] = ['short', 'normal', 'extreme'];

export interface Specimen {
  /** As `food/inspection-report.v1`. */
  readonly template: string;
  readonly extent: Extent;
  readonly bytes: Buffer;
  readonly pages: number;
  readonly isSigned: boolean;
  readonly sha256: string;
}

const ISSUED = new Date('2026-09-07T01:00:00Z');
const DAY_MS = 86_400_000;
const MARK = '样张 不具有法律效力';
const LONG_NAME = '特别长的名称用来看一看折行与对齐是否仍然好看（Extra-Long Product & Company Name, Inc. 2026年第3季度第17批次）';
const MOST_ROWS = 400;
const LENGTHENED = new Set(['name', 'address', 'remarks', 'conclusion', 'course', 'basis', 'judgedBy', 'handling', 'foods', 'statedReason', 'evidence', 'matrix', 'method']);
const LEFT_OUT = new Set(['brand', 'model', 'grade', 'remarks', 'amendment', 'phone', 'email', 'batch', 'producer', 'thirdParty', 'statedReason', 'evidence', 'subcontract', 'detectionLimit', 'group', 'seal', 'contact']);

/** Every delivered template that has an example, in the order of its name, with its newest version. */
export function deliveredTemplates(): { readonly discipline: string; readonly kind: string; readonly version: number }[] {
  const root = new URL('../../templates/', import.meta.url);
  const found = new Map<string, { discipline: string; kind: string; version: number }>();
  for (const discipline of readdirSync(fileURLToPath(root), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()) {
    for (const file of readdirSync(fileURLToPath(new URL(`${discipline}/`, root))).sort()) {
      const [, kind, version] = /^([a-z-]+)\.v(\d+)\.json$/.exec(file) ?? [];
      if (kind === undefined || version === undefined) continue;
      const known = found.get(`${discipline}/${kind}`);
      if (!known || known.version < Number(version)) found.set(`${discipline}/${kind}`, { discipline, kind, version: Number(version) });
    }
  }
  return [...found.values()];
}

/**
 * Invented facts in three extents: `short` with one row and without what may be absent, `normal` as the example has them, `extreme` with long names and 400 rows.
 */
export function factsOf(facts: object, extent: Extent): object {
  if (extent === 'normal') return facts;
  return altered(facts, extent, '') as object;
}

function altered(value: unknown, extent: Extent, key: string): unknown {
  if (Array.isArray(value)) {
    // Two samplers sign, and a formula is a list of runs: these are not rows.
    if (!value.every((one) => typeof one === 'object' && one !== null && !('text' in one)) || key === 'samplers') return value;
    const rows = value.map((one) => altered(one, extent, key));
    return extent === 'short' ? rows.slice(0, 1) : Array.from({ length: MOST_ROWS }, (_, at) => rows[at % Math.max(rows.length, 1)]);
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([name]) => extent !== 'short' || !LEFT_OUT.has(name));
    return Object.fromEntries(entries.map(([name, inner]) => [name, key === 'signatures' ? inner : altered(inner, extent, name)]));
  }
  if (extent === 'extreme' && typeof value === 'string' && LENGTHENED.has(key)) return `${value}${LONG_NAME.slice(0, Math.max(0, 60 - value.length) + 20)}`;
  return value;
}

/** A signer whose certificate says that it is for specimens only; its key is forgotten with the process. */
export async function specimenSigner(name: string): Promise<CmsSigner> {
  const [authority, own] = await Promise.all([newKeyPair(), newKeyPair()]);
  const from = new Date(ISSUED.getTime() - DAY_MS);
  const to = new Date(from.getTime() + 3650 * DAY_MS);
  const unit = '样张，不具有法律效力 Specimen only';
  const above = issueCertificate({ subject: { commonName: 'Hengjian Specimen CA', unit }, publicKey: authority.publicKey, signWith: authority.privateKey, serial: randomBytes(16), from, to, use: 'authority' });
  const certificate = issueCertificate({
    subject: { commonName: name, unit }, publicKey: own.publicKey, issuer: { certificate: above }, signWith: authority.privateKey, serial: randomBytes(16), from, to, use: 'documents',
  });
  return { chain: [certificate, above], sign: async (bytes) => sign('sha256', bytes, own.privateKey) };
}

/** Whether a template has a place that shows the digital signature. */
export function hasSignaturePlace(template: Template): boolean {
  return JSON.stringify(template).includes('"signature":true');
}

/** One document of a template with facts; signed where a signer is given. */
export async function specimen(template: Template, facts: object, extent: Extent, signer?: CmsSigner, assets: Assets = {}): Promise<Specimen> {
  const room: SignatureRoom = { name: '样张', reason: '样张，不具有法律效力', bytes: 6144 };
  const recording = record(template, facts, { issuedAt: ISSUED, watermark: MARK, ...(signer ? { signature: room } : {}) });
  const composed = await replay(recording, assets);
  let bytes = composed;
  if (signer) {
    const ranged = withRange(composed);
    bytes = withSignature(ranged, await signDocument(ranged, signer));
  }
  return {
    template: `${template.discipline}/${template.kind}.v${template.version}`, extent, bytes, pages: recording.pages.length, isSigned: signer !== undefined,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** Every kind of document in every extent, one after the other. */
export async function* gallery(extents: readonly Extent[] = EXTENTS): AsyncGenerator<Specimen> {
  const signer = await specimenSigner('样张检验机构');
  for (const { discipline, kind, version } of deliveredTemplates()) {
    const template = openTemplate(discipline, kind, version);
    const facts = exampleFacts(discipline, kind);
    for (const extent of extents) yield specimen(template, factsOf(facts, extent), extent, hasSignaturePlace(template) ? signer : undefined);
  }
}
