/** Bytes of UTF-8 that a name may take with its extension: short enough for every file system, ZIP and mail header. */
const MAX_BYTES = 150;
const EXTENSION_BYTES = 4;
/** Marks that turn the direction of what follows: `\u202Egpj.pdf` would show as something it is not. */
const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;
const FORBIDDEN = /[/\\:*?"<>|]/g;
/** As people see them, with their marks. */
const LETTERS = new Intl.Segmenter('ru', { granularity: 'grapheme' });
/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/**
 * A file's name as it is shown and downloaded, without extension: NFC, no path, control or direction characters, no device name, at
 * most 150 bytes of UTF-8 with `.pdf`, cut between letters. Empty when nothing is left.
 */
export function cleanFileName(text: string): string {
  const safe = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\r\n\t]/g, ' ')
    .replace(CONTROL, '')
    .replace(BIDI_CONTROL, '')
    .normalize('NFC')
    .replace(FORBIDDEN, '-')
    .replace(/\.(?:pdf|jpe?g)\s*$/i, '');
  const name = trimEnds(cutToBytes(trimEnds(safe.replace(/ +/g, ' ')), MAX_BYTES - EXTENSION_BYTES));
  return RESERVED.test(name) ? `_${name}` : name;
}

/** Windows drops dots and spaces at the end; a leading dot hides a file; mail programs drop any white space, wide or narrow. */
function trimEnds(name: string): string {
  return name.replace(/^[.\s]+|[.\s]+$/g, '');
}

function cutToBytes(name: string, max: number): string {
  // Nearly every name; telling letters apart takes far longer than all the rest.
  if (Buffer.byteLength(name) <= max) return name;
  let bytes = 0;
  let cut = '';
  for (const { segment } of LETTERS.segment(name)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > max) break;
    cut += segment;
  }
  return cut;
}
