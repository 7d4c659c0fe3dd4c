import {
  formatVerifierKey, fromBase64, isIncluded, leafHash, parseCheckpoint, parseNote, parseVerifierKey, signersOf, toHex, type VerifierKey,
} from '../kernel/index.js';
import { verifySignature } from '../ledger/index.js';
import type { ReportProofView } from './change.dto.js';
import { sha256 } from './signing/index.js';

export type ProofFault = 'not-a-proof' | 'other-file' | 'no-issue' | 'entry-not-in-log' | 'checkpoint-not-signed' | 'keys-not-endorsed' | 'key-not-trusted';

export interface CheckedProof {
  readonly faults: readonly ProofFault[];
  /** As the ledger says it of this file, at the checkpoint. */
  readonly standing?: 'current' | 'superseded' | 'recalled';
  readonly number?: string;
  readonly version?: number;
  readonly issuedOn?: string;
  readonly outcome?: string;
  /** Entries that the checkpoint covers. */
  readonly logSize?: number;
  /** The key that signed the checkpoint, and the SHA-256 of the first key of the log: to be compared with what was published. */
  readonly signedBy?: string;
  readonly firstKeyFingerprint?: string;
}

interface Entry {
  readonly action: string;
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Checks a proof against a file's hash, without the system that gave it: that the ledger's issue names this file, that each entry stands in the log whose checkpoint was signed,
 * and that the keys vouch for each other from the first on. `trusted` is a verifier key that the reader has from elsewhere; without it the fingerprint is to be compared.
 * What a log does not say cannot be proven: a proof shows how the report stood at its checkpoint.
 * @source RFC 9162, 2.1.3.2; C2SP tlog-checkpoint and signed-note
 */
export function checkProof(proof: ReportProofView, fileSha256: string, trusted?: string): CheckedProof {
  try {
    return check(proof, fileSha256, trusted);
  } catch {
    return { faults: ['not-a-proof'] };
  }
}

function check(proof: ReportProofView, fileSha256: string, trusted: string | undefined): CheckedProof {
  if (proof.format !== 'hengjian-report-proof/1') return { faults: ['not-a-proof'] };
  const faults = new Set<ProofFault>();
  const keys = keysOf(proof, faults);
  const note = parseNote(proof.checkpoint);
  const checkpoint = note && parseCheckpoint(note.text);
  const signers = note ? signersOf(note, keys, verifySignature) : [];
  if (!checkpoint || signers.length === 0) faults.add('checkpoint-not-signed');
  const entries = proof.entries.map(({ text, index, proof: path }): Entry => {
    const hashes = path.map((hash) => fromBase64(hash) ?? new Uint8Array(0));
    const leaf = leafHash(new TextEncoder().encode(text), sha256);
    if (!checkpoint || !isIncluded(leaf, index, checkpoint.size, hashes, checkpoint.root, sha256)) faults.add('entry-not-in-log');
    return JSON.parse(text) as Entry;
  });
  const issued = entries.find(({ action }) => action === 'report.issued');
  if (!issued) faults.add('no-issue');
  else if (issued.data['sha256'] !== fileSha256) faults.add('other-file');
  if (trusted !== undefined && !keys.some((key) => formatVerifierKey(key) === trusted.trim())) faults.add('key-not-trusted');
  const said = (name: string): string | undefined => (typeof issued?.data[name] === 'string' ? issued.data[name] : undefined);
  const version = issued?.data['version'];
  const [first] = keys;
  const ended = entries.find(({ action }) => action === 'report.superseded' || action === 'report.recalled');
  return {
    faults: [...faults], standing: ended ? (ended.action === 'report.recalled' ? 'recalled' : 'superseded') : 'current',
    ...(said('number') ? { number: said('number')! } : {}), ...(typeof version === 'number' ? { version } : {}), ...(said('issuedOn') ? { issuedOn: said('issuedOn')! } : {}),
    ...(said('outcome') ? { outcome: said('outcome')! } : {}), ...(checkpoint ? { logSize: checkpoint.size } : {}), ...(signers[0] ? { signedBy: signers[0].name } : {}),
    ...(first ? { firstKeyFingerprint: toHex(sha256(first.publicKey)) } : {}),
  };
}

/** The keys that the first one vouches for, directly or through others. */
function keysOf(proof: ReportProofView, faults: Set<ProofFault>): VerifierKey[] {
  const keys: VerifierKey[] = [];
  for (const { line, endorsement } of proof.keys) {
    const key = parseVerifierKey(line, sha256);
    const before = keys.at(-1);
    const note = endorsement === undefined ? undefined : parseNote(endorsement);
    const isEndorsed = !before || (note?.text === `hengjian ledger key\n${line}\n` && signersOf(note, [before], verifySignature).length === 1);
    if (!key || !isEndorsed) {
      faults.add('keys-not-endorsed');
      break;
    }
    keys.push(key);
  }
  return keys;
}
