import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface DemonstrationSignIn {
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly roleName: string;
  readonly organisation: string;
  readonly password: string;
}

const FILE = 'demonstration-logins.json';

/** The sign-ins that the demonstration generated at its first start; none where there was no such start. */
export async function demonstrationLogins(dataDirectory: string): Promise<DemonstrationSignIn[]> {
  const text = await readFile(join(dataDirectory, FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  return JSON.parse(text) as DemonstrationSignIn[];
}

/** Keeps them for the operator alone. */
export async function keepDemonstrationLogins(dataDirectory: string, logins: readonly DemonstrationSignIn[]): Promise<void> {
  await writeFile(join(dataDirectory, FILE), `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
}
