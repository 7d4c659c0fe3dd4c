import { randomBytes, sign } from 'node:crypto';
import { issueCertificate, newKeyPair } from '../../src/reports/signing/certificate.js';
import { sha256, signedData } from '../../src/reports/signing/cms.js';
import { der, integer, OID, oid, parse, sequence } from '../../src/reports/signing/der.js';

/** A time stamp authority that always says the same time; `wrong` stamps something else than was asked. @source RFC 3161, 2.4.2 */
export async function answerTimeStamp(at: Date): Promise<(request: Buffer, mode: 'right' | 'wrong') => Promise<Buffer>> {
  const keys = await newKeyPair();
  const certificate = issueCertificate({
    subject: { commonName: 'Test TSA' }, publicKey: keys.publicKey, signWith: keys.privateKey, serial: randomBytes(16), from: new Date(at.getTime() - 86_400_000), to: new Date(at.getTime() + 86_400_000), use: 'time-stamps',
  });
  return async (request, mode) => {
    const [, imprint, nonce] = parse(request).children;
    const stamped = mode === 'right' ? imprint!.raw : sequence(imprint!.child(0).raw, der(0x04, randomBytes(32)));
    const time = der(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));
    const info = sequence(integer(1), oid('1.2.3.4'), stamped, integer(7), time, nonce!.raw);
    const token = await signedData({ chain: [certificate], sign: async (bytes) => sign('sha256', bytes, keys.privateKey) }, { digest: sha256(info), type: OID.timeStampInfo, content: info });
    return sequence(sequence(integer(0)), token);
  };
}
