import {
  isWithheldFrame, LARGEST_BUNDLE, ownPlace, readBundle, verifyDraw, whyNotContent, zipEntries,
  type CheckedStep, type DrawBundle, type NumberedBundle, type OwnPlace, type Verification,
} from '@pure/draws/domain/index.js';
import { isRefusal, refuse, type Refusal } from '@pure/kernel/index.js';
import { prefixHasher } from './prefix-hasher';

/** What the page asks: to check a draw, or where some units stand in it. `archive` is a bundle; `frame` replaces the one in it. */
export interface DrawQuestion {
  readonly archive: ArrayBuffer;
  readonly frame?: ArrayBuffer;
  /** What the page itself shows: a bundle must agree with what was published, not with itself. */
  readonly number: string;
  readonly announced: DrawBundle['announced'];
  readonly drawn: DrawBundle['drawn'];
  /** Units by their ids in the frame; `weight` where the frame withholds it. */
  readonly units?: readonly { readonly id: string; readonly weight: number | null }[];
}

export type DrawAnswer =
  | { readonly kind: 'step'; readonly step: CheckedStep }
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'verified'; readonly verification: Verification }
  | { readonly kind: 'places'; readonly places: readonly OwnPlace[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const hasher = prefixHasher();
const answer = (message: DrawAnswer): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<DrawQuestion>) => {
  void work(data).then((refusal) => refusal && answer({ kind: 'refused', refusal }));
};

async function work(question: DrawQuestion): Promise<Refusal | undefined> {
  const opened = await openBundle(new Uint8Array(question.archive));
  if (isRefusal(opened)) return opened;
  if (opened.number !== question.number) return refuse('draws.other-bundle', { number: opened.number, expected: question.number }, 'invalid');
  const bundle: NumberedBundle = {
    ...opened, announced: question.announced, drawn: question.drawn,
    revealed: { ...opened.revealed, ...(question.frame ? { frame: new Uint8Array(question.frame) } : {}) },
  };
  if (question.units) return places(bundle, question.units);
  let told = 0;
  const verification = verifyDraw(hasher, bundle, {
    step: (step) => answer({ kind: 'step', step }),
    progress: (done, all) => {
      if (done < all && done - told < all / 100) return;
      told = done;
      answer({ kind: 'progress', done, all });
    },
  });
  answer({ kind: 'verified', verification });
  return undefined;
}

function places({ announced, drawn, revealed }: NumberedBundle, units: NonNullable<DrawQuestion['units']>): Refusal | undefined {
  const text = (bytes: Uint8Array | string): string => (typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes));
  const frame = text(revealed.frame);
  const withheld = isWithheldFrame(revealed.frame);
  const draw = { frameHash: announced.frameHash, nonce: revealed.nonce, publicValue: drawn.publicValue, result: text(revealed.result) };
  const found: OwnPlace[] = [];
  for (const { id, weight } of units) {
    const at = frame.indexOf(`\n${id},`);
    if (at < 0) return refuse('draws.unit-not-found', { id }, 'invalid');
    const [, stratum = '', written = ''] = frame.slice(at + 1, frame.indexOf('\n', at + 1)).split(',');
    const place = ownPlace(hasher, draw, { id, stratum, weight: withheld ? (weight ?? 1) : Number(written) });
    if (isRefusal(place)) return place;
    found.push(place);
  }
  answer({ kind: 'places', places: found });
  return undefined;
}

async function openBundle(bytes: Uint8Array): Promise<NumberedBundle | Refusal> {
  const entries = zipEntries(bytes, LARGEST_BUNDLE);
  if (isRefusal(entries)) return entries;
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const content = entry.deflated ? await inflated(entry.content, entry.size) : entry.content;
    const fault = content ? whyNotContent(entry, content) : refuse('draws.archive-damaged', { file: entry.name }, 'invalid');
    if (fault) return fault;
    files.set(entry.name, content!);
  }
  return readBundle(files);
}

/** The file, or undefined where it does not inflate to the size that the archive promised. */
async function inflated(content: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const whole = new Uint8Array(size);
  let filled = 0;
  try {
    const reader = new Blob([content as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return filled === size ? whole : undefined;
      if (filled + value.length > size) return undefined;
      whole.set(value, filled);
      filled += value.length;
    }
  } catch {
    return undefined; // The stream says only that the bytes are no deflated ones; the caller names the file.
  }
}
