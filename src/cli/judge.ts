import {
  judge, judgementWords, parseConditional, parseObservation, parseRequirement, printRequirement, requirementFor, type Requirement,
} from '../disciplines/index.js';
import { isRefusal, type Refusal } from '../kernel/index.js';
import type { Comparison } from '../kernel/numbers/index.js';
import { Failure, type Arguments, type Command } from './command.js';
import { answerOne, answerRows, languageOf, readRows, type Answer } from './rows.js';

const OPTIONAL = ['unit', 'lod', 'loq', 'comparison', 'bare', 'basis', 'when'] as const;
const VERDICTS = { pass: '合格', fail: '不合格', review: '须复核', 'not-judged': '不判定' } as const;

/** One question, as the options or a row of the file put it. */
type Question = Readonly<Partial<Record<'result' | 'limit' | (typeof OPTIONAL)[number], string>>>;

export const command: Command = {
  usage: 'judge (--result TEXT --limit TEXT | --file FILE) [--unit U] [--lod X] [--loq X] [--comparison full|rounded] [--bare max|min] [--basis TEXT] [--when FACTS] [--lang zh|en] [--json]',
  help: `Judges results against limits as the system does. Needs no database.

  hengjian judge --result "0.31 mg/kg" --limit "≤0.2 mg/kg"
  hengjian judge --result 96.96 --limit "≥97.0 %" --comparison rounded
  hengjian judge --result "10;15;<10;390;20" --limit "n=5,c=2,m=10,M=100 CFU/g"
  hengjian judge --result 未检出 --lod 0.01 --limit "≤0.2 mg/kg"
  hengjian judge --result "0.8 g/L" --limit "原料=粮谷类：≤0.6 g/L；其他：≤2.0 g/L" --when 原料=粮谷类

  --result TEXT       what was found: 0.31 mg/kg, <10, 未检出, 检出/25g, or the results of a sampling class
  --limit TEXT        what is demanded: ≤0.2 mg/kg, 44.0~46.0 %vol, ≤35±1.0 %vol, 不得检出, 不得使用, n=5,c=2,m=10,M=100 CFU/g
  --unit U            the unit of a result that is written without one (else the limit's), and of --lod and --loq
  --lod X, --loq X    detection and quantitation limit of the method
  --comparison WAY    full (全数值, where the standard is silent) or rounded (修约值)
  --bare max|min      what a limit without a sign means
  --basis TEXT        how the result is expressed, such as 干重计
  --when FACTS        what a conditional limit depends on: name=value;name=value
  --file FILE         CSV (UTF-8 or GB18030) with the columns result, limit and any of ${OPTIONAL.join(', ')}; options fill what a row leaves empty
  --lang zh|en        the language of words and messages, else that of the terminal
  --json              print JSON

The exit code is 0 where everything could be read, whatever the verdict; it is 1 for bad input, such as units of different dimensions.`,
  options: {
    result: { type: 'string' }, limit: { type: 'string' }, unit: { type: 'string' }, lod: { type: 'string' }, loq: { type: 'string' }, comparison: { type: 'string' },
    bare: { type: 'string' }, basis: { type: 'string' }, when: { type: 'string' }, file: { type: 'string' }, lang: { type: 'string' }, json: { type: 'boolean' },
  },
  operands: [0, 0],
  takesNumbers: true,
  async run(args) {
    const { texts } = args;
    if (texts['file'] === undefined) {
      if (texts['result'] === undefined || texts['limit'] === undefined) throw new Failure(`Give --result and --limit, or --file.\nUsage: hengjian ${command.usage}`);
      return answerOne(args, judged(texts, args));
    }
    if (texts['result'] !== undefined) throw new Failure('Give --result or --file, not both.');
    const needed = texts['limit'] === undefined ? ['result', 'limit'] : ['result'];
    const rows = readRows(texts['file'], needed, [...(texts['limit'] === undefined ? [] : ['limit']), ...OPTIONAL]);
    return answerRows(args, rows, ['verdict', 'reason', 'words'], (row) => judged({ ...texts, ...filled(row) }, args));
  },
};

function filled(row: Question): Question {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''));
}

function judged(asked: Question, args: Arguments): Answer | Refusal {
  const comparison = choice(asked.comparison ?? 'full', ['full', 'rounded'] as const, 'comparison') satisfies Comparison;
  const bare = asked.bare === undefined ? undefined : choice(asked.bare, ['max', 'min'] as const, 'bare');
  const reading = { ...(bare ? { bare } : {}), ...(asked.unit ? { unit: asked.unit } : {}) };
  const requirement = demanded(asked, reading);
  if (isRefusal(requirement)) return requirement;
  const unit = asked.unit ?? ('unit' in requirement ? requirement.unit : undefined);
  const observation = parseObservation(asked.result ?? '', {
    shape: requirement.kind === 'class' ? 'counts' : 'single', ...(unit === undefined ? {} : { unit }), ...(asked.lod ? { detectionLimit: asked.lod } : {}),
    ...(asked.loq ? { quantitationLimit: asked.loq } : {}), ...(asked.basis ? { basis: asked.basis } : {}),
  });
  if (isRefusal(observation)) return observation;
  const judgement = judge(requirement, observation, { comparison });
  if (isRefusal(judgement)) return judgement;
  const language = languageOf(args);
  const words = judgementWords(judgement, language);
  const json = { verdict: judgement.verdict, reason: judgement.reason.code, words, result: asked.result?.replace(/^−/, '-'), limit: printRequirement(requirement), comparison, flags: judgement.flags, facts: judgement.reason.facts };
  return { line: `${language === 'zh' ? VERDICTS[judgement.verdict] : judgement.verdict}: ${words}`, json };
}

/** The limit, and of a conditional one the case that applies. */
function demanded(asked: Question, reading: { readonly bare?: 'max' | 'min'; readonly unit?: string }): Requirement | Refusal {
  const conditional = parseConditional(asked.limit ?? '', reading);
  if (!conditional) return parseRequirement(asked.limit ?? '', reading);
  if (isRefusal(conditional)) return conditional;
  const facts = (asked.when ?? '').split(/[;；]/).filter((fact) => fact.trim() !== '').map((fact) => {
    const [name = '', ...value] = fact.split(/[=＝]/);
    if (value.length === 0) throw new Failure(`--when is name=value;name=value; “${fact}” has no value.`);
    return [name.trim(), value.join('=').trim()] as const;
  });
  return requirementFor(conditional, Object.fromEntries(facts));
}

function choice<T extends string>(given: string, known: readonly T[], option: string): T {
  const found = known.find((one) => one === given);
  if (found === undefined) throw new Failure(`--${option} is ${known.join(' or ')}, not ${given}.`);
  return found;
}
