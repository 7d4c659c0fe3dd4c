import { isIssuedBy, partsOf } from './certificate.js';
import { readSignedData, sha256, signedData, type CmsSigner } from './cms.js';
import { parse } from './der.js';
import { placeOf, signedParts } from './placing.js';
import { checkTimeStamp, requestTimeStamp } from './time-stamp.js';

/** The CMS signature (PAdES B-B; B-T where an authority's address is given) of a document whose byte range is written. */
export function signDocument(ranged: Buffer, signer: CmsSigner, timeStampAuthority?: string): Promise<Buffer> {
  const digest = sha256(...signedParts(ranged));
  return signedData(signer, { digest, ...(timeStampAuthority ? { timeStamp: (value: Buffer) => requestTimeStamp(timeStampAuthority, value) } : {}) });
}

export type SignatureFault = 'no-signature' | 'not-whole' | 'bytes-changed' | 'signature-wrong' | 'chain-broken' | 'not-valid-then' | 'time-stamp-wrong';

export interface CheckedSignature {
  readonly faults: readonly SignatureFault[];
  /** Whose certificate it is, and who vouches for it. */
  readonly signer?: string;
  readonly authority?: string;
  /** Certificates from the signer's upwards. */
  readonly chain?: readonly Buffer[];
  readonly timeStampedAt?: Date;
}

/**
 * What a PDF's signature says, without trusting anyone: whether it covers the whole file, whether these bytes were signed, by whom.
 * Whether the authority is to be trusted is the reader's to decide, by its name and fingerprint.
 */
export function checkDocument(pdf: Buffer): CheckedSignature {
  const found = findSignature(pdf);
  if (!found) return { faults: ['no-signature'] };
  const { range, cms, isPlain } = found;
  const faults: SignatureFault[] = [];
  const [from, length, next, rest] = range;
  const own = placeOf(pdf).range;
  if (from !== 0 || next + rest !== pdf.length || length !== own[1] || next !== own[2]) faults.push('not-whole');
  try {
    const { chain, digest, isSound, value, timeStamp } = readSignedData(cms);
    if (!isPlain || !digest.equals(sha256(...signedParts(pdf, { range: [0, length, next, rest] })))) faults.push('bytes-changed');
    if (!isSound) faults.push('signature-wrong');
    const isBroken = (certificate: Buffer, above: Buffer | undefined): boolean =>
      above ? !isIssuedBy(certificate, above) : isSelfIssued(certificate) && !isIssuedBy(certificate, certificate);
    if (chain.some((certificate, at) => isBroken(certificate, chain[at + 1]))) faults.push('chain-broken');
    const { from: validFrom, to, commonName } = partsOf(chain[0]!);
    let stamped: Date | undefined;
    try {
      stamped = timeStamp && checkTimeStamp(timeStamp, value).at;
    } catch {
      faults.push('time-stamp-wrong');
    }
    const at = stamped ?? saidTime(pdf);
    if (at && (at < validFrom || at > to)) faults.push('not-valid-then');
    return { faults, signer: commonName, authority: partsOf(chain.at(-1)!).commonName, chain, ...(stamped ? { timeStampedAt: stamped } : {}) };
  } catch {
    return { faults: [...faults, 'signature-wrong'] };
  }
}

/** The last signature's byte range and CMS value, or undefined. */
function findSignature(pdf: Buffer): { range: [number, number, number, number]; cms: Buffer; isPlain: boolean } | undefined {
  try {
    const { range: [, start, end] } = placeOf(pdf);
    const near = pdf.subarray(Math.max(0, start - 2000), start).toString('latin1');
    const [, a, b, c, d] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(near) ?? [];
    if (d === undefined) return undefined;
    const digits = pdf.subarray(start + 1, end - 1).toString('latin1');
    const cms = parse(Buffer.from(digits, 'hex')).raw;
    // The room that the signature did not need is filled with zeros, and nothing may hide there.
    const isPlain = digits === cms.toString('hex').padEnd(digits.length, '0');
    return { range: [Number(a), Number(b), Number(c), Number(d)], cms, isPlain };
  } catch {
    return undefined;
  }
}

function isSelfIssued(certificate: Buffer): boolean {
  const { issuer, subject } = partsOf(certificate);
  return issuer.equals(subject);
}

function saidTime(pdf: Buffer): Date | undefined {
  const { range: [, start] } = placeOf(pdf);
  const [, y, mo, d, h, mi, s] = /\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/.exec(pdf.subarray(Math.max(0, start - 2000), start).toString('latin1')) ?? [];
  return y === undefined ? undefined : new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
}
