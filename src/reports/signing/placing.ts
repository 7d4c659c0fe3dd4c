/** Where a signature stands in a PDF that was composed with room for one, and how it is put there. */

export interface SignaturePlace {
  /** Offsets of the two stretches that are signed: everything but the signature's own hexadecimal digits. */
  readonly range: readonly [0, number, number, number];
}

/** Ten digits each, so that the real ones fit in their place. */
export const RANGE_PLACEHOLDER = 9_999_999_999;

/** The place for the signature; throws for a document that was composed without one. */
export function placeOf(pdf: Buffer): SignaturePlace {
  const dictionary = pdf.lastIndexOf('/SubFilter /ETSI.CAdES.detached');
  const contents = dictionary < 0 ? -1 : pdf.indexOf('/Contents <', dictionary, 'latin1');
  const end = contents < 0 ? -1 : pdf.indexOf('>', contents, 'latin1');
  if (end < 0) throw new Error('The document has no place for a signature');
  const start = contents + '/Contents '.length;
  return { range: [0, start, end + 1, pdf.length - end - 1] };
}

/** The document with its byte range written in: what is signed, and what composing it again must give. */
export function withRange(pdf: Buffer): Buffer {
  const { range } = placeOf(pdf);
  const placeholder = `/ByteRange [0 ${RANGE_PLACEHOLDER} ${RANGE_PLACEHOLDER} ${RANGE_PLACEHOLDER}]`;
  const at = pdf.lastIndexOf(placeholder, undefined, 'latin1');
  if (at < 0) throw new Error('The document’s byte range is written already');
  const ranged = Buffer.from(pdf);
  ranged.write(`/ByteRange [${range.join(' ')}]`.padEnd(placeholder.length), at, 'latin1');
  return ranged;
}

/** The two stretches of bytes that the signature covers. */
export function signedParts(ranged: Buffer, { range: [from, length, next, rest] }: SignaturePlace = placeOf(ranged)): [Buffer, Buffer] {
  return [ranged.subarray(from, from + length), ranged.subarray(next, next + rest)];
}

/** The signed document. Throws where the signature needs more room than was left for it. */
export function withSignature(ranged: Buffer, signature: Buffer): Buffer {
  const { range: [, start, end] } = placeOf(ranged);
  const room = end - start - 2;
  const digits = signature.toString('hex');
  if (digits.length > room) throw new Error(`The signature needs ${signature.length} bytes and ${room / 2} were left for it`);
  const signed = Buffer.from(ranged);
  signed.write(digits.padEnd(room, '0'), start + 1, 'latin1');
  return signed;
}
