/** Input, display, output and colour-space profiles: the classes an image may carry (ISO 32000-1 §8.6.5.5). */
const CLASSES = new Set(['scnr', 'mntr', 'prtr', 'spac']);

/**
 * The data colour space of an ICC profile (`RGB `, `GRAY`, `CMYK` …), read from its header (ICC.1:2010 §7.2); undefined when the bytes
 * are no profile of version 2 or 4 that an image may carry.
 */
export function iccColorSpace(profile: Uint8Array): string | undefined {
  if (profile.length < 132) return undefined;
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const text = (at: number) => String.fromCharCode(...profile.subarray(at, at + 4));
  const version = view.getUint8(8);
  const sound = view.getUint32(0) === profile.length && text(36) === 'acsp' && (version === 2 || version === 4) && CLASSES.has(text(12));
  return sound ? text(16) : undefined;
}
