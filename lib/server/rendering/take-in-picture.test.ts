import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp, { type JpegOptions, type PngOptions, type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { PictureBox } from '../../document/picture-boxes';
import { AppError } from '../../errors';
import { refusalMessage } from '../../i18n/calls/say-call';
import { cleanJpeg, readJpeg } from './jpeg';
import { readPng, writePng, type PngChunk } from './png';
import type { PixelPicture } from '../../render/pdf/pdf-picture';
import { preparePicture } from './prepare-picture';
import { takeInPicture } from './take-in-picture';

/** A picture of dots, as PDFs hold it. */
async function preparePixels(bytes: Uint8Array): Promise<PixelPicture> {
  const picture = await preparePicture(bytes);
  if ('objects' in picture) throw new Error('a page of a PDF');
  return picture;
}

const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
const photo = (width = 64, height = 48) => sharp({ create: { width, height, channels: 3, background: '#888', noise } });
const jpeg = (options: JpegOptions = {}) => photo().jpeg(options).toBuffer();
const png = (options: PngOptions = {}) => photo().png(options).toBuffer();

const reason = (bytes: Uint8Array) =>
  takeInPicture(bytes).then(
    () => 'taken',
    (error: unknown) => (error instanceof AppError && error.code === 'bad_image' ? error.details['reason'] : error),
  );

function header(width: number, height: number, depth: number, colorType: number): PngChunk {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([depth, colorType, 0, 0, 0], 8);
  return { type: 'IHDR', data };
}

const chunk = (type: string, data: Uint8Array = new Uint8Array()): PngChunk => ({ type, data });

describe('taking in a JPEG', () => {
  it.each([{}, { progressive: true }, { chromaSubsampling: '4:4:4' }, { mozjpeg: true }])(
    'keeps the scan data byte for byte (%j)',
    async (options) => {
      const original = await jpeg(options);
      const taken = await takeInPicture(original);
      const scans = (bytes: Uint8Array) =>
        readJpeg(bytes)
          .segments.filter(({ marker }) => marker === 0xda)
          .map(({ bytes }) => Buffer.from(bytes).toString('hex'));
      expect(scans(taken.bytes)).toEqual(scans(original));
      expect(scans((await preparePixels(taken.bytes)).data)).toEqual(scans(original));
    },
  );

  it('drops place, camera, comment and whatever stands after the end, and keeps the profile', async () => {
    const exif = { IFD0: { Make: 'Camera of Anna' }, IFD3: { GPSLatitude: '55/1 45/1 0/1' } };
    const original = await photo().withIccProfile('p3').withExif(exif).jpeg().toBuffer();
    const comment = Buffer.from([0xff, 0xfe, 0, 8, ...Buffer.from('secret')]);
    const taken = await takeInPicture(
      Buffer.concat([original.subarray(0, 2), comment, original.subarray(2), Buffer.from('<script>PK\x03\x04')]),
    );
    const text = Buffer.from(taken.bytes).toString('latin1');
    for (const gone of ['Camera', 'secret', 'script', 'Exif']) expect(text).not.toContain(gone);
    expect(readJpeg(taken.bytes).icc?.length).toBeGreaterThan(400);
    expect((await preparePixels(taken.bytes)).icc).toBeDefined();
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('reads orientation %i and carries it in its own bytes', async (orientation) => {
    const taken = await takeInPicture(await photo().withMetadata({ orientation }).jpeg().toBuffer());
    expect(taken).toMatchObject({ orientation, width: 64, height: 48, mime: 'image/jpeg' });
    expect((await preparePixels(taken.bytes)).info).toEqual({ width: 64, height: 48, orientation });
    expect((await sharp(taken.bytes).metadata()).orientation ?? 1).toBe(orientation);
    expect(readJpeg(cleanJpeg(readJpeg(taken.bytes), 'none')).orientation).toBe(1);
  });

  it.each([
    ['grey', () => photo().toColourspace('b-w').jpeg().toBuffer(), 'DeviceGray'],
    ['colour', () => jpeg(), 'DeviceRGB'],
    ['ink', () => photo().toColourspace('cmyk').jpeg().toBuffer(), 'DeviceCMYK'],
  ] as const)('goes through to PDFs as it is (%s)', async (_, make, colorSpace) => {
    const picture = await preparePixels((await takeInPicture(await make())).bytes);
    expect(picture).toMatchObject({ filter: 'DCTDecode', colorSpace });
    expect(picture.inverted ?? false).toBe(colorSpace === 'DeviceCMYK');
  });

  it('refuses one that is cut anywhere', async () => {
    const original = await jpeg();
    for (const share of [0.1, 0.3, 0.5, 0.9, 0.999]) expect(await reason(original.subarray(0, original.length * share))).toBe('truncated');
    const mended = Buffer.concat([original.subarray(0, original.length / 2), Buffer.from([0xff, 0xd9])]);
    expect(await reason(mended)).toBe('truncated');
  });
});

describe('taking in a PNG', () => {
  it.each([
    ['RGB', () => png(), { colorSpace: 'DeviceRGB', pngRows: true }],
    ['grey', () => photo().toColourspace('b-w').png().toBuffer(), { colorSpace: 'DeviceGray', pngRows: true }],
    ['interlaced', () => png({ progressive: true }), { colorSpace: 'DeviceRGB' }],
    ['palette', () => png({ palette: true }), { colorSpace: 'DeviceRGB' }],
    ['16 bit', () => photo().toColourspace('rgb16').png().toBuffer(), { colorSpace: 'DeviceRGB' }],
    ['alpha', () => photo().ensureAlpha(0.5).png().toBuffer(), { colorSpace: 'DeviceRGB', alpha: expect.any(Uint8Array) as unknown }],
    [
      'grey alpha',
      () => writePng([header(2, 1, 8, 4), chunk('IDAT', deflateSync(Buffer.from([0, 10, 128, 200, 255]))), chunk('IEND')]),
      { colorSpace: 'DeviceRGB', alpha: expect.any(Uint8Array) as unknown },
    ],
  ] as const)('accepts %s and makes it ready for PDFs', async (_, make, expected) => {
    const taken = await takeInPicture(await make());
    expect(await preparePixels(taken.bytes)).toMatchObject({ filter: 'FlateDecode', ...expected });
  });

  it('keeps what is see-through, whichever way it is said', async () => {
    const row = (...bytes: number[]) => chunk('IDAT', deflateSync(Buffer.from([0, ...bytes])));
    const pictures = [
      [header(2, 1, 8, 4), row(10, 128, 200, 255)],
      [header(2, 1, 8, 0), chunk('tRNS', Buffer.from([0, 10])), row(10, 200)],
      [header(2, 1, 8, 3), chunk('PLTE', Buffer.from([10, 10, 10, 200, 200, 200])), chunk('tRNS', Buffer.from([128])), row(0, 1)],
    ];
    const alphas = [128, 0, 128];
    for (const [index, chunks] of pictures.entries()) {
      const { alpha, data } = await preparePixels((await takeInPicture(writePng([...chunks, chunk('IEND')]))).bytes);
      expect([...inflateSync(alpha ?? Buffer.alloc(0))]).toEqual([alphas[index], 255]);
      expect([...inflateSync(data)].slice(3)).toEqual([200, 200, 200]);
    }
  });

  it('keeps pixels only: no text, time, EXIF, or anything after the end', async () => {
    const { chunks } = readPng(await png());
    const dressed = writePng([
      chunks[0] ?? chunk(''),
      chunk('tEXt', Buffer.from('Author\0Anna')),
      chunk('eXIf', Buffer.from('MM')),
      chunk('tIME', Buffer.alloc(7)),
      ...chunks.slice(1),
    ]);
    const taken = await takeInPicture(Buffer.concat([dressed, Buffer.from('%PDF-1.4 <script>')]));
    expect(new Set(readPng(taken.bytes).chunks.map(({ type }) => type))).toEqual(new Set(['IHDR', 'IDAT', 'IEND']));
  });

  it('turns linear samples into sRGB ones once, so that nobody has to know of gamma', async () => {
    const gamma = Buffer.alloc(4);
    gamma.writeUInt32BE(100_000);
    const bytes = writePng([header(1, 1, 8, 0), chunk('gAMA', gamma), chunk('IDAT', deflateSync(Buffer.from([0, 55]))), chunk('IEND')]);
    const { data } = await sharp((await takeInPicture(bytes)).bytes)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBe(128);
  });

  it('does not let more compressed data through to PDFs than the picture has', async () => {
    const stuffed = writePng([header(1, 1, 8, 0), chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))), chunk('IEND')]);
    const picture = await preparePixels(stuffed).catch(() => undefined);
    expect(picture?.pngRows).toBeUndefined();
    expect(picture?.data.length ?? 0).toBeLessThan(100);
  });
});

describe('taking in a WebP', () => {
  it.each([
    ['lossy', () => photo().webp().toBuffer(), 'image/jpeg'],
    ['lossless', () => photo().webp({ lossless: true }).toBuffer(), 'image/png'],
    ['see-through', () => photo().ensureAlpha(0.5).webp().toBuffer(), 'image/png'],
    ['with a profile', () => photo().withIccProfile('p3').webp().toBuffer(), 'image/jpeg'],
  ] as const)('packs it anew, as PDFs want it (%s)', async (_, make, mime) => {
    const taken = await takeInPicture(await make());
    expect(taken).toMatchObject({ mime, width: 64, height: 48, orientation: 1 });
    expect((await preparePixels(taken.bytes)).info).toEqual({ width: 64, height: 48, orientation: 1 });
  });

  it('keeps the colours of a lossless one', async () => {
    const original = await photo().raw().toBuffer();
    const taken = await takeInPicture(
      await sharp(original, { raw: { width: 64, height: 48, channels: 3 } })
        .webp({ lossless: true })
        .toBuffer(),
    );
    expect((await sharp(taken.bytes).raw().toBuffer()).equals(original)).toBe(true);
  });

  it('takes the first frame of a moving one, and stands a turned one upright', async () => {
    const red = await sharp({ create: { width: 20, height: 10, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const moving = await sharp([red, await photo(20, 10).png().toBuffer()], { join: { animated: true } })
      .webp({ loop: 0 })
      .toBuffer();
    const taken = await takeInPicture(moving);
    expect(taken).toMatchObject({ width: 20, height: 10 });
    const { channels } = await sharp(taken.bytes).stats();
    expect(channels.slice(0, 3).map(({ mean }) => Math.round(mean / 255))).toEqual([1, 0, 0]);
    expect(await takeInPicture(await photo().withMetadata({ orientation: 6 }).webp().toBuffer())).toMatchObject({ width: 48, height: 64 });
  });

  it('refuses one that is cut anywhere, and a size beyond the limit before it is decoded', async () => {
    const original = await photo().webp().toBuffer();
    for (const share of [0.05, 0.3, 0.5, 0.9, 0.999]) expect(await reason(original.subarray(0, original.length * share))).toBe('truncated');
    const vast = Buffer.from(original);
    vast.writeUInt16LE(16_383, 26);
    vast.writeUInt16LE(16_383, 28);
    expect(await reason(vast)).toBe('too_many_pixels');
  });
});

describe('a picture with more dots than its boxes can show', () => {
  const box = (width: number, height: number, fit: PictureBox['fit'] = 'contain', anchor: PictureBox['anchor'] = 'center') => ({
    width,
    height,
    fit,
    anchor,
  });
  const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#345' } });
  const taken = async (bytes: Uint8Array, ...boxes: PictureBox[]) => takeInPicture(bytes, undefined, boxes);

  it.each<[string, PictureBox[], number, number]>([
    ['all of it within the box', [box(72, 72)], 300, 150],
    ['covering the box, the rest cut off', [box(72, 72, 'cover')], 300, 300],
    ['stretched, without becoming coarse either way', [box(72, 72, 'stretch')], 600, 300],
    ['in the largest of several boxes, whole', [box(36, 36, 'cover'), box(72, 72, 'cover')], 600, 300],
    ['in a box as thin as a hair', [box(72, 0.1, 'contain')], 1, 1],
  ])('is kept at 300 dpi: %s', async (_, boxes, width, height) => {
    expect(await taken(await plain(2000, 1000).jpeg().toBuffer(), ...boxes)).toMatchObject({
      width,
      height,
      mime: 'image/jpeg',
      orientation: 1,
    });
    expect(await taken(await plain(2000, 1000).png().toBuffer(), ...boxes)).toMatchObject({ width, height, mime: 'image/png' });
    expect(await taken(await plain(2000, 1000).webp().toBuffer(), ...boxes)).toMatchObject({ width, height, mime: 'image/jpeg' });
  });

  it('is never made larger, and keeps its own bytes when it has no more dots than are shown', async () => {
    const original = await jpeg();
    for (const boxes of [[box(1000, 1000)], [box(1000, 10, 'cover')], [], [box(1, 1), box(500, 500)]]) {
      const { bytes } = await taken(original, ...boxes);
      expect(Buffer.from(bytes).includes(original.subarray(-500))).toBe(true);
    }
  });

  it.each([
    ['left', 'red'],
    ['center', 'lime'],
    ['right', 'blue'],
  ] as const)('keeps the part that its anchor holds (%s)', async (anchor, color) => {
    const stripe = (background: string) =>
      sharp({ create: { width: 400, height: 400, channels: 3, background } })
        .png()
        .toBuffer();
    const flag = await sharp({ create: { width: 1200, height: 400, channels: 3, background: 'lime' } })
      .composite([
        { input: await stripe('red'), left: 0, top: 0 },
        { input: await stripe('blue'), left: 800, top: 0 },
      ])
      .png()
      .toBuffer();
    const { bytes, width, height } = await taken(flag, box(24, 24, 'cover', anchor));
    expect([width, height]).toEqual([100, 100]);
    const want = { red: [255, 0, 0], lime: [0, 255, 0], blue: [0, 0, 255] }[color];
    expect([...(await sharp(bytes).extract({ left: 50, top: 50, width: 1, height: 1 }).raw().toBuffer())].slice(0, 3)).toEqual(want);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('stands upright in its own pixels, whichever way it was turned (%i)', async (orientation) => {
    // Top left of the picture as seen is red.
    const seen = await sharp({ create: { width: 800, height: 400, channels: 3, background: 'white' } })
      .composite([
        {
          input: await sharp({ create: { width: 400, height: 200, channels: 3, background: 'red' } })
            .png()
            .toBuffer(),
          left: 0,
          top: 0,
        },
      ])
      .png()
      .toBuffer();
    const unturn: Record<number, (picture: Sharp) => Sharp> = {
      1: (picture) => picture,
      2: (picture) => picture.flop(),
      3: (picture) => picture.rotate(180),
      4: (picture) => picture.flip(),
      5: (picture) => picture.rotate(270).flop(),
      6: (picture) => picture.rotate(270),
      7: (picture) => picture.rotate(90).flop(),
      8: (picture) => picture.rotate(90),
    };
    const stored = await (unturn[orientation]?.(sharp(seen)) ?? sharp(seen))
      .withMetadata({ orientation })
      .jpeg({ quality: 100 })
      .toBuffer();
    const { bytes, ...rest } = await taken(stored, box(48, 48));
    expect(rest).toMatchObject({ width: 200, height: 100, orientation: 1 });
    const at = async (left: number, top: number) => [...(await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
    expect((await at(10, 10))[1]).toBeLessThan(40);
    for (const [x, y] of [
      [190, 10],
      [10, 90],
      [190, 90],
    ] as const)
      expect((await at(x, y))[1]).toBeGreaterThan(215);
  });

  it('stays see-through, and one in ink or grey becomes plain colour', async () => {
    const alpha = await taken(await plain(800, 800).ensureAlpha(0.5).png().toBuffer(), box(24, 24));
    expect((await sharp(alpha.bytes).stats()).channels[3]?.mean).toBeCloseTo(127.5, -1);
    for (const space of ['cmyk', 'b-w']) {
      const { bytes } = await taken(await plain(800, 800).toColourspace(space).jpeg().toBuffer(), box(24, 24));
      expect(readJpeg(bytes).components).toBe(3);
    }
  });

  it('is refused when it is damaged, like any other', async () => {
    const original = await plain(2000, 1000).jpeg().toBuffer();
    await expect(taken(original.subarray(0, original.length / 2), box(24, 24))).rejects.toMatchObject({ details: { reason: 'truncated' } });
    const scan = Buffer.concat([original.subarray(0, original.length / 2), Buffer.from([0xff, 0xd9])]);
    await expect(taken(scan, box(24, 24))).rejects.toMatchObject({ details: { reason: 'truncated' } });
  });
});

describe('hostile pictures', () => {
  it('says how large the picture is and how large one may be, by the limits it was measured with', async () => {
    const vast = writePng([header(30_000, 30_000, 8, 2), chunk('IDAT', deflateSync(Buffer.alloc(16))), chunk('IEND')]);
    const limits = { maxBytes: 25 * 1024 * 1024, maxPixels: 30_000_000 };
    const error: unknown = await takeInPicture(vast, limits).catch((thrown: unknown) => thrown);
    if (!(error instanceof AppError)) throw new Error('the picture was taken');
    expect(refusalMessage('en', error.code, error.details)).toBe(
      'The picture has 30000 × 30000 pixels; up to 30 megapixels can be used. Make it smaller: 3508 × 2480 is enough for print on A4.',
    );
    const call = { ...error.details, reason: 'variable', variable: 'photo', row: 2 };
    expect(refusalMessage('en', error.code, call)).toContain('at most 25 MB and 30 megapixels');
  });

  it('refuses a bomb of 400 megapixels in 50 kB', async () => {
    const rows = deflateSync(Buffer.alloc(20_000 * 2501), { level: 9 });
    expect(await reason(writePng([header(20_000, 20_000, 1, 0), chunk('IDAT', rows), chunk('IEND')]))).toBe('too_many_pixels');
  });

  it('refuses the 46 bytes that send a well-known PNG reader into an endless loop', async () => {
    const looping = Buffer.concat([writePng([header(1, 1, 8, 2)]), Buffer.from('00000000494441540000000000', 'hex')]);
    expect(await reason(looping.subarray(0, 46))).toBe('broken');
  });

  it.each([
    ['gif', Buffer.from('GIF89a/*'), 'kind_not_taken'],
    ['a WebP of nothing but its first bytes', Buffer.from('RIFF\x10\0\0\0WEBPVP8 '), 'truncated'],
    ['bmp', Buffer.from('BM and so on'), 'kind_not_taken'],
    ['tiff', Buffer.from('II*\0 and so on'), 'kind_not_taken'],
    ['avif', Buffer.from('\0\0\0\x1cftypavif'), 'kind_not_taken'],
    ['heic', Buffer.from('\0\0\0\x1cftypheic'), 'kind_not_taken'],
    ['pdf', Buffer.from('%PDF-1.7'), 'kind_not_taken'],
    ['svg', Buffer.from('<?xml version="1.0"?><svg onload="x()"/>'), 'kind_not_taken'],
    ['text', Buffer.from('no picture'), 'unknown_kind'],
    ['nothing', Buffer.alloc(0), 'unknown_kind'],
    ['too many bytes', Buffer.alloc(5 * 1024 * 1024 + 1), 'too_many_bytes'],
  ])('refuses %s', async (_, bytes, why) => {
    expect(await reason(bytes)).toBe(why);
  });

  it('says which kinds are taken', async () => {
    await expect(takeInPicture(Buffer.from('GIF89a'))).rejects.toMatchObject({ details: { kind: 'gif', taken: 'JPEG, PNG, WebP' } });
  });

  it('refuses a JPEG of so many scans that each reader would need minutes', async () => {
    const { segments } = readJpeg(await jpeg({ progressive: true }));
    const scan = segments.filter(({ marker }) => marker === 0xda)[0]?.bytes ?? new Uint8Array();
    const first = segments.findIndex(({ marker }) => marker === 0xda);
    const before = segments.slice(0, first).map(({ bytes }) => bytes);
    const many = Array.from({ length: 200 }, () => scan);
    expect(await reason(Buffer.concat([Buffer.from([0xff, 0xd8]), ...before, ...many, Buffer.from([0xff, 0xd9])]))).toBe('unsupported');
  });

  it('decides on every damaged picture: taken, or bad_image with a reason', async () => {
    const originals = [await jpeg(), await jpeg({ progressive: true }), await png(), await png({ palette: true })];
    const damage = fc.record({
      original: fc.constantFrom(...originals),
      changes: fc.array(fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), to: fc.nat(255) }), { maxLength: 8 }),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ original, changes, cut }) => {
        const bytes = Buffer.from(original);
        for (const { at, to } of changes) bytes[Math.floor(at * bytes.length)] = to;
        expect(typeof (await reason(bytes.subarray(0, cut < 0.3 ? cut * 3 * bytes.length : bytes.length)))).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
