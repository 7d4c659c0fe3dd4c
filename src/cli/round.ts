import { isRefusal, refuse, type Refusal } from '../kernel/index.js';
import {
  Decimal, parseMarked, parseNumber, plainText, printedAtInterval, reportMarked, round, roundMarked, type Mark, type RoundingRule, type TypedNumber,
} from '../kernel/numbers/index.js';
import { Failure, type Command } from './command.js';
import { answerOne, answerRows, readRows, type Answer } from './rows.js';

const MOST_DIGITS = 30;

export const command: Command = {
  usage: 'round (VALUE | --file FILE) (--to INTERVAL | --digits N) [--mark] [--lang zh|en] [--json]',
  help: `Rounds by GB/T 8170: half to even, in one step, to any interval. Needs no database.

  hengjian round 15.4546 --to 1          15
  hengjian round 60.25 --to 0.5          60.0
  hengjian round 1268 --to 100           13×10²
  hengjian round 15.4546 --to 0.1 --mark 15.5(-)   rounded up: a later reader rounds it down
  hengjian round "15.5(-)" --to 1        15

  --to INTERVAL   the rounding interval: 0.1, 0.5, 20, 10³
  --digits N      significant digits instead
  --mark          report with (+) or (-) where the value will be rounded once more
  --file FILE     CSV (UTF-8 or GB18030) with the column value, and to or digits where the options are not given
  --lang zh|en    the language of messages, else that of the terminal
  --json          print JSON

The exit code is 0 only where every value was read.`,
  options: { to: { type: 'string' }, digits: { type: 'string' }, mark: { type: 'boolean' }, file: { type: 'string' }, lang: { type: 'string' }, json: { type: 'boolean' } },
  operands: [0, 1],
  takesNumbers: true,
  async run(args) {
    const { texts, flags, operands } = args;
    const [value] = operands;
    if ((value === undefined) === (texts['file'] === undefined)) throw new Failure(`Give one value, or --file.\nUsage: hengjian ${command.usage}`);
    const mark = flags['mark'] === true;
    if (texts['file'] === undefined) return answerOne(args, rounded(value ?? '', texts['to'], texts['digits'], mark));
    const rows = readRows(texts['file'], ['value'], ['to', 'digits']);
    return answerRows(args, rows, ['rounded', 'text'], (row) => rounded(row['value'] ?? '', row['to'] || texts['to'], row['digits'] || texts['digits'], mark));
  },
};

function rounded(text: string, to: string | undefined, digits: string | undefined, mark: boolean): Answer | Refusal {
  const value = parseMarked(text);
  if (isRefusal(value)) return value;
  if (value.qualifier) return refuse('number.not-a-number', { text }, 'invalid');
  const rule = ruleOf(to, digits);
  if (isRefusal(rule)) return rule;
  const { value: result, text: printed } = mark ? marked(value, rule) : value.mark === '' ? round(value.value, rule) : roundedOn(value, rule);
  return { line: printed, json: { value: value.text.replace(/^−/, '-'), ...(to === undefined ? { digits } : { to }), rounded: plainText(result), text: printed } };
}

function ruleOf(to: string | undefined, digits: string | undefined): RoundingRule | Refusal {
  if ((to === undefined) === (digits === undefined)) throw new Failure('Say where to round: either --to INTERVAL or --digits N.');
  if (digits !== undefined) {
    if (!/^\d{1,2}$/.test(digits) || Number(digits) < 1 || Number(digits) > MOST_DIGITS) throw new Failure(`Significant digits are 1 to ${MOST_DIGITS}, not ${digits}.`);
    return { significantDigits: Number(digits) };
  }
  const interval = parseNumber(to ?? '');
  if (isRefusal(interval)) return interval;
  if (interval.qualifier || !interval.value.greaterThan(0)) throw new Failure(`A rounding interval is above 0, not ${to?.replace(/^−/, '-')}.`);
  return { interval: interval.value };
}

function marked(value: TypedNumber & { readonly mark: Mark }, rule: RoundingRule) {
  if (!('interval' in rule) || value.mark !== '') throw new Failure('--mark goes with --to, and with a value that is not marked yet.');
  return reportMarked(value.value, rule.interval);
}

/** A value that was reported with a mark, rounded on to a coarser interval. */
function roundedOn(value: TypedNumber & { readonly mark: Mark }, rule: RoundingRule): { readonly value: Decimal; readonly text: string } {
  if (!('interval' in rule)) throw new Failure('A marked value is rounded on with --to.');
  const result = roundMarked(value, rule.interval);
  return { value: result, text: printedAtInterval(result, rule.interval) };
}
