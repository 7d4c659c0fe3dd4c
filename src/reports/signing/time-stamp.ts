import { randomBytes } from 'node:crypto';
import { readSignedData, sha256 } from './cms.js';
import { integer, nothing, OID, octets, oid, parse, sequence, truth } from './der.js';

const PATIENCE_MS = 10_000;
const LARGEST_ANSWER = 64 * 1024;

/** When an authority has seen a signature, and who the authority is. */
export interface TimeStamp {
  readonly at: Date;
  readonly chain: readonly Buffer[];
}

/** The request for a time stamp over bytes, by their SHA-256. @source RFC 3161, 2.4.1 */
export function timeStampRequest(bytes: Buffer, nonce: Buffer): Buffer {
  return sequence(integer(1), sequence(sequence(oid(OID.sha256), nothing()), octets(sha256(bytes))), integer(nonce), truth());
}

/**
 * A time stamp token over bytes from the authority at an address. Throws where it cannot be reached within ten seconds, refuses,
 * or answers something else than was asked. @source RFC 3161, 2.4.2 and 3.4
 */
export async function requestTimeStamp(address: string, bytes: Buffer): Promise<Buffer> {
  const nonce = randomBytes(8);
  const answer = await fetch(address, {
    method: 'POST', headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: new Uint8Array(timeStampRequest(bytes, nonce)), signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error',
  });
  if (!answer.ok) throw new Error(`The time stamp authority answered ${answer.status}`);
  const body = Buffer.from(await answer.arrayBuffer());
  if (body.length > LARGEST_ANSWER) throw new Error('The time stamp authority answered too much');
  const [status, token] = parse(body).children;
  const granted = status?.child(0).content;
  if (!granted || !token || granted.length !== 1 || granted[0]! > 1) throw new Error('The time stamp authority refused');
  checkTimeStamp(token.raw, bytes, nonce);
  return token.raw;
}

/** The time stamp that a token gives these bytes. Throws where it is for others, for another request, or not soundly signed. */
export function checkTimeStamp(token: Buffer, bytes: Buffer, nonce?: Buffer): TimeStamp {
  const signed = readSignedData(token);
  const { content, digest, isSound, contentType, chain } = signed;
  if (!content || contentType !== OID.timeStampInfo || !isSound || !digest.equals(sha256(content))) throw new Error('The time stamp is not soundly signed');
  const info = parse(content);
  const fields = info.children;
  if (!info.child(2).child(1).content.equals(sha256(bytes))) throw new Error('The time stamp is for something else');
  const at = fields.find(({ tag }) => tag === 0x18)?.instant;
  if (!at) throw new Error('The time stamp has no time');
  if (nonce && !fields.slice(4).some(({ tag, raw }) => tag === 0x02 && raw.equals(integer(nonce)))) throw new Error('The time stamp answers another request');
  return { at, chain };
}
