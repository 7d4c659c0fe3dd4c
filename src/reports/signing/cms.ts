import { createHash, createPublicKey, verify } from 'node:crypto';
import { partsOf } from './certificate.js';
import { der, integer, nothing, OID, octets, oid, parse, sequence, setOf, tagged, type Value } from './der.js';

export const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Who signs: certificates from the signer's upwards, and how bytes are signed. */
export interface CmsSigner {
  readonly chain: readonly Buffer[];
  /** The signature over these bytes: RSA with PKCS #1 v1.5 padding over SHA-256. */
  sign(bytes: Buffer): Promise<Buffer>;
}

export interface SignedContent {
  /** SHA-256 of what is signed. */
  readonly digest: Buffer;
  /** `data` for a document; a time stamp carries its content inside. */
  readonly type?: string;
  readonly content?: Buffer;
  /** A time stamp over the signature's value, where there is an authority. */
  readonly timeStamp?: (signature: Buffer) => Promise<Buffer>;
}

/**
 * A CMS signature with the attributes of CAdES baseline B-B, or B-T with a time stamp: content type, digest of the content and
 * signing-certificate-v2. The time of signing stands in the PDF and is no attribute.
 * @source RFC 5652, 5; RFC 5035, 3; ETSI EN 319 122-1 v1.3.1, 6.3; ETSI EN 319 142-1 v1.2.1, 6.3
 */
export async function signedData(signer: CmsSigner, { digest, type = OID.data, content, timeStamp }: SignedContent): Promise<Buffer> {
  const [own] = signer.chain;
  if (!own) throw new Error('A signer has a certificate');
  const { issuer, serial } = partsOf(own);
  const attribute = (id: string, value: Buffer) => sequence(oid(id), setOf(value));
  const signed = setOf(
    attribute(OID.contentType, oid(type)),
    attribute(OID.messageDigest, octets(digest)),
    // The whole chain is named, the signer's own first: no certificate in the signature can be exchanged.
    attribute(OID.signingCertificateV2, sequence(sequence(...signer.chain.map(namedCertificate)))),
  );
  const signature = await signer.sign(signed);
  const token = timeStamp ? await timeStamp(signature) : undefined;
  const algorithm = sequence(oid(OID.sha256), nothing());
  const info = sequence(
    integer(1), sequence(issuer, serial), algorithm, retagged(0xa0, signed), sequence(oid(OID.rsaEncryption), nothing()), octets(signature),
    ...(token ? [der(0xa1, attribute(OID.timeStampToken, token))] : []),
  );
  return sequence(oid(OID.signedData), tagged(0, sequence(
    integer(type === OID.data ? 1 : 3), setOf(algorithm), sequence(oid(type), ...(content ? [tagged(0, octets(content))] : [])), der(0xa0, ...signer.chain), setOf(info),
  )));
}

const digestAlgorithm = sequence(oid(OID.sha256), nothing());
/** RSA may be named with or without its digest. */
const KEY_ALGORITHMS: readonly string[] = [OID.rsaEncryption, OID.sha256WithRsa];

/** A certificate by its hash, its issuer and its number. @source RFC 5035, 3 and 4 (ESSCertIDv2; SHA-256 is the default) */
function namedCertificate(certificate: Buffer): Buffer {
  const { issuer, serial } = partsOf(certificate);
  return sequence(octets(sha256(certificate)), sequence(sequence(der(0xa4, issuer)), serial));
}

export interface ReadSignature {
  /** The signer's own certificate first, then what else the signature carries. */
  readonly chain: readonly Buffer[];
  readonly digest: Buffer;
  readonly value: Buffer;
  readonly contentType: string;
  readonly content?: Buffer;
  readonly timeStamp?: Buffer;
  /** Whether the value signs the attributes under the certificate's key, and the attributes name that certificate. */
  readonly isSound: boolean;
}

/** The one signature in a CMS value. Throws `DerError` or `Error` for what is none. */
export function readSignedData(bytes: Buffer): ReadSignature {
  const data = parse(bytes).child(1).child(0);
  const encapsulated = data.child(2);
  const certificates = data.tagged(0xa0)?.children.map(({ raw }) => raw) ?? [];
  const infos = data.children.at(-1)?.children ?? [];
  const [info] = infos;
  if (!info || infos.length !== 1) throw new Error('a document has one signature');
  const parts = info.children;
  const [, signerId, , attributes] = parts;
  const value = parts.find(({ tag }) => tag === 0x04)?.content;
  const own = certificates.find((one) => {
    const { issuer, serial } = partsOf(one);
    return signerId !== undefined && Buffer.concat([issuer, serial]).equals(signerId.content);
  });
  if (!own || !value || attributes?.tag !== 0xa0) throw new Error('the signature has no certificate or no signed attributes');
  const read = attributesOf(attributes);
  const digest = read(OID.messageDigest)?.content;
  const unsigned = info.tagged(0xa1);
  // What is not signed may not be otherwise either: one digest, one algorithm, the versions that belong to them.
  const frame = sequence(integer(data.child(0).content), setOf(digestAlgorithm), encapsulated.raw, der(0xa0, ...certificates), setOf(info.raw));
  const isPlain = frame.equals(data.raw) && bytes.subarray(0, parse(bytes).raw.length).equals(sequence(oid(OID.signedData), tagged(0, frame)))
    && encapsulated.tag === 0x30 && KEY_ALGORITHMS.some((algorithm) => info.raw.equals(sequence(
      integer(1), sequence(signerId!.content), digestAlgorithm, attributes.raw, sequence(oid(algorithm), nothing()), octets(value), ...(unsigned ? [unsigned.raw] : []),
    )))
    && (data.child(0).raw.equals(integer(1)) || data.child(0).raw.equals(integer(3)));
  const named = read(OID.signingCertificateV2)?.child(0).children.map((one) => one.tagged(0x04)?.content ?? Buffer.alloc(0));
  const chain = [own, ...certificates.filter((one) => one !== own)];
  const isNamed = !named || (named[0]?.equals(sha256(own)) === true && (named.length === 1 || chain.every((one) => named.some((hash) => hash.equals(sha256(one))))));
  const key = createPublicKey({ key: partsOf(own).publicKey, format: 'der', type: 'spki' });
  const content = encapsulated.tagged(0xa0)?.child(0).content;
  const timeStamp = unsigned && attributesOf(unsigned)(OID.timeStampToken)?.raw;
  return {
    chain, digest: digest ?? Buffer.alloc(0), value, contentType: encapsulated.child(0).oid,
    ...(content ? { content } : {}), ...(timeStamp ? { timeStamp } : {}),
    isSound: isPlain && digest !== undefined && isNamed && read(OID.contentType)?.oid === encapsulated.child(0).oid
      && verify('sha256', retagged(0x31, attributes.raw), key, value),
  };
}

/** The first value of the attribute with an identifier. */
function attributesOf(set: Value): (id: string) => Value | undefined {
  const all = set.children.map((attribute) => ({ id: attribute.child(0).oid, value: attribute.child(1).child(0) }));
  return (id) => all.find((one) => one.id === id)?.value;
}

/** The same value under another tag of one byte. */
function retagged(tag: number, value: Buffer): Buffer {
  return Buffer.concat([Buffer.of(tag), value.subarray(1)]);
}
