/** What is used of harfbuzz-subset.wasm, as its instance exports it: plain C functions on one linear memory. */
export interface SubsetterExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(pointer: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_glyph_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

/**
 * Glyph ids stay as they are: this build does not export the plan that would tell the new ones, and unused slots between them deflate to
 * almost nothing.
 */
const NO_HINTING_AND_RETAIN_GIDS = 0x1 | 0x2;
const DROPPED_TABLES = 3;
const READ_ONLY = 1;

/** A PDF carries outlines and widths only: shaping is done, names and style stand in its own dictionaries, and a variable font is fixed at its default. */
const DROPPED = [
  ...[
    'GSUB',
    'GPOS',
    'GDEF',
    'BASE',
    'JSTF',
    'MATH',
    'kern',
    'kerx',
    'morx',
    'mort',
    'feat',
    'trak',
    'meta',
    'name',
    'post',
    'OS/2',
    'cmap',
    'DSIG',
  ],
  ...['STAT', 'fvar', 'avar', 'gvar', 'cvar', 'HVAR', 'VVAR', 'MVAR', 'gasp', 'LTSH', 'VDMX', 'hdmx', 'PCLT', 'vhea', 'vmtx', 'VORG'],
  ...['COLR', 'CPAL', 'SVG ', 'CBDT', 'CBLC', 'sbix', 'EBDT', 'EBLC', 'EBSC'],
].map(tag);

/**
 * The font file with the outlines of only these glyphs and of those they are built from. Same font and glyphs, same bytes. Nothing stays
 * in the wasm memory afterwards.
 * @throws Error when the file cannot be read as a font.
 */
export function subsetFont(wasm: SubsetterExports, font: Uint8Array, glyphs: readonly number[]): Uint8Array {
  const pointer = wasm.malloc(font.length);
  if (pointer === 0) throw new Error('no memory for the font');
  new Uint8Array(wasm.memory.buffer).set(font, pointer);
  const blob = wasm.hb_blob_create(pointer, font.length, READ_ONLY, 0, 0);
  const face = wasm.hb_face_create(blob, 0);
  wasm.hb_blob_destroy(blob);
  try {
    return subsetFace(wasm, face, glyphs);
  } finally {
    wasm.hb_face_destroy(face);
    wasm.free(pointer);
  }
}

function subsetFace(wasm: SubsetterExports, face: number, glyphs: readonly number[]): Uint8Array {
  const input = wasm.hb_subset_input_create_or_fail();
  if (input === 0) throw new Error('no memory for the subset');
  wasm.hb_subset_input_set_flags(input, NO_HINTING_AND_RETAIN_GIDS);
  const kept = wasm.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs) wasm.hb_set_add(kept, glyph);
  const dropped = wasm.hb_subset_input_set(input, DROPPED_TABLES);
  for (const table of DROPPED) wasm.hb_set_add(dropped, table);
  const subset = wasm.hb_subset_or_fail(face, input);
  wasm.hb_subset_input_destroy(input);
  if (subset === 0) throw new Error('the font cannot be subset');
  const blob = wasm.hb_face_reference_blob(subset);
  // Asked before the memory is looked at: building the blob may make the memory grow, which detaches earlier views.
  const start = wasm.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(wasm.memory.buffer, start, wasm.hb_blob_get_length(blob)).slice();
  wasm.hb_blob_destroy(blob);
  wasm.hb_face_destroy(subset);
  return bytes;
}

/** Four letters as the number HarfBuzz takes. */
function tag(letters: string): number {
  return ((letters.charCodeAt(0) << 24) | (letters.charCodeAt(1) << 16) | (letters.charCodeAt(2) << 8) | letters.charCodeAt(3)) >>> 0;
}
