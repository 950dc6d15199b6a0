import { fromPoints, toPoints, type LengthUnit } from '../units';

/** The field that something was typed into. */
export interface EnteredTerms {
  /** What the field counts in; lengths in other units are turned into it. Absent: it takes no lengths. */
  readonly unit?: LengthUnit | undefined;
  /** What `100%` is, in the field's own unit. */
  readonly whole?: number | undefined;
}

const MM_PER_INCH = 25.4;

/** Millimetres, pixels or points by the names people write. */
const UNITS: Readonly<Record<string, readonly [factor: number, unit: LengthUnit]>> = {
  mm: [1, 'mm'],
  мм: [1, 'mm'],
  cm: [10, 'mm'],
  см: [10, 'mm'],
  in: [MM_PER_INCH, 'mm'],
  '"': [MM_PER_INCH, 'mm'],
  дюйм: [MM_PER_INCH, 'mm'],
  px: [1, 'px'],
  пикс: [1, 'px'],
  pt: [1, 'pt'],
  пт: [1, 'pt'],
};

const TOKEN = /\s*(?:(\d+(?:[.,]\d*)?|[.,]\d+)|([a-zа-яё"]+)|([-−+*×/÷:()%]))/iy;

/**
 * A number as people enter it: `12`, `0,5`, `210/2`, `(297 - 2*15)/3`, `1in`, `12 мм`, `50%`. NaN for anything else, for a division by
 * nothing, and for a length where none can be.
 */
export function enteredNumber(text: string, terms: EnteredTerms = {}): number {
  const tokens = tokensOf(text.trim().replace(/^=/, ''));
  if (tokens === undefined || tokens.length === 0) return Number.NaN;
  const reader = new Reader(tokens, terms);
  const value = reader.sum();
  return reader.atEnd && Number.isFinite(value) ? value : Number.NaN;
}

function tokensOf(text: string): readonly string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  let end = 0;
  while (end < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    end = TOKEN.lastIndex;
    tokens.push((match[1]?.replace(',', '.') ?? match[2]?.toLowerCase() ?? match[3] ?? '').replace('−', '-'));
  }
  return tokens;
}

/** Reads tokens by the usual order of operations; what it does not understand becomes NaN. */
class Reader {
  private at = 0;
  private readonly tokens: readonly string[];
  private readonly terms: EnteredTerms;

  constructor(tokens: readonly string[], terms: EnteredTerms) {
    this.tokens = tokens;
    this.terms = terms;
  }

  get atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  sum(): number {
    let value = this.product();
    for (let sign = this.take('+', '-'); sign !== undefined; sign = this.take('+', '-')) {
      value += sign === '+' ? this.product() : -this.product();
    }
    return value;
  }

  private product(): number {
    let value = this.factor();
    for (let sign = this.take('*', '×', '/', '÷', ':'); sign !== undefined; sign = this.take('*', '×', '/', '÷', ':')) {
      value = sign === '*' || sign === '×' ? value * this.factor() : value / this.factor();
    }
    return value;
  }

  private factor(): number {
    if (this.take('-') !== undefined) return -this.factor();
    if (this.take('+') !== undefined) return this.factor();
    if (this.take('(') !== undefined) {
      const value = this.sum();
      return this.take(')') === undefined ? Number.NaN : value;
    }
    const number = Number(this.tokens[this.at++] ?? Number.NaN);
    if (this.take('%') !== undefined) return (number / 100) * (this.terms.whole ?? Number.NaN);
    const unit = this.take(...Object.keys(UNITS));
    return unit === undefined ? number : this.inFieldUnit(number, unit);
  }

  private inFieldUnit(number: number, name: string): number {
    const known = UNITS[name];
    if (known === undefined || this.terms.unit === undefined) return Number.NaN;
    return fromPoints(toPoints(number * known[0], known[1]), this.terms.unit);
  }

  private take(...wanted: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    this.at++;
    return token;
  }
}
