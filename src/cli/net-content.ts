import { readFileSync, statSync } from 'node:fs';
import { criterionWords, judgeNetContent, type NetContentResult } from '../disciplines/index.js';
import { isRefusal } from '../kernel/index.js';
import { legalDayOf } from '../platform/clock/index.js';
import { Failure, type Command } from './command.js';
import { answerOne, decoded, languageOf } from './rows.js';

const MOST_BYTES = 1_000_000;
const KEYS = ['unit', 'density', 'lot'] as const;

export const command: Command = {
  usage: 'net-content --nominal "500 g" [--lot N] --file FILE [--tares FILE] [--density X] [--unit U] [--day DAY] [--lang zh|en] [--json]',
  help: `Judges the net content of prepackaged goods as the system does. Needs no database.

  hengjian net-content --nominal "500 g" --lot 30 --file contents.csv
  hengjian net-content --nominal "1.5 L" --lot 300 --file gross.csv --tares tares.csv --density 0.92 --json

  --nominal TEXT   the declared content with its unit: 500 g, 1.5 L, 10 m, 0.5 m², 100 片
  --lot N          packages in the lot; without it each package is judged alone
  --file FILE      the values: one or more to a line, a CSV with a header (净含量 or content; 皮重 or tare), or a balance's serial log
  --tares FILE     tares of empty packagings; the values are gross then
  --density X      g/mL, where a declared volume was weighed
  --unit U         the unit of values that are written without one, else the nominal's
  --day DAY        the day whose tables apply (2026-09-02), else today
  --lang zh|en     the language of words and messages, else that of the terminal
  --json           print JSON, with every package's deficiency

The exit code is 0 where everything could be read, whatever the verdict; it is 1 for bad input, which is named with its line.`,
  options: {
    nominal: { type: 'string' }, lot: { type: 'string' }, file: { type: 'string' }, tares: { type: 'string' }, density: { type: 'string' }, unit: { type: 'string' },
    day: { type: 'string' }, lang: { type: 'string' }, json: { type: 'boolean' },
  },
  operands: [0, 0],
  async run(args) {
    const { texts } = args;
    if (texts['nominal'] === undefined || texts['file'] === undefined) throw new Failure(`Give --nominal and --file.\nUsage: hengjian ${command.usage}`);
    const day = texts['day'] ?? legalDayOf(new Date());
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Failure(`--day is a day such as 2026-09-02, not ${day}.`);
    const found = judgeNetContent({
      nominal: texts['nominal'], series: textOf(texts['file']), day,
      ...(texts['tares'] === undefined ? {} : { tares: textOf(texts['tares']) }), ...Object.fromEntries(KEYS.map((key) => [key, texts[key]])),
    });
    return answerOne(args, isRefusal(found) ? found : { line: words(found, languageOf(args)), json: { ...found } });
  },
};

function textOf(path: string): string {
  let bytes: Buffer;
  try {
    if (statSync(path).size > MOST_BYTES) throw new Failure(`${path} is larger than ${MOST_BYTES / 1_000_000} MB: that is no series of packages.`);
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path} cannot be read (${(error as Error).message}).`);
  }
  return decoded(bytes, path);
}

function words(found: NetContentResult, language: 'zh' | 'en'): string {
  const { plan, unit } = found;
  const isChinese = language === 'zh';
  const verdict = isChinese ? { pass: '合格', fail: '不合格' }[found.verdict] : found.verdict;
  const plans = plan ? [`${plan.edition}${plan.isUnverified ? (isChinese ? '（抽样表未核对原文）' : ' (plan unverified)') : ''}: N ${plan.lot}, n ${plan.sample}, λ ${plan.lambda ?? '–'}, c ${plan.allowed}`] : [];
  return [
    `${verdict}${found.failed.length === 0 ? '' : `: ${found.failed.map((one) => criterionWords(one, found)[language]).join(isChinese ? '；' : '; ')}`}`,
    `Qn ${found.nominalValue} ${unit}, T ${found.T} ${unit}, 2T ${found.doubleT} ${unit}`,
    ...plans,
    `x̄ ${found.mean} ${unit}, s ${found.deviation}${found.bound === null ? '' : `, Qn − λs ${found.bound}`}`,
    `T–2T: ${found.beyondT}, > 2T: ${found.beyondDoubleT}`,
  ].join('\n');
}
