/**
 * The little of DER that certificates, CMS signatures and time stamps need: writing, and reading what others wrote.
 * @source ITU-T X.690 (02/2021), 8 and 10
 */

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaEncryption: '1.2.840.113549.1.1.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
  organisationalUnit: '2.5.4.11',
  country: '2.5.4.6',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  subjectKeyIdentifier: '2.5.29.14',
  authorityKeyIdentifier: '2.5.29.35',
  documentSigning: '1.3.6.1.5.5.7.3.36',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;

/** One value: its tag, its length in the shortest form, its content. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const digits = Buffer.from(length.toString(16).padStart(length > 0xffff ? 6 : length > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.of(tag, 0x80 | digits.length), digits, content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
/** A SET OF: its members in the order of their encodings, as DER asks. */
export const setOf = (...parts: readonly Uint8Array[]): Buffer => der(0x31, ...[...parts].sort(Buffer.compare));
export const octets = (bytes: Uint8Array): Buffer => der(0x04, bytes);
export const bits = (bytes: Uint8Array, unused = 0): Buffer => der(0x03, Buffer.of(unused), bytes);
export const nothing = (): Buffer => der(0x05);
export const truth = (): Buffer => der(0x01, Buffer.of(0xff));
export const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text, 'utf8'));
export const printable = (text: string): Buffer => der(0x13, Buffer.from(text, 'latin1'));
/** `[n]`, explicit: the value inside keeps its own tag. */
export const tagged = (number: number, ...parts: readonly Uint8Array[]): Buffer => der(0xa0 | number, ...parts);

/** A whole number that is not negative, from its value or from its bytes. */
export function integer(value: number | Uint8Array): Buffer {
  const hex = typeof value === 'number' ? value.toString(16) : Buffer.from(value).toString('hex');
  let bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  while (bytes.length > 1 && bytes[0] === 0 && bytes[1]! < 0x80) bytes = bytes.subarray(1);
  return der(0x02, ...(bytes[0]! >= 0x80 ? [Buffer.of(0), bytes] : [bytes]));
}

export function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const bytes: number[] = [];
  for (const arc of [first * 40 + second, ...rest]) {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) groups.unshift((left % 128) | 0x80);
    bytes.push(...groups);
  }
  return der(0x06, Buffer.from(bytes));
}

/** UTCTime until 2049, GeneralizedTime afterwards. @source RFC 5280, 4.1.2.5 */
export function time(instant: Date): Buffer {
  const text = `${instant.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
  return instant.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(text.slice(2))) : der(0x18, Buffer.from(text));
}

/** A value that was read. */
export class Value {
  constructor(readonly tag: number, readonly content: Buffer, /** With tag and length. */ readonly raw: Buffer) {}

  get children(): Value[] {
    const values: Value[] = [];
    for (let at = 0; at < this.content.length; at += values.at(-1)!.raw.length) values.push(parse(this.content.subarray(at)));
    return values;
  }

  /** The child at a place; throws where there is none. */
  child(at: number): Value {
    return this.children[at] ?? fail(`no value at place ${at}`);
  }

  /** The child with a tag, if there is one. */
  tagged(tag: number): Value | undefined {
    return this.children.find((child) => child.tag === tag);
  }

  get oid(): string {
    if (this.tag !== 0x06) return fail('not an object identifier');
    const arcs: number[] = [];
    let arc = 0;
    for (const byte of this.content) {
      arc = arc * 128 + (byte & 0x7f);
      if (byte < 0x80) {
        arcs.push(arc);
        arc = 0;
      }
    }
    const first = Math.min(Math.floor((arcs[0] ?? 0) / 40), 2);
    return [first, (arcs[0] ?? 0) - first * 40, ...arcs.slice(1)].join('.');
  }

  get instant(): Date {
    const text = this.content.toString('latin1');
    const full = this.tag === 0x17 ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
    const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(full) ?? fail('not a time');
    return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  }
}

/** The first value in these bytes; what follows it is left alone. Throws `DerError` for what is no DER. */
export function parse(bytes: Buffer): Value {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return fail('no value');
  const digits = first < 0x80 ? 0 : first & 0x7f;
  if (digits > 4 || first === 0x80) return fail('a length that is not definite');
  const length = digits === 0 ? first : bytes.length < 2 + digits ? fail('cut off') : bytes.readUIntBE(2, digits);
  const end = 2 + digits + length;
  if (bytes.length < end) return fail('cut off');
  return new Value(tag, bytes.subarray(2 + digits, end), bytes.subarray(0, end));
}

export class DerError extends Error {}

function fail(what: string): never {
  throw new DerError(`DER: ${what}`);
}
