/** JSON with its numbers as text, and how many rows stood in it. */
export interface ParsedJson {
  readonly value: unknown;
  /** Elements of the list that is all of the text or stands in it under `mask`; 0 when there is none. */
  readonly rows: number;
}

/**
 * Parses JSON with every number as the text it was written in: a certificate number of twenty digits would lose its last ones as a
 * JavaScript number. Depth is no danger, for V8 parses without recursion. Rows are counted before anything is made of them: of more than
 * `maxRows` only the first ones are in the value. Throws `SyntaxError`.
 */
export function parseKeepingNumbers(json: string, maxRows = Infinity): ParsedJson {
  const scanned = scan(Buffer.from(json), maxRows);
  if (scanned?.cut) return { ...parseKeepingNumbers(scanned.cut, maxRows), rows: scanned.rows };
  if (scanned !== undefined) {
    try {
      return { value: JSON.parse(scanned.quoted ?? json), rows: scanned.rows };
    } catch {
      // Said below, with the place in the text as it came.
    }
  }
  return { value: JSON.parse(json), rows: 0 };
}

interface Scanned {
  readonly rows: number;
  /** The text with quotes around every number outside strings; undefined: it has none. */
  readonly quoted?: string | undefined;
  /** The text with no more rows than allowed, when it has more. */
  readonly cut?: string;
}

/** Undefined: the text is no JSON, as far as numbers tell. */
function scan(bytes: Buffer, maxRows: number): Scanned | undefined {
  // Each number takes two more bytes, and a sign stands between two of them.
  const out = Buffer.allocUnsafe(bytes.length * 2 + 2);
  const rows = new RowCount(bytes, maxRows);
  let copied = 0;
  let length = 0;
  for (let index = 0; index < bytes.length;) {
    const byte = bytes[index] ?? 0;
    if (byte === QUOTE) {
      const end = endOfString(bytes, index);
      rows.string(index, end);
      index = end;
    } else if (byte === MINUS || isDigit(byte)) {
      const end = endOfNumber(bytes, index);
      if (end === undefined) return undefined;
      length += bytes.copy(out, length, copied, index);
      out[length++] = QUOTE;
      length += bytes.copy(out, length, index, end);
      out[length++] = QUOTE;
      copied = end;
      index = end;
    } else {
      rows.sign(byte, index);
      index += 1;
    }
  }
  if (rows.tooMany)
    return { rows: rows.most, cut: Buffer.concat([bytes.subarray(0, rows.tooMany[0]), bytes.subarray(rows.tooMany[1])]).toString() };
  if (copied === 0) return { rows: rows.most };
  length += bytes.copy(out, length, copied);
  return { rows: rows.most, quoted: out.toString('utf8', 0, length) };
}

/** Counts the elements of the lists that are rows while a text is gone through from its beginning to its end. */
class RowCount {
  /** Rows of the longest such list. */
  most = 0;
  /** Where the rows beyond those allowed stand. */
  tooMany: readonly [start: number, end: number] | undefined;
  private readonly bytes: Buffer;
  private readonly max: number;
  private cutFrom = 0;
  private depth = 0;
  /** Depth within the list that is being counted. */
  private counted: number | undefined;
  private commas = 0;
  private text: readonly [start: number, end: number] = [0, 0];

  constructor(bytes: Buffer, max: number) {
    this.bytes = bytes;
    this.max = max;
  }

  string(start: number, end: number): void {
    if (this.depth === 1) this.text = [start + 1, end - 1];
  }

  sign(byte: number, at: number): void {
    if (byte === COMMA) {
      if (this.depth !== this.counted) return;
      this.commas += 1;
      if (this.commas === this.max) this.cutFrom = at;
    } else if (byte === LIST || byte === OBJECT) {
      if (byte === LIST && (this.depth === 0 || (this.depth === 1 && this.counted === undefined && this.underMask()))) {
        this.counted = this.depth + 1;
        this.commas = 0;
      }
      this.depth += 1;
    } else if (byte === END_OF_LIST || byte === END_OF_OBJECT) {
      if (this.depth === this.counted) {
        this.most = Math.max(this.most, this.commas + 1);
        if (this.commas >= this.max) this.tooMany ??= [this.cutFrom, at];
        this.counted = undefined;
      }
      this.depth -= 1;
    }
  }

  private underMask(): boolean {
    const [start, end] = this.text;
    return end - start < 100 && this.bytes.toString('latin1', start, end).trim().toLowerCase() === 'mask';
  }
}

const QUOTE = 0x22;
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const ZERO = 0x30;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const LIST = 0x5b;
const END_OF_LIST = 0x5d;
const OBJECT = 0x7b;
const END_OF_OBJECT = 0x7d;
const EXPONENT = 0x65;

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** The place after its closing quote. */
function endOfString(bytes: Buffer, start: number): number {
  let index = start + 1;
  while (index < bytes.length && bytes[index] !== QUOTE) index += bytes[index] === BACKSLASH ? 2 : 1;
  return index + 1;
}

/** The place after a number; undefined: JSON knows no such number, or none may stand here. Quoted it would be let pass. */
function endOfNumber(bytes: Buffer, start: number): number | undefined {
  const digitsFrom = bytes[start] === MINUS ? start + 1 : start;
  let index = bytes[digitsFrom] === ZERO ? digitsFrom + 1 : afterDigits(bytes, digitsFrom);
  let good = index > digitsFrom;
  if (bytes[index] === POINT) {
    const end = afterDigits(bytes, index + 1);
    good &&= end > index + 1;
    index = end;
  }
  if (((bytes[index] ?? 0) | 0x20) === EXPONENT) {
    const from = bytes[index + 1] === PLUS || bytes[index + 1] === MINUS ? index + 2 : index + 1;
    const end = afterDigits(bytes, from);
    good &&= end > from;
    index = end;
  }
  return good && isAfterValue(bytes, index) ? index : undefined;
}

function afterDigits(bytes: Buffer, start: number): number {
  let index = start;
  while (isDigit(bytes[index])) index += 1;
  return index;
}

const SPACES: readonly (number | undefined)[] = [0x20, 0x09, 0x0a, 0x0d];
const AFTER_VALUE: readonly (number | undefined)[] = [COMMA, END_OF_LIST, END_OF_OBJECT, undefined];

/** Whether the next sign after spaces may follow a value: a number before a colon would become a name when it is quoted. */
function isAfterValue(bytes: Buffer, start: number): boolean {
  let index = start;
  while (SPACES.includes(bytes[index])) index += 1;
  return AFTER_VALUE.includes(bytes[index]);
}

/** Where JSON.parse stopped, in characters from 1; undefined when the engine does not say. */
export function syntaxErrorPlace(error: unknown): number | undefined {
  const place = error instanceof SyntaxError ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
  return place === undefined ? undefined : Number(place) + 1;
}
