import { sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { compose, exampleFacts, openTemplate, record, replay } from '../../src/reports/layout/index.js';
import { newKeyPair, signDocument, withRange, withSignature } from '../../src/reports/signing/index.js';
import { specimenSigner } from '../../src/reports/gallery.js';
import { findChromium } from '../support/chromium.mjs';
import type { Row } from './measure.js';

const ISSUED = new Date('2026-09-07T01:00:00Z');
const SIGNED = { name: '示例', reason: '试验', bytes: 6144 };

interface Printed {
  readonly items: readonly { readonly name: unknown; readonly requirement: unknown; readonly result: unknown; readonly verdict: string; readonly method: string }[];
}

/** A report of a few pages, a long one, the signature, and the rate against a browser that prints the same rows. */
export async function reportRow(): Promise<Row[]> {
  const template = openTemplate('food', 'inspection-report');
  const facts = exampleFacts('food', 'inspection-report') as Printed;
  const long = { ...facts, items: Array.from({ length: 850 }, (_, at) => facts.items[at % facts.items.length]!) };
  const made = (name: string, given: Printed, rounds: number, times: number): Row => {
    const recording = record(template, given, { issuedAt: ISSUED });
    return {
      name: `report PDF of ${given.items.length} determinations, ${recording.pages.length} pages${name}`, floor: 'the same glyph runs placed without measuring', aim: '< 1.5', kind: 'time', rounds, times,
      figure: () => compose(template, given, { issuedAt: ISSUED }),
      base: () => replay(recording),
    };
  };
  const ranged = withRange(await compose(template, facts, { issuedAt: ISSUED, signature: SIGNED }));
  const signer = await specimenSigner('示例');
  const { privateKey } = await newKeyPair();
  const signing: Row = {
    name: 'PAdES signature of a report (figure < 5 ms)', floor: 'one RSA signature of 3072 bits', aim: '< 2', kind: 'time', rounds: 15, times: 10,
    figure: async () => withSignature(ranged, await signDocument(ranged, signer)),
    base: async () => sign('sha256', ranged, privateKey),
  };
  const rows = [made('', facts, 15, 3), made('', long, 7, 1), signing];
  const chromium = findChromium();
  return chromium ? [...rows, browserRow(chromium, facts, () => compose(template, facts, { issuedAt: ISSUED }))] : rows;
}

/** Our report against the same rows printed by a browser that is started for it, as a server without a browser at hand would. */
function browserRow(chromium: string, facts: Printed, figure: () => Promise<unknown>): Row {
  const folder = mkdtempSync(join(tmpdir(), 'hengjian-print-'));
  const cell = (value: unknown): string => `<td>${(Array.isArray(value) ? value.map((run: string | { text: string }) => (typeof run === 'string' ? run : run.text)).join('') : String(value)).replace(/&/g, '&amp;').replace(/</g, '&lt;')}</td>`;
  const lines = facts.items.map((item, at) => `<tr><td>${at + 1}</td>${cell(item.name)}${cell(item.requirement)}${cell(item.result)}${cell(item.verdict)}${cell(item.method)}</tr>`).join('');
  const file = join(folder, 'report.html');
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><style>td{border:1px solid;font:9pt "Noto Sans CJK SC"}table{border-collapse:collapse;width:100%}</style><h1>检验报告</h1><table>${lines}</table>`);
  const print = () => promisify(execFile)(chromium, [
    '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--user-data-dir=${join(folder, 'profile')}`,
    `--print-to-pdf=${join(folder, 'out.pdf')}`, pathToFileURL(file).href,
  ]);
  return {
    name: 'one report, one after the other', floor: 'headless Chromium started to print the same table', aim: '< 0.1', kind: 'time', rounds: 5, times: 1, figure, base: print,
    done: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
