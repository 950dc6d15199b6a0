const ORIENTATION = 0x0112;
const SHORT = 3;

/**
 * The orientation (1–8) in an EXIF block, which is a small TIFF file (EXIF 2.32 §4.6). Whatever is missing or makes no sense counts as
 * upright, as browsers have it.
 */
export function readOrientation(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const mark = view.getUint16(0);
    const little = mark === 0x4949;
    if ((!little && mark !== 0x4d4d) || view.getUint16(2, little) !== 42) return 1;
    const directory = view.getUint32(4, little);
    const entries = view.getUint16(directory, little);
    for (let i = 0; i < entries; i++) {
      const entry = directory + 2 + 12 * i;
      if (view.getUint16(entry, little) !== ORIENTATION) continue;
      const value = view.getUint16(entry + 8, little);
      return view.getUint16(entry + 2, little) === SHORT && value >= 1 && value <= 8 ? value : 1;
    }
  } catch (error) {
    // Offsets that lead out of the block.
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}

/** A whole APP1 segment, marker included, that names an orientation and nothing else. */
export function exifSegment(orientation: number): Uint8Array {
  // Big-endian TIFF with one directory of one entry (tag, type, count, value padded to four bytes) and no further directory.
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  return Uint8Array.of(0xff, 0xe1, 0, 2 + exif.length + tiff.length, ...exif, ...tiff);
}
