import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

const PICTURES = path.join(process.cwd(), 'lib/server/demo/pictures');

/** The demo's background with fine noise like a scanned sheet's, as a JPEG of about 1.5 MB. */
export async function background(): Promise<Buffer> {
  const source = sharp(await readFile(path.join(PICTURES, 'front.jpg')));
  const { data, info } = await source.raw().toBuffer({ resolveWithObject: true });
  let state = 1;
  for (let at = 0; at < data.length; at += 3) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const noise = (state >>> 29) - 3;
    for (let channel = 0; channel < 3; channel++) data[at + channel] = Math.max(0, Math.min(255, (data[at + channel] ?? 0) + noise));
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

export function signature(): Promise<Buffer> {
  return readFile(path.join(PICTURES, 'signature.png'));
}
