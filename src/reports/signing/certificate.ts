import { createHash, createPublicKey, generateKeyPair, sign, X509Certificate as X509, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { bits, integer, nothing, OID, octets, oid, parse, printable, sequence, setOf, tagged, time, truth, utf8, type Value } from './der.js';

/** Whose certificate it is. */
export interface Subject {
  readonly commonName: string;
  readonly organisation?: string;
  readonly unit?: string;
}

export interface KeyPair {
  readonly privateKey: KeyObject;
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Buffer;
}

export interface NewCertificate {
  readonly subject: Subject;
  readonly publicKey: Buffer;
  /** Who vouches; absent for one that vouches for itself. */
  readonly issuer?: { readonly certificate: Buffer };
  readonly signWith: KeyObject;
  /** 16 random bytes. */
  readonly serial: Uint8Array;
  readonly from: Date;
  readonly to: Date;
  readonly use: 'authority' | 'documents' | 'time-stamps';
}

/** Documents must stand for twenty years: 3072 bits have the strength of 128. @source NIST SP 800-57 part 1 rev. 5, table 2 */
const MODULUS_BITS = 3072;

export async function newKeyPair(): Promise<KeyPair> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_BITS });
  return { privateKey, publicKey: publicKey.export({ format: 'der', type: 'spki' }) };
}

/** An X.509 certificate, signed with RSA and SHA-256. @source RFC 5280, 4.1 and 4.2.1; RFC 9336, 3 (documentSigning) */
export function issueCertificate(given: NewCertificate): Buffer {
  const { subject, publicKey, issuer, signWith, serial, from, to, use } = given;
  const algorithm = sequence(oid(OID.sha256WithRsa), nothing());
  const keyId = keyIdOf(publicKey);
  const issuerId = issuer ? keyIdOf(partsOf(issuer.certificate).publicKey) : keyId;
  const extension = (id: string, critical: boolean, value: Buffer) => sequence(oid(id), ...(critical ? [truth()] : []), octets(value));
  const extensions = [
    extension(OID.basicConstraints, true, use === 'authority' ? sequence(truth(), integer(0)) : sequence()),
    // keyCertSign and cRLSign, or digitalSignature and nonRepudiation.
    extension(OID.keyUsage, true, use === 'authority' ? bits(Buffer.of(0x06), 1) : bits(Buffer.of(0xc0), 6)),
    extension(OID.subjectKeyIdentifier, false, octets(keyId)),
    extension(OID.authorityKeyIdentifier, false, sequence(Buffer.concat([Buffer.of(0x80, issuerId.length), issuerId]))),
    ...(use === 'documents' ? [extension(OID.extendedKeyUsage, false, sequence(oid(OID.documentSigning)))] : []),
    ...(use === 'time-stamps' ? [extension(OID.extendedKeyUsage, true, sequence(oid(OID.timeStamping)))] : []),
  ];
  const name = nameOf(subject);
  const body = sequence(
    tagged(0, integer(2)), integer(serial), algorithm, issuer ? partsOf(issuer.certificate).subject : name, sequence(time(from), time(to)), name, publicKey,
    tagged(3, sequence(...extensions)),
  );
  return sequence(body, algorithm, bits(sign('sha256', body, signWith)));
}

/** What a signature needs of a certificate: its serial number, its issuer and subject as they are encoded, its key and its days. */
export function partsOf(certificate: Buffer): { serial: Buffer; issuer: Buffer; subject: Buffer; publicKey: Buffer; from: Date; to: Date; commonName: string } {
  const fields = parse(certificate).child(0).children;
  const [serial, , issuer, validity, subject, publicKey] = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields;
  if (!serial || !issuer || !validity || !subject || !publicKey) throw new Error('not a certificate');
  return {
    serial: serial.raw, issuer: issuer.raw, subject: subject.raw, publicKey: publicKey.raw, from: validity.child(0).instant, to: validity.child(1).instant,
    commonName: commonNameOf(subject),
  };
}

/** Whether `authority` has signed `certificate` and is named as its issuer. RSA and ECDSA over SHA-2. */
export function isIssuedBy(certificate: Buffer, authority: Buffer): boolean {
  const [own, above] = [partsOf(certificate), partsOf(authority)];
  return own.issuer.equals(above.subject) && new X509(certificate).verify(createPublicKey({ key: above.publicKey, format: 'der', type: 'spki' }));
}

export const fingerprintOf = (certificate: Buffer): string => createHash('sha256').update(certificate).digest('hex');

const keyIdOf = (publicKey: Buffer): Buffer => createHash('sha1').update(parse(publicKey).child(1).content.subarray(1)).digest();

function nameOf({ commonName, organisation, unit }: Subject): Buffer {
  const part = (id: string, value: Buffer) => setOf(sequence(oid(id), value));
  return sequence(
    part(OID.country, printable('CN')), ...(organisation ? [part(OID.organisation, utf8(organisation))] : []), ...(unit ? [part(OID.organisationalUnit, utf8(unit))] : []),
    part(OID.commonName, utf8(commonName)),
  );
}

function commonNameOf(name: Value): string {
  const part = name.children.map((set) => set.child(0)).find((one) => one.child(0).oid === OID.commonName);
  return part?.child(1).content.toString('utf8') ?? '';
}
