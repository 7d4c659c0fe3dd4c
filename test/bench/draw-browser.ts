import { hash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { assignInspectors, bundleFiles, commitmentOf, drawUnits, freezeFrame, lineSums, openingsCsv, pseudonymousRoster, knownPeople, resultCsv, resultHashOf, seedOf, zipOf, type NumberedBundle } from '../../src/draws/domain/index.js';
import { nodeHasher } from '../../src/draws/node-hasher.js';
import { granted } from '../../src/kernel/index.js';
import { House } from '../browser/house.js';
import { findChromium } from '../support/chromium.mjs';
import type { Row } from './measure.js';

const UNITS = 137_115;
const NUMBER = 'CQ20260001';
const [NONCE, VALUE] = ['1f'.repeat(32), '123456'];
const weight = (n: number): number => [1, 2, 4, 8][n % 4]!;

/**
 * What a citizen waits for: from the click on the public page of a draw of 500 from 137,115 by weight, to the verdict. Real Chromium, real page and worker; the page's
 * data and the bundle are handed to it in place of the server. The floor hashes the same tickets in Node, one after the other.
 */
export async function browserRow(): Promise<Row[]> {
  const chromium = findChromium();
  if (!chromium) return [];
  process.env['HENGJIAN_CHROMIUM'] ??= chromium;
  const house = await House.open();
  const page = await house.window();
  const { bundle, seedHash, ids } = made();
  const archive = Buffer.from(zipOf(bundleFiles(bundle).map(({ name, content }) => ({ name, bytes: Buffer.from(content as string), deflated: deflateRawSync(content as string) }))));
  await page.route(`**/api/public/draws/${NUMBER}`, (route) => route.fulfill({ json: shown(bundle) }));
  await page.route(`**/api/public/draws/${NUMBER}/bundle.zip`, (route) => route.fulfill({ body: archive, contentType: 'application/zip' }));
  await page.goto(`/verify/draws/${NUMBER}`);
  const button = page.locator('button.ant-btn-primary');
  await button.waitFor();
  return [{
    name: 'draw of 137,115 by weight recomputed in a browser', floor: 'the SHA-256 hashes alone, in Node', aim: '< 20', kind: 'time', rounds: 3, times: 1,
    figure: async () => {
      await button.click();
      await page.locator('.hj-verdict.hj-done').waitFor({ state: 'detached' });
      await page.locator('.hj-verdict.hj-done').waitFor({ timeout: 120_000 });
    },
    base: async () => {
      for (const [n, id] of ids.entries()) for (let k = 1; k <= weight(n); k++) hash('sha256', k === 1 ? `${seedHash}${id}` : `${seedHash}${id}#${k}`, 'binary');
    },
    done: () => house.close(),
  }];
}

function made(): { readonly bundle: NumberedBundle; readonly seedHash: string; readonly ids: readonly string[] } {
  const units = Array.from({ length: UNITS }, (_, n) => ({ id: `91990000${String(n).padStart(10, '0')}-S001`, stratum: 'S001', weight: weight(n) }));
  const frame = granted(freezeFrame(nodeHasher, units));
  const quotas = [{ stratum: 'S001', take: 500, reserves: 500 }];
  const seed = granted(seedOf(frame.hash, NONCE, VALUE));
  const outcome = granted(drawUnits(nodeHasher, seed, frame, quotas));
  const { roster, key } = granted(pseudonymousRoster(nodeHasher, '00'.repeat(32), Array.from({ length: 60 }, (_, n) => ({ accountId: `inspector-${n}`, avoids: [] }))));
  const rule = { perUnit: 2, cap: 20 };
  const assignments = granted(assignInspectors(nodeHasher, seed, outcome.units.map(({ id }) => id), { members: granted(knownPeople(nodeHasher, roster, key)) }, rule));
  const result = resultCsv(outcome, assignments);
  const bundle: NumberedBundle = {
    number: NUMBER,
    announced: { frameHash: frame.hash, commitment: granted(commitmentOf(nodeHasher, NONCE)), pattern: '9{6}', quotas, roster: { hash: roster.hash, ...rule } },
    drawn: { publicValue: VALUE, resultHash: granted(resultHashOf(nodeHasher, NONCE, result)) },
    revealed: { nonce: NONCE, frame: frame.csv, roster: roster.csv, avoidances: openingsCsv([]), result, frameSums: lineSums(frame.csv) },
  };
  return { bundle, seedHash: hash('sha256', seed), ids: units.map(({ id }) => id) };
}

/** The page's data, as the server would answer it. */
function shown({ announced, drawn }: NumberedBundle): Record<string, unknown> {
  const at = '2026-09-07T01:00:00Z';
  return {
    number: NUMBER, planNumber: 'JH20260001', planTitle: '食品监督抽检', organiserName: '示例市市场监督管理局', state: 'closed', frameHash: announced.frameHash, frameUnits: UNITS,
    exclusionsHash: '0'.repeat(64), exclusions: {}, excludeSampledMonths: 0, weighting: 'credit-class', weightsPublic: true, commitment: announced.commitment, event: 'dice', eventAt: at,
    pattern: announced.pattern, quotas: [{ stratumId: '1', stratum: 'S001', take: 500, reserves: 500, size: UNITS }], rosterHash: announced.roster!.hash, rosterSize: 60, perUnit: 2, cap: 20,
    preparedAt: at, replaces: null, redrawReason: null, replacedBy: null, publicValue: drawn.publicValue, resultHash: drawn.resultHash, units: 500, reserves: 500, drawnAt: at, dispatchedAt: at,
    revealedAt: at, nonce: NONCE, bundleUrl: `/api/public/draws/${NUMBER}/bundle.zip`, entries: [],
  };
}
