import { isRefusal, refuse, Refused, type Refusal } from '../../../kernel/index.js';
import { Decimal } from '../../../kernel/numbers/index.js';
import { FUNCTIONS, spent, type Run, type Value } from './functions.js';
import {
  combined, factorBetween, isSameDimension, meaningOfUnit, NUMBER, printedDimensions, raised, scaled, UNITY, type Meaning,
} from './meaning.js';
import { parseExpression, type Comparator, type Node, type Test } from './syntax.js';

/** A name that an expression may use: its unit, and whether it stands for several values. */
export interface Named {
  readonly unit: string;
  readonly many?: boolean;
}

export interface Formula {
  readonly text: string;
  /** The unit of its result. */
  readonly unit: string;
  /** The names that it uses. */
  readonly uses: readonly string[];
  /** The result, unrounded, in `unit`; a refusal that names the column where it could not go on. */
  evaluate(values: ReadonlyMap<string, Value>): Decimal | Refusal;
}

interface Part {
  readonly meaning: Meaning;
  readonly many: boolean;
  readonly evaluate: (run: Run) => Value;
}

const MOST_POWER = 12;
const COMPARE: Readonly<Record<Comparator, (order: number) => boolean>> = {
  '<': (order) => order < 0, '<=': (order) => order <= 0, '>': (order) => order > 0, '>=': (order) => order >= 0, '=': (order) => order === 0, '!=': (order) => order !== 0,
};

/**
 * An expression ready to be evaluated, its units checked against those of the names it uses. Sums and comparisons need one dimension and are
 * brought to one unit exactly; products carry their units along; the result is brought to `unit`. So a formula is written between quantities,
 * without the powers of ten that a standard's printed form needs for its units. Refused with the column of the fault.
 */
export function compileFormula(text: string, unit: string, names: ReadonlyMap<string, Named>): Formula | Refusal {
  try {
    const tree = parseExpression(text);
    const uses = new Set<string>();
    const part = compile(tree, names, uses);
    if (part.many) throw new Refused(refuse('expression.list-misplaced', { at: tree.at }, 'invalid'));
    const wanted = meaningOfUnit(unit, 1);
    const factor = factorTo(part.meaning, wanted, tree.at);
    return {
      text, unit, uses: [...uses],
      evaluate: (values) => {
        try {
          return factor(part.evaluate({ values, steps: 0 }) as Decimal);
        } catch (error) {
          if (error instanceof Refused) return error.refusal;
          throw error;
        }
      },
    };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** The fault of an expression, and nothing where it is sound: for an editor that checks as one types. */
export function whyNotFormula(text: string, unit: string, names: ReadonlyMap<string, Named>): Refusal | undefined {
  const formula = compileFormula(text, unit, names);
  return isRefusal(formula) ? formula : undefined;
}

/** Brings a number from one meaning to another of the same dimension. */
function factorTo(from: Meaning, to: Meaning, at: number): (value: Decimal) => Decimal {
  if (from.zero || to.zero) return (value) => value;
  if (!isSameDimension(from, to)) {
    throw new Refused(refuse('expression.units-differ', { at, left: printedDimensions(from), right: printedDimensions(to) }, 'invalid'));
  }
  const factor = factorBetween(from, to);
  return factor.over.equals(1) && factor.under.equals(1) ? (value) => value : (value) => scaled(value, factor);
}

function compile(node: Node, names: ReadonlyMap<string, Named>, uses: Set<string>): Part {
  switch (node.kind) {
    case 'number': {
      const { value } = node;
      const meaning: Meaning = node.unit === '' ? (value.isZero() ? { ...NUMBER, zero: true } : NUMBER) : meaningOfUnit(node.unit, node.at);
      return single(meaning, () => value);
    }
    case 'name':
      return compileName(node, names, uses);
    case 'minus': {
      const of = one(node.of, names, uses);
      return single(of.meaning, (run) => of.evaluate(run).negated());
    }
    case 'operation':
      return compileOperation(node, names, uses);
    case 'call':
      return compileCall(node, names, uses);
    case 'choice': {
      const test = compileTest(node.test, names, uses);
      const then = one(node.then, names, uses);
      const otherwise = one(node.otherwise, names, uses);
      const to = then.meaning.zero ? otherwise.meaning : then.meaning;
      const [first, second] = [factorTo(then.meaning, to, node.at), factorTo(otherwise.meaning, to, node.at)];
      return single(to, (run) => (test(run) ? first(then.evaluate(run)) : second(otherwise.evaluate(run))));
    }
  }
}

interface Single extends Part {
  readonly many: false;
  readonly evaluate: (run: Run) => Decimal;
}

function single(meaning: Meaning, evaluate: (run: Run) => Decimal): Single {
  return { meaning, many: false, evaluate: (run) => { spent(run, 1); return evaluate(run); } };
}

/** A part that is one value, not a list. */
function one(node: Node, names: ReadonlyMap<string, Named>, uses: Set<string>): Single {
  const part = compile(node, names, uses);
  if (part.many) throw new Refused(refuse('expression.list-misplaced', { at: node.at }, 'invalid'));
  return part as Single;
}

function compileName({ name, at }: Extract<Node, { kind: 'name' }>, names: ReadonlyMap<string, Named>, uses: Set<string>): Part {
  const named = names.get(name);
  if (!named) throw new Refused(refuse('expression.name-unknown', { at, name }, 'invalid'));
  uses.add(name);
  return {
    meaning: meaningOfUnit(named.unit, at), many: named.many === true,
    evaluate: (run) => {
      spent(run, 1);
      const value = run.values.get(name);
      if (value === undefined) throw new Refused(refuse('expression.value-missing', { at, name }, 'invalid'));
      return value;
    },
  };
}

function compileOperation(node: Extract<Node, { kind: 'operation' }>, names: ReadonlyMap<string, Named>, uses: Set<string>): Part {
  const { operator, at } = node;
  if (operator === '^') return compilePower(node, names, uses);
  const left = one(node.left, names, uses);
  const right = one(node.right, names, uses);
  if (operator === '*') return single(combined(left.meaning, right.meaning, 1), (run) => bounded(left.evaluate(run).times(right.evaluate(run)), at));
  if (operator === '/') {
    return single(combined(left.meaning, right.meaning, -1), (run) => {
      const under = right.evaluate(run);
      if (under.isZero()) throw new Refused(refuse('expression.division-by-zero', { at }, 'invalid'));
      return bounded(left.evaluate(run).dividedBy(under), at);
    });
  }
  const to = left.meaning.zero ? right.meaning : left.meaning;
  const [first, second] = [factorTo(left.meaning, to, at), factorTo(right.meaning, to, at)];
  return operator === '+'
    ? single(to, (run) => bounded(first(left.evaluate(run)).plus(second(right.evaluate(run))), at))
    : single(to, (run) => bounded(first(left.evaluate(run)).minus(second(right.evaluate(run))), at));
}

/** `base ^ exponent`: a whole written exponent up to ±12 for quantities; any exponent between numbers. */
function compilePower({ left, right, at }: Extract<Node, { kind: 'operation' }>, names: ReadonlyMap<string, Named>, uses: Set<string>): Part {
  const base = one(left, names, uses);
  const written = writtenWhole(right);
  if (written !== undefined) {
    if (Math.abs(written) > MOST_POWER) throw new Refused(refuse('expression.exponent-too-large', { at, most: MOST_POWER }, 'invalid'));
    return single(raised(base.meaning, written), (run) => raisedTo(base.evaluate(run), new Decimal(written), at));
  }
  const exponent = one(right, names, uses);
  const [plainBase, plainExponent] = [factorTo(base.meaning, NUMBER, at), factorTo(exponent.meaning, NUMBER, at)];
  return single(NUMBER, (run) => raisedTo(plainBase(base.evaluate(run)), plainExponent(exponent.evaluate(run)), at));
}

function writtenWhole(node: Node): number | undefined {
  if (node.kind === 'minus') {
    const inner = writtenWhole(node.of);
    return inner === undefined ? undefined : -inner;
  }
  return node.kind === 'number' && node.unit === '' && node.value.isInteger() ? node.value.toNumber() : undefined;
}

function raisedTo(base: Decimal, exponent: Decimal, at: number): Decimal {
  if (base.isZero() && !exponent.greaterThan(0)) throw new Refused(refuse('expression.division-by-zero', { at }, 'invalid'));
  if (base.isNegative() && !exponent.isInteger()) throw new Refused(refuse('expression.root-of-negative', { at }, 'invalid'));
  if (!base.isZero() && exponent.abs().times(Math.abs(base.e) + 1).greaterThan(LARGEST)) throw new Refused(refuse('expression.too-large', { at }, 'invalid'));
  return bounded(base.pow(exponent), at);
}

const LARGEST = 60;

/** The value itself; refused beyond 10^±60, where nothing that a laboratory measures lies. */
function bounded(value: Decimal, at: number): Decimal {
  if (!value.isFinite() || (!value.isZero() && Math.abs(value.e) > LARGEST)) throw new Refused(refuse('expression.too-large', { at }, 'invalid'));
  return value;
}

function compileCall({ name, args, at }: Extract<Node, { kind: 'call' }>, names: ReadonlyMap<string, Named>, uses: Set<string>): Part {
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!known) throw new Refused(refuse('expression.function-unknown', { at, name, known: ['if', ...Object.keys(FUNCTIONS)].join(', ') }, 'invalid'));
  const parts = args.map((arg) => compile(arg, names, uses));
  if (parts.length < known.least || parts.length > known.most) {
    throw new Refused(refuse('expression.arguments-wrong', { at, name, least: known.least, most: known.most, got: parts.length }, 'invalid'));
  }
  if (known.takes === 'one' && parts[0]?.many) throw new Refused(refuse('expression.list-misplaced', { at: args[0]?.at ?? at }, 'invalid'));
  const first = parts.find((part) => part.meaning.zero !== true)?.meaning ?? NUMBER;
  const to = known.result === 'number' ? NUMBER : known.result === 'root' ? { ...first, scale: UNITY } : first;
  const factors = parts.map((part, index) => (known.result === 'count' ? (value: Decimal) => value : factorTo(part.meaning, to, args[index]?.at ?? at)));
  const meaning = known.result === 'root' ? halved(to, at) : known.result === 'count' ? NUMBER : to;
  return single(meaning, (run) => {
    const values = parts.flatMap((part, index) => {
      const found = part.evaluate(run);
      return Array.isArray(found) ? (found as readonly Decimal[]).map(factors[index]!) : [factors[index]!(found as Decimal)];
    });
    spent(run, values.length);
    return bounded(known.apply(values, at), at);
  });
}

function halved(meaning: Meaning, at: number): Meaning {
  const dimensions: Record<string, number> = {};
  for (const [name, power] of Object.entries(meaning.dimensions)) {
    if (power % 2 !== 0) throw new Refused(refuse('expression.units-differ', { at, left: printedDimensions(meaning), right: '²' }, 'invalid'));
    dimensions[name] = power / 2;
  }
  return { dimensions, scale: UNITY };
}

function compileTest(test: Test, names: ReadonlyMap<string, Named>, uses: Set<string>): (run: Run) => boolean {
  if (test.kind === 'comparison') {
    const left = one(test.left, names, uses);
    const right = one(test.right, names, uses);
    const to = left.meaning.zero ? right.meaning : left.meaning;
    const [first, second] = [factorTo(left.meaning, to, test.at), factorTo(right.meaning, to, test.at)];
    const holds = COMPARE[test.comparator];
    return (run) => holds(first(left.evaluate(run)).comparedTo(second(right.evaluate(run))));
  }
  const left = compileTest(test.left, names, uses);
  const right = compileTest(test.right, names, uses);
  return test.kind === 'both' ? (run) => left(run) && right(run) : (run) => left(run) || right(run);
}
