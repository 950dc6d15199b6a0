// @ts-check

/**
 * Finds secrets in a text. It is read as whoever receives it would: percent-encoding, JSON's escapes and their nesting are undone first,
 * while each character remembers where it stands in the text as written.
 *
 * @typedef {{ from: number, to: number }} Range positions in the text as written, `to` exclusive
 * @typedef {{ text: string, starts: number[] }} Plain `starts[i]` is where character i begins as written; one more tells where the text ends
 */

/** How often one encoding may lie in another. */
const ROUNDS = 4;
const ESCAPE = /%([0-9a-f]{2})|\\u([0-9a-f]{4})|\\(["'/\\])/gi;

/** Where user and password may stand: `smtp://user:password@host`. */
const SCHEME = /\b[a-z][a-z0-9+.-]{0,20}:\/\//gi;

/** Our API tokens, and what follows the word that introduces a secret in a header. */
const API_TOKEN = /(?<![0-9A-Za-z])(dm_[0-9A-Za-z]{33})(?![0-9A-Za-z])/dg;
const BEARER = /\b(?:Bearer|Basic)\s+([\w.~+/=-]+)/dgi;

/** A name with what joins it to its value: `name=`, `name: `, `"name":"`, `name: '`. */
const NAMED = /([\w.[\]-]{1,200})(["']?\s{0,4}[:=]\s{0,4}(["']?))/g;

/** A file's name may sound secret; the line and column behind it are none. */
const LINE_NUMBER = /:\d+(?::\d+)?(?!\w)/y;

/** A field of a multipart form: its value stands behind an empty line. */
const PART = /\bname="([^"\r\n]{1,200})"[^\r\n]*(?:\r?\n[^\r\n]+)*\r?\n\r?\n([^\r\n]*)/dg;

/** Headers whose value goes on behind spaces and semicolons. */
const WHOLE_LINE = /^(?:set-)?cookie$|authorization$/i;

/**
 * @param {string} written
 * @param {(name: string) => boolean} isSecretName
 * @returns {Range[]} in order, none overlapping
 */
export function secretRanges(written, isSecretName) {
  const plain = decoded(written);
  const spans = [...spansOfPatterns(plain), ...spansOfCredentials(plain), ...spansOfNames(plain, isSecretName)];
  return joined(
    spans.filter(([from, to]) => to > from).map(([from, to]) => ({ from: plain.starts[from] ?? 0, to: plain.starts[to] ?? 0 })),
  );
}

/** @typedef {[from: number, to: number]} Span positions in the plain text */

/**
 * @param {Plain} plain
 * @returns {Span[]}
 */
function spansOfPatterns({ text }) {
  /** @type {Span[]} */
  const spans = [];
  for (const pattern of [API_TOKEN, BEARER]) for (const match of text.matchAll(pattern)) spans.push(match.indices?.[1] ?? [0, 0]);
  return spans;
}

/**
 * @param {Plain} plain
 * @returns {Span[]}
 */
function spansOfCredentials(plain) {
  /** @type {Span[]} */
  const spans = [];
  for (const match of plain.text.matchAll(SCHEME)) {
    const begin = match.index + match[0].length;
    const end = endAt(plain, begin, /[\s/?#"'<>]/);
    spans.push([begin, begin + Math.max(plain.text.slice(begin, end).lastIndexOf('@'), 0)]);
  }
  return spans;
}

/**
 * @param {Plain} plain
 * @param {(name: string) => boolean} isSecretName
 * @returns {Span[]}
 */
function spansOfNames(plain, isSecretName) {
  /** @type {Span[]} */
  const spans = [];
  for (const match of plain.text.matchAll(PART)) if (isSecretName(match[1] ?? '')) spans.push(match.indices?.[2] ?? [0, 0]);
  for (const match of plain.text.matchAll(NAMED)) {
    const [whole, name = '', joint = '', quote = ''] = match;
    if (!isSecretName(name)) continue;
    LINE_NUMBER.lastIndex = match.index + name.length;
    if (LINE_NUMBER.test(plain.text)) continue;
    const begin = match.index + whole.length;
    const open = joint.includes('=') ? /[\s&"'<>#;]/ : WHOLE_LINE.test(name) ? /[\r\n]/ : /[\s,;}"']/;
    spans.push([begin, endAt(plain, begin, quote ? new RegExp(quote) : open)]);
  }
  return spans;
}

/**
 * Undoes one encoding after another.
 * @param {string} written
 * @returns {Plain}
 */
function decoded(written) {
  /** @type {Plain} */
  let plain = { text: written, starts: Array.from({ length: written.length + 1 }, (_, at) => at) };
  for (let round = 0; round < ROUNDS && plain.text.search(ESCAPE) >= 0; round += 1) plain = decodedOnce(plain);
  return plain;
}

/**
 * @param {Plain} plain
 * @returns {Plain}
 */
function decodedOnce({ text, starts }) {
  let out = '';
  /** @type {number[]} */
  const places = [];
  let at = 0;
  /** @param {number} to */
  const keep = (to) => {
    out += text.slice(at, to);
    for (; at < to; at += 1) places.push(starts[at] ?? 0);
  };
  for (const match of text.matchAll(ESCAPE)) {
    keep(match.index);
    const [whole, percent, unicode, plainSign = ''] = match;
    const digits = percent ?? unicode;
    out += digits === undefined ? plainSign : String.fromCharCode(Number.parseInt(digits, 16));
    places.push(starts[at] ?? 0);
    at += whole.length;
  }
  keep(text.length);
  return { text: out, starts: [...places, starts[text.length] ?? 0] };
}

/**
 * Where a value ends. What would end it counts only when it is not encoded deeper than what stands before the value: in
 * `password=a%26b` the `&` is part of the password, in `next=%3Fpassword%3Da%26b` it is not.
 *
 * @param {Plain} plain
 * @param {number} begin
 * @param {RegExp} ends one character that ends it
 */
function endAt({ text, starts }, begin, ends) {
  /** @param {number} at */
  const width = (at) => (starts[at + 1] ?? 0) - (starts[at] ?? 0);
  const depth = width(begin - 1);
  for (let at = begin; at < text.length; at += 1) if (width(at) <= depth && ends.test(text.charAt(at))) return at;
  return text.length;
}

/**
 * @param {Range[]} ranges
 * @returns {Range[]}
 */
function joined(ranges) {
  /** @type {Range[]} */
  const out = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else out.push({ ...range });
  }
  return out;
}
