import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copies of the checkpoints and of the public keys outside the database. Copied further (another host, paper, a witness),
 * they are what convicts someone who rewrites the whole database and signs it again.
 */
const FOLDER = 'ledger';

export const checkpointFile = (dataDirectory: string) => join(dataDirectory, FOLDER, 'checkpoints.txt');
export const keyFile = (dataDirectory: string) => join(dataDirectory, FOLDER, 'keys.txt');

/** Adds a checkpoint; notes are parted by an empty line. */
export async function writeCheckpoint(dataDirectory: string, note: string): Promise<void> {
  await append(checkpointFile(dataDirectory), `${note}\n`);
}

/** Adds a public key as one line. */
export async function writeKey(dataDirectory: string, line: string): Promise<void> {
  await append(keyFile(dataDirectory), `${line}\n`);
}

/** The text of a file, or undefined where there is none. */
export async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The notes in such a file, oldest first. A checkpoint's text has no empty line, so text and signatures alternate. */
export function notesOf(text: string): string[] {
  const blocks = text.replaceAll('\r\n', '\n').split(/\n{2,}/).map((block) => block.replace(/^\n+|\n+$/g, '')).filter((block) => block !== '');
  const notes: string[] = [];
  for (let at = 0; at < blocks.length; at += 2) notes.push(`${blocks[at]}\n\n${blocks[at + 1] ?? ''}\n`);
  return notes;
}

async function append(file: string, text: string): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
  await appendFile(file, text, { mode: 0o644, flush: true } as Parameters<typeof appendFile>[2]);
}
