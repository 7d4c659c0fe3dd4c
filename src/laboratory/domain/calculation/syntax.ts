import { refuse, Refused } from '../../../kernel/index.js';
import { Decimal } from '../../../kernel/numbers/index.js';
import { tokensOf, type Token } from './tokens.js';

export type Operator = '+' | '-' | '*' | '/' | '^';
export type Comparator = '<' | '<=' | '>' | '>=' | '=' | '!=';

/** An expression as read; `at` is the column of the part that a person would point at. */
export type Node =
  | { readonly kind: 'number'; readonly value: Decimal; readonly unit: string; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'minus'; readonly of: Node; readonly at: number }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Node; readonly right: Node; readonly at: number }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[]; readonly at: number }
  | { readonly kind: 'choice'; readonly test: Test; readonly then: Node; readonly otherwise: Node; readonly at: number };

export type Test =
  | { readonly kind: 'comparison'; readonly comparator: Comparator; readonly left: Node; readonly right: Node; readonly at: number }
  | { readonly kind: 'both' | 'either'; readonly left: Test; readonly right: Test };

export const MOST_PARTS = 400;
export const MOST_DEPTH = 40;
const COMPARATORS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '=', '!=']);

/**
 * The tree of an expression: `+ − × ÷ ^`, brackets, numbers with or without a unit, names, functions, and `if(test, then, otherwise)` whose test
 * compares with `< <= > >= = !=` joined by `and`, `or`. `^` binds tightest and to the right, a sign before it is outside (−2^2 is −4).
 * Throws `Refused` with the column of the first fault; at most 2,000 characters, 400 parts, 40 levels.
 */
export function parseExpression(text: string): Node {
  return new Reader(tokensOf(text)).whole();
}

class Reader {
  private next = 0;
  private parts = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.sum();
    if (this.token.kind !== 'end') throw this.unexpected('an operator or the end');
    return node;
  }

  private get token(): Token {
    return this.tokens[Math.min(this.next, this.tokens.length - 1)]!;
  }

  private take(): Token {
    const token = this.token;
    this.next += 1;
    return token;
  }

  private isSign(...signs: readonly string[]): boolean {
    return this.token.kind === 'sign' && signs.includes(this.token.text);
  }

  private expect(sign: string): void {
    if (!this.isSign(sign)) throw this.unexpected(sign);
    this.take();
  }

  private unexpected(expected: string): Refused {
    return new Refused(refuse('expression.expected', { at: this.token.at, expected, found: this.token.text }, 'invalid'));
  }

  private counted<T extends { readonly at: number }>(node: T): T {
    this.parts += 1;
    if (this.parts > MOST_PARTS) throw new Refused(refuse('expression.too-many-parts', { at: node.at, most: MOST_PARTS }, 'invalid'));
    return node;
  }

  private deeper<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > MOST_DEPTH) throw new Refused(refuse('expression.too-deep', { at: this.token.at, most: MOST_DEPTH }, 'invalid'));
    const node = read();
    this.depth -= 1;
    return node;
  }

  private sum(): Node {
    return this.chain(['+', '-'], () => this.product());
  }

  private product(): Node {
    return this.chain(['*', '/'], () => this.signed());
  }

  private chain(signs: readonly Operator[], read: () => Node): Node {
    let left = read();
    while (this.isSign(...signs)) {
      const { text, at } = this.take();
      left = this.counted({ kind: 'operation', operator: text as Operator, left, right: read(), at });
    }
    return left;
  }

  private signed(): Node {
    if (!this.isSign('-', '+')) return this.power();
    const { text, at } = this.take();
    const of = this.deeper(() => this.signed());
    return text === '-' ? this.counted({ kind: 'minus', of, at }) : of;
  }

  private power(): Node {
    const base = this.primary();
    if (!this.isSign('^')) return base;
    const { at } = this.take();
    const right = this.deeper(() => (this.isSign('-', '+') ? this.signed() : this.power()));
    return this.counted({ kind: 'operation', operator: '^', left: base, right, at });
  }

  private primary(): Node {
    const token = this.token;
    if (token.kind === 'number') {
      this.take();
      const unit = this.token.kind === 'unit' ? this.take().text : '';
      return this.counted({ kind: 'number', value: new Decimal(token.text), unit, at: token.at });
    }
    if (token.kind === 'name') {
      this.take();
      if (!this.isSign('(')) return this.counted({ kind: 'name', name: token.text, at: token.at });
      return this.deeper(() => this.call(token));
    }
    if (!this.isSign('(')) throw this.unexpected('a number, a name or (');
    return this.deeper(() => {
      this.take();
      const inner = this.sum();
      this.expect(')');
      return inner;
    });
  }

  private call({ text: name, at }: Token): Node {
    this.expect('(');
    if (name === 'if') return this.choice(at);
    const args: Node[] = [];
    if (!this.isSign(')')) {
      args.push(this.sum());
      while (this.isSign(',')) {
        this.take();
        args.push(this.sum());
      }
    }
    this.expect(')');
    return this.counted({ kind: 'call', name, args, at });
  }

  private choice(at: number): Node {
    const test = this.either();
    this.expect(',');
    const then = this.sum();
    this.expect(',');
    const otherwise = this.sum();
    this.expect(')');
    return this.counted({ kind: 'choice', test, then, otherwise, at });
  }

  private either(): Test {
    let left = this.both();
    while (this.token.kind === 'name' && this.token.text === 'or') {
      this.take();
      left = { kind: 'either', left, right: this.both() };
    }
    return left;
  }

  private both(): Test {
    let left: Test = this.comparison();
    while (this.token.kind === 'name' && this.token.text === 'and') {
      this.take();
      left = { kind: 'both', left, right: this.comparison() };
    }
    return left;
  }

  private comparison(): Test {
    const left = this.sum();
    if (this.token.kind !== 'sign' || !COMPARATORS.has(this.token.text)) throw this.unexpected('a comparison (< <= > >= = !=)');
    const { text, at } = this.take();
    return this.counted<Extract<Test, { kind: 'comparison' }>>({ kind: 'comparison', comparator: text as Comparator, left, right: this.sum(), at });
  }
}
