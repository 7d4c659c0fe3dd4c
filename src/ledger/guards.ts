import type { Findings, Reader } from './findings.js';
import { sha256 } from './signing.js';

/**
 * SHA-256 of the source of the functions on which the comparison of rows rests, as the migrations bring them: a function
 * that lies would hide a changed row. A migration that changes one changes its line here; a test keeps them in step.
 */
export const TRUSTED_FUNCTIONS: Readonly<Record<string, string>> = {
  digest_all: 'a967d344358b60191d92faed8bda6929d04b10136969c42f2dc2ce84347edb9c',
  digest_expression: '185491840451ec590fdd6f4525b472f39e0c13a1864a0fba2a46240e21ce0e31',
  rows_of: 'cdd48e598bba34a05a6e968fb04d796431ef1ff46e7aa9551081b1db44d11865',
};

/** Names functions that were exchanged, and ledger tables whose append-only triggers are gone or off. */
export async function compareGuards(reader: Reader, findings: Findings): Promise<void> {
  const functions = await reader.query<{ name: string; source: string }>(
    `SELECT p.proname AS name, p.prosrc AS source FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'ledger' AND p.proname = ANY ($1)`,
    [Object.keys(TRUSTED_FUNCTIONS)],
  );
  for (const [name, hash] of Object.entries(TRUSTED_FUNCTIONS)) {
    const found = functions.filter((one) => one.name === name);
    const isTrusted = found.length === 1 && Buffer.from(sha256(Buffer.from(found[0]?.source ?? '', 'utf8'))).toString('hex') === hash;
    if (!isTrusted) findings.add('function-changed', `ledger.${name}`, { name: `ledger.${name}` });
  }
  const unguarded = await reader.query<{ name: string }>(
    `SELECT w.name FROM unnest(ARRAY['entry', 'leaf', 'node', 'checkpoint', 'key']) w (name) WHERE 2 > (
       SELECT count(*) FROM pg_trigger t WHERE t.tgrelid = to_regclass('ledger.' || w.name) AND t.tgenabled IN ('O', 'A') AND t.tgname LIKE 'append\\_only%')`,
  );
  for (const { name } of unguarded) findings.add('guard-missing', `ledger.${name}`, { table: `ledger.${name}` });
}
