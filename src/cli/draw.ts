import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { verifyDraw, type CheckedStep, type Hasher } from '../draws/domain/index.js';
import { isRefusal, type Refusal } from '../kernel/index.js';
import { sentenceOf, type Language } from '../platform/messages/index.js';
import { Failure, print, type Arguments, type Command } from './command.js';
import { openBundle } from './draw/open-bundle.js';
import { takeFromFile, type Taken } from './draw/take.js';

/** One-shot hashing of Node's own: no state to keep for each of millions of tickets. */
const hasher: Hasher = { text: (text) => hash('sha256', text, 'binary'), bytes: (bytes) => hash('sha256', bytes, 'binary') };

export const command: Command = {
  usage: 'draw (verify BUNDLE.zip [--frame FILE] | take --frame FILE --seed TEXT --take N [--reserves N] [--stratum NAME] [--weights]) [--json]',
  help: `Checks a random draw without the system that made it. Needs no database and no network.

draw verify BUNDLE.zip   computes everything about a published draw again and says what was checked; exit code 0 only when nothing failed
  --frame FILE           this frame instead of the bundle's, such as the one with weights that auditors get

draw take                prints who is drawn from a list: ids in draw order with their tickets, as CSV
  --frame FILE           CSV in UTF-8 with the columns id[,weight][,stratum], of any size
  --seed TEXT            the seed (--seed=TEXT where it begins with a hyphen)
  --take N               how many are drawn
  --reserves N           how many more follow as reserves; the column role tells them apart
  --stratum NAME         only from this stratum
  --weights              by the column weight, an integer from 1 to 20; the column drawn_as names the ticket that counted

  --json                 print JSON; of take, an array of objects with id and ticket`,
  options: {
    frame: { type: 'string' }, seed: { type: 'string' }, take: { type: 'string' }, reserves: { type: 'string' }, stratum: { type: 'string' },
    weights: { type: 'boolean' }, json: { type: 'boolean' },
  },
  operands: [1, 2],
  async run(args) {
    const [task, ...others] = args.operands;
    if (task === 'verify' && others.length === 1) return verify(others[0]!, args);
    if (task === 'take' && others.length === 0) return take(args);
    throw new Failure(`Usage: hengjian ${command.usage}`);
  },
};

function verify(path: string, { flags, texts }: Arguments): number {
  const bundle = said(openBundle(reading(path)));
  const frame = texts['frame'] === undefined ? bundle.revealed.frame : reading(texts['frame']);
  const verification = verifyDraw(hasher, { ...bundle, revealed: { ...bundle.revealed, frame } });
  const lines = [
    `${bundle.number}`,
    ...verification.steps.flatMap(stepLines),
    ...(verification.withheld ? [IN[LANGUAGE].withheld] : []),
    verification.valid ? IN[LANGUAGE].valid : `${IN[LANGUAGE].invalid} ${verification.failed.join(', ')}`,
  ];
  print(flags['json'], { number: bundle.number, ...verification }, lines);
  return verification.valid ? 0 : 1;
}

function stepLines({ check, outcome, published, computed, refusal }: CheckedStep): string[] {
  const mark = { passed: '✓', failed: '✗', skipped: '–' }[outcome];
  const line = `${mark} ${check.padEnd(13)} ${sentenceOf({ code: `draws.check.${check}`, facts: {} }, LANGUAGE).detail}`;
  if (outcome !== 'failed') return [line];
  return [
    line,
    ...(published === undefined ? [] : [`    ${IN[LANGUAGE].published} ${published}`, `    ${IN[LANGUAGE].computed} ${computed ?? ''}`]),
    ...(refusal ? [`    ${sentenceOf(refusal, LANGUAGE).detail}`] : []),
  ];
}

function take({ flags, texts }: Arguments): number {
  const { frame, seed, stratum } = texts;
  if (frame === undefined || seed === undefined || texts['take'] === undefined) throw new Failure(`--frame, --seed and --take are needed.\nUsage: hengjian ${command.usage}`);
  const [weights, reserves] = [flags['weights'] === true, texts['reserves']];
  const request = { path: frame, seed, take: count('take', texts['take'], 1), reserves: count('reserves', reserves ?? '0', 0), weights, ...(stratum === undefined ? {} : { stratum }) };
  const taken = said(withFile(frame, () => takeFromFile(hasher, request)));
  const columns: readonly (readonly [string, string, (one: Taken) => string])[] = [
    ['id', 'id', (one) => one.id], ['ticket', 'ticket', (one) => one.ticket],
    ...(reserves === undefined ? [] : [['role', 'role', (one: Taken) => one.role] as const]),
    ...(weights ? [['drawn_as', 'drawnAs', (one: Taken) => one.drawnAs] as const] : []),
  ];
  const rows = (): string[] => [columns.map(([name]) => name).join(','), ...taken.map((one) => columns.map(([, , of]) => quoted(of(one))).join(','))];
  print(flags['json'], taken.map((one) => Object.fromEntries(columns.map(([, name, of]) => [name, of(one)]))), flags['json'] ? [] : rows());
  return 0;
}

function count(name: string, text: string, least: number): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) < least) throw new Failure(`--${name} must be a whole number from ${least} on; it is "${text}".`);
  return Number(text);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function reading(path: string): Buffer {
  return withFile(path, () => readFileSync(path));
}

function withFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error) throw new Failure(`${path} cannot be read: ${error.message}`);
    throw error;
  }
}

function said<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Failure(sentenceOf(answer, LANGUAGE).detail);
  return answer;
}

/** Chinese in a Chinese terminal. */
const LANGUAGE: Language = /^zh/i.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'zh' : 'en';

const IN = {
  en: {
    valid: 'Everything that was checked is right.', invalid: 'This draw is NOT as it was published. Failed:', published: 'published:', computed: 'computed: ',
    withheld: 'The weights are withheld, so the frame’s hash and the whole result could not be computed again. With the frame that auditors get: --frame FILE.',
  },
  zh: {
    valid: '所核各项全部相符。', invalid: '与公布的内容不符，未通过：', published: '公布：', computed: '计算：',
    withheld: '权重不公开，名录摘要和完整结果未能重新计算。审计人员可用含权重的名录核验：--frame 文件。',
  },
} as const;
