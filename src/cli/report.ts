import { existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import type { ReportProofView } from '../reports/index.js';
import { assertBelongs } from './belonging.js';
import { Failure, print, type Arguments, type Command } from './command.js';
import { ownerUrlOf, withDatabase } from './database.js';
import { openExistingHome } from './home.js';

export const command: Command = {
  usage: 'report rebuild NUMBER [--write] | verify FILE.pdf [--proof FILE] [--key KEY] | import-key LABORATORY --private-key FILE --certificate FILE',
  help: `rebuild     Composes every version of a report again from the database, puts its stored signature in, and compares with what was issued and with the
            stored file. Exit code 0 only when the bytes are the same.
  --write             puts a missing or changed file back, where exactly its bytes came out

verify      Checks a report's file without any system: that its digital signature covers every byte and was made by the certificate in it; with a proof
            (from the verification page) also that the public log says so, and how the report stood.
  --proof FILE        the proof; FILE.proof.json beside the report is found by itself
  --key KEY           the log's verifier key as it was published, or a file with it; without it the fingerprint is printed to be compared

import-key  Signs a laboratory's reports with a key and certificate from an authority from now on. Restart the server afterwards.
  --private-key FILE  RSA key, PKCS #8 in PEM, without a password
  --certificate FILE  its certificate and those above it, in PEM

  --json              print the findings as JSON`,
  options: {
    write: { type: 'boolean' }, proof: { type: 'string' }, key: { type: 'string' }, 'private-key': { type: 'string' }, certificate: { type: 'string' }, json: { type: 'boolean' },
  },
  operands: [2, 2],
  async run(args) {
    const [action = '', subject = ''] = args.operands;
    const known: Readonly<Record<string, (subject: string, args: Arguments) => Promise<number>>> = { rebuild, verify, 'import-key': importKey };
    if (!Object.hasOwn(known, action)) throw new Failure(`There is no "report ${action}". Usage: hengjian ${command.usage}`);
    return known[action]!(subject, args);
  },
};

async function rebuild(number: string, { flags }: Arguments): Promise<number> {
  const home = openExistingHome(process.env);
  const { rebuildStored } = await import('../reports/index.js');
  const found = await withDatabase(home, 'report', async (database) => {
    await assertBelongs(home, database);
    return rebuildStored(home.config(database.url), ownerUrlOf(database), number, flags['write'] ?? false);
  });
  if (found.length === 0) throw new Failure(`There is no report ${number}.`);
  const isSound = found.every(({ same, file, state, restored }) => state === 'rendering' || (same && (file === 'sound' || restored)));
  print(flags['json'], found, found.flatMap((one) => [
    `${one.number} version ${one.version} (${one.state})`,
    ...(one.state === 'rendering' ? ['  is not issued yet'] : [
      `  issued as    ${one.sha256}`, `  rebuilt as   ${one.rebuilt ?? 'not composed: a picture of a signature is missing'}`,
      `  ${one.same ? 'The bytes are the same.' : one.madeWith === one.rebuiltWith ? 'The bytes DIFFER: the row, the template or a picture was changed.'
        : `The bytes differ; it was made with Node ${one.madeWith}, and this is ${one.rebuiltWith}: rebuild it under that version.`}`,
      `  stored file: ${one.file}${one.restored ? ', put back' : one.same && (one.file === 'missing' || one.file === 'changed') ? '; --write puts it back' : ''}`,
    ]),
  ]));
  return isSound ? 0 : 1;
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Failure(`${file} cannot be read: ${(error as Error).message}`);
  }
}

const SIGNATURE_FAULTS: Readonly<Record<string, string>> = {
  'no-signature': 'it has no digital signature', 'not-whole': 'the signature does not cover the whole file', 'bytes-changed': 'bytes were changed after it was signed',
  'signature-wrong': 'the signature is not sound', 'chain-broken': 'the certificates do not vouch for each other', 'not-valid-then': 'the certificate was not valid when it was signed',
  'time-stamp-wrong': 'the time stamp is not sound',
};
const PROOF_FAULTS: Readonly<Record<string, string>> = {
  'not-a-proof': 'this is no proof', 'other-file': 'the proof is of another file', 'no-issue': 'the proof has no issue of a report', 'entry-not-in-log': 'an entry does not stand in the log',
  'checkpoint-not-signed': 'the checkpoint is not signed by the log', 'keys-not-endorsed': 'the log’s keys do not vouch for each other', 'key-not-trusted': 'the log has another key than the one given',
};

async function verify(file: string, { flags, texts }: Arguments): Promise<number> {
  const { checkDocument, checkProof } = await import('../reports/index.js');
  const pdf = read(file);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const { chain, ...signature } = checkDocument(pdf);
  const beside = `${file}.proof.json`;
  const proofFile = texts['proof'] ?? (existsSync(beside) ? beside : undefined);
  const key = texts['key'] === undefined ? undefined : existsSync(texts['key']) ? read(texts['key']).toString('utf8').split('\n')[0] : texts['key'];
  const proof = proofFile === undefined ? undefined : checkProof(parsed(read(proofFile).toString('utf8')), sha256, key);
  const authority = chain?.at(-1);
  const fingerprint = authority && createHash('sha256').update(authority).digest('hex');
  const ok = signature.faults.length === 0 && (proof?.faults.length ?? 0) === 0;
  print(flags['json'], { ok, sha256, signature: { ...signature, authorityFingerprint: fingerprint }, proof }, [
    `SHA-256      ${sha256}`,
    ...(signature.faults.length > 0 ? signature.faults.map((fault) => `Signature    NOT VALID: ${SIGNATURE_FAULTS[fault]}.`) : ['Signature    valid, over every byte of the file']),
    ...(signature.signer ? [`Signed by    ${signature.signer}`, `Vouched for  ${signature.authority} (SHA-256 ${fingerprint}): whether to trust it is for you to decide`] : []),
    ...(signature.timeStampedAt ? [`Time stamp   ${signature.timeStampedAt.toISOString()}`] : []),
    ...(proof === undefined ? ['Log          no proof given: fetch one from the verification page to see how the report stands'] : proof.faults.length > 0
      ? proof.faults.map((fault) => `Log          NOT PROVEN: ${PROOF_FAULTS[fault]}.`)
      : [`Log          report ${proof.number} version ${proof.version}, issued ${proof.issuedOn}, ${proof.outcome}: ${proof.standing} at a log of ${proof.logSize} entries, signed by ${proof.signedBy}`,
        ...(key === undefined ? [`             first key of the log, SHA-256 ${proof.firstKeyFingerprint}: compare it with the published one, or give it with --key`] : ['             under the key that you gave'])]),
  ]);
  return ok ? 0 : 1;
}

function parsed(text: string): ReportProofView {
  try {
    return JSON.parse(text) as ReportProofView;
  } catch {
    return { format: 'none' } as unknown as ReportProofView;
  }
}

async function importKey(laboratory: string, { texts, flags }: Arguments): Promise<number> {
  const [keyFile, certificateFile] = [texts['private-key'], texts['certificate']];
  if (!keyFile || !certificateFile) throw new Failure('Give --private-key FILE and --certificate FILE.');
  const [key, certificate] = [read(keyFile).toString('utf8'), read(certificateFile).toString('utf8')];
  const home = openExistingHome(process.env);
  const { AppModule } = await import('../app.module.js');
  const { InstitutionKeys } = await import('../reports/index.js');
  const { SYSTEM, UnitOfWork } = await import('../platform/database/index.js');
  const taken = await withDatabase(home, 'report', async (database) => {
    await assertBelongs(home, database);
    const app = await NestFactory.createApplicationContext(AppModule.with({ config: home.config(database.url), worker: false }), { logger: false, abortOnError: false });
    try {
      const found = await app.get(UnitOfWork).read(SYSTEM, (tx) => tx.query<{ id: string }>(
        `SELECT id FROM organisations.organisation WHERE kind IN ('laboratory', 'third-party-laboratory') AND (id::text = $1 OR name = $1)`, [laboratory],
      ));
      if (found.length !== 1) throw new Failure(`${found.length} laboratories are called "${laboratory}". Give its full name or its id.`);
      return await app.get(InstitutionKeys).import(found[0]!.id, key, certificate);
    } catch (error) {
      throw error instanceof Failure ? error : new Failure((error as Error).message);
    } finally {
      await app.close();
    }
  });
  print(flags['json'], taken, [`${laboratory} signs its reports with the certificate of ${taken.commonName} from the next start on.`, `  SHA-256  ${taken.fingerprint}`, `  valid to ${taken.validTo.toISOString().slice(0, 10)}`]);
  return 0;
}
