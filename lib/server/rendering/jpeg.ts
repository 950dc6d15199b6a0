import { exifSegment, readOrientation } from './exif-orientation';
import { badPicture } from './bad-picture';
import { iccColorSpace } from './icc-profile';

/**
 * A JPEG file taken apart without decoding it (ITU-T T.81 annex B; Adobe's APP14 after Technical Note 5116; ICC after ICC.1 annex B.4).
 */
export interface JpegStructure {
  readonly width: number;
  readonly height: number;
  readonly components: 1 | 3 | 4;
  /** Whether the component ids spell R, G, B: then the samples are not YCbCr although no Adobe marker says so. */
  readonly namedRgb: boolean;
  readonly progressive: boolean;
  /** Transform of Adobe's APP14 (0: none, 1: YCbCr, 2: YCCK). With four components its presence also means inverted ink. */
  readonly adobeTransform: number | undefined;
  /** The ICC profile, put together; only when it is whole and made for this number of components. */
  readonly icc: Uint8Array | undefined;
  /** How the picture must be turned to stand upright, EXIF 1–8. */
  readonly orientation: number;
  /** In file order, SOI and EOI left out. Nothing after EOI is in it. */
  readonly segments: readonly JpegSegment[];
}

export interface JpegSegment {
  /** Second byte of the marker: 0xC0 for SOF0 and so on. */
  readonly marker: number;
  /** Marker, length and payload; for SOS the entropy-coded data with its restart markers too. A view, not a copy. */
  readonly bytes: Uint8Array;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DNL = 0xdc;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COM = 0xfe;

/** Decoding time grows with the number of scans, and so few bytes can cost minutes; encoders write about ten. */
const MAX_SCANS = 100;

/** Takes a JPEG apart. @throws AppError `bad_image` when its structure is broken, cut off, or of a sort that PDF readers do not show. */
export function readJpeg(bytes: Uint8Array): JpegStructure {
  const segments = readSegments(bytes);
  const frame = readFrame(segments);
  if (!segments.some(({ marker }) => marker === SOS)) throw badPicture('broken');
  return {
    ...frame,
    adobeTransform: readAdobeTransform(segments),
    icc: readIcc(segments, frame.components),
    orientation: readExif(segments),
    segments,
  };
}

/**
 * The same picture with its scan data byte for byte, without what must not travel with a diploma: all application segments but Adobe's
 * and a valid ICC profile (places, cameras, thumbnails go), comments, and whatever stood after the end.
 * @param note `orientation`: a turned picture gets a bare EXIF segment that says so and nothing else, so that the bytes stay upright by
 *   themselves and equal scans with different turns are different pictures · `none`: for a PDF, whose matrix carries the turn.
 */
export function cleanJpeg({ segments, icc, orientation }: JpegStructure, note: 'orientation' | 'none'): Uint8Array {
  const kept = segments.filter(({ marker, bytes }) => {
    if (marker === APP2) return icc !== undefined && startsWith(bytes, 4, 'ICC_PROFILE\0');
    if (marker === APP14) return startsWith(bytes, 4, 'Adobe');
    return !isApplication(marker) && marker !== COM;
  });
  const exif = note === 'orientation' && orientation !== 1 ? [exifSegment(orientation)] : [];
  return new Uint8Array(Buffer.concat([Uint8Array.of(0xff, SOI), ...exif, ...kept.map(({ bytes }) => bytes), Uint8Array.of(0xff, EOI)]));
}

function readSegments(bytes: Uint8Array): JpegSegment[] {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) throw badPicture('broken');
  const segments: JpegSegment[] = [];
  let scans = 0;
  let at = 2;
  for (;;) {
    if (at >= bytes.length) throw badPicture('truncated');
    if (bytes[at] !== 0xff) throw badPicture('broken');
    // Any number of 0xFF may fill the place before a marker.
    while (bytes[at] === 0xff) at++;
    const marker = bytes[at];
    if (marker === undefined) throw badPicture('truncated');
    if (marker === EOI) return segments;
    if (marker < 0xc0 || isRestart(marker) || marker === SOI) throw badPicture('broken');
    const start = at - 1;
    const length = uint16(bytes, at + 1);
    if (length < 2) throw badPicture('broken');
    at += 1 + length;
    if (at > bytes.length) throw badPicture('truncated');
    if (marker === SOS) {
      if (++scans > MAX_SCANS) throw badPicture('unsupported', { what: 'scans' });
      at = endOfScan(bytes, at);
    }
    segments.push({ marker, bytes: bytes.subarray(start, at) });
  }
}

/** Entropy-coded data goes on to the first 0xFF that is neither stuffed (0xFF00) nor part of a restart marker. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next === 0x00 || isRestart(next)) at += 2;
    else return at;
  }
  throw badPicture('truncated');
}

function readFrame(segments: readonly JpegSegment[]): Pick<JpegStructure, 'width' | 'height' | 'components' | 'namedRgb' | 'progressive'> {
  const frames = segments.filter(({ marker }) => isFrame(marker));
  const [frame, second] = frames;
  if (frame === undefined || second !== undefined) throw badPicture('broken');
  // Baseline, extended and progressive Huffman; lossless, hierarchical and arithmetic coding are shown by few readers.
  if (frame.marker > 0xc2) throw badPicture('unsupported', { what: `SOF${String(frame.marker - 0xc0)}` });
  if (segments.some(({ marker }) => marker === DNL)) throw badPicture('unsupported', { what: 'DNL' });
  const payload = frame.bytes.subarray(4);
  const components = payload[5];
  if (payload[0] !== 8) throw badPicture('unsupported', { what: 'precision' });
  if (components !== 1 && components !== 3 && components !== 4) throw badPicture('unsupported', { what: 'components' });
  if (payload.length !== 6 + 3 * components) throw badPicture('broken');
  const height = uint16(payload, 1);
  const width = uint16(payload, 3);
  if (width === 0 || height === 0) throw badPicture('broken');
  const ids = [payload[6], payload[9], payload[12]];
  const namedRgb = components === 3 && String.fromCharCode(...ids.map((id) => id ?? 0)) === 'RGB';
  return { width, height, components, namedRgb, progressive: frame.marker === 0xc2 };
}

function readAdobeTransform(segments: readonly JpegSegment[]): number | undefined {
  const adobe = segments.find(({ marker, bytes }) => marker === APP14 && startsWith(bytes, 4, 'Adobe'));
  return adobe?.bytes[15];
}

function readExif(segments: readonly JpegSegment[]): number {
  const exif = segments.find(({ marker, bytes }) => marker === APP1 && startsWith(bytes, 4, 'Exif\0\0'));
  return exif === undefined ? 1 : readOrientation(exif.bytes.subarray(10));
}

/** A profile longer than one segment comes in numbered chunks, in any order. */
function readIcc(segments: readonly JpegSegment[], components: 1 | 3 | 4): Uint8Array | undefined {
  const chunks = segments.filter(({ marker, bytes }) => marker === APP2 && startsWith(bytes, 4, 'ICC_PROFILE\0'));
  const ordered = chunks.toSorted((a, b) => (a.bytes[16] ?? 0) - (b.bytes[16] ?? 0));
  const whole = ordered.every(({ bytes }, index) => bytes[16] === index + 1 && bytes[17] === chunks.length);
  if (chunks.length === 0 || !whole) return undefined;
  const profile = new Uint8Array(Buffer.concat(ordered.map(({ bytes }) => bytes.subarray(18))));
  return iccColorSpace(profile) === ({ 1: 'GRAY', 3: 'RGB ', 4: 'CMYK' } as const)[components] ? profile : undefined;
}

function isFrame(marker: number): boolean {
  // 0xC4 (DHT), 0xC8 (JPG) and 0xCC (DAC) lie in the row of the frame markers but are none.
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

function isApplication(marker: number): boolean {
  return marker >= 0xe0 && marker <= 0xef;
}

function uint16(bytes: Uint8Array, at: number): number {
  const high = bytes[at];
  const low = bytes[at + 1];
  if (high === undefined || low === undefined) throw badPicture('truncated');
  return high * 256 + low;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
