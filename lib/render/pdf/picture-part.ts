import type { ObjectWriter } from './object-writer';
import type { PagePicture, PdfPicture, PixelPicture } from './pdf-picture';

/** Objects that a picture takes: itself, and its opacity and colour profile where it has them, or all that a page is made of. */
export function pictureObjects(picture: PdfPicture): number {
  if ('objects' in picture) return picture.objects.length;
  return 1 + (picture.alpha ? 1 : 0) + (picture.icc ? 1 : 0);
}

/** Bytes of its streams: nearly all that it takes. */
export function pictureBytes(picture: PdfPicture): number {
  if ('objects' in picture) return picture.objects.reduce((sum, { stream }) => sum + (stream?.length ?? 0), 0);
  return picture.data.length + (picture.alpha?.length ?? 0) + (picture.icc?.length ?? 0);
}

/** Writes a picture as XObject `number`; what belongs to it takes the numbers that follow. */
export function writePicture(writer: ObjectWriter, number: number, picture: PdfPicture): void {
  if ('objects' in picture) writePage(writer, number, picture);
  else writePixels(writer, number, picture);
}

/** An image XObject (ISO 32000-1, 8.9.5). */
function writePixels(writer: ObjectWriter, number: number, picture: PixelPicture): void {
  const { info, colorSpace, filter, data, pngRows, inverted, alpha, icc } = picture;
  const channels = CHANNELS[colorSpace];
  const size = `/Type/XObject/Subtype/Image/Width ${info.width}/Height ${info.height}/BitsPerComponent 8`;
  const profile = number + (alpha ? 2 : 1);
  writer.stream(
    number,
    `${size}/ColorSpace${icc ? `[/ICCBased ${profile} 0 R]` : `/${colorSpace}`}/Filter/${filter}` +
      (pngRows ? `/DecodeParms<</Predictor 15/Colors ${channels}/Columns ${info.width}>>` : '') +
      (inverted ? `/Decode[${'1 0 '.repeat(channels).trim()}]` : '') +
      (alpha ? `/SMask ${number + 1} 0 R` : ''),
    data,
  );
  if (alpha) writer.stream(number + 1, `${size}/ColorSpace/DeviceGray/Filter/FlateDecode`, alpha);
  if (icc) writer.stream(profile, `/N ${channels}/Alternate/${colorSpace}/Filter/FlateDecode`, icc);
}
const CHANNELS = { DeviceGray: 1, DeviceRGB: 3, DeviceCMYK: 4 } as const;

/** A form XObject (ISO 32000-1, 8.10) with what it refers to. */
function writePage(writer: ObjectWriter, number: number, { objects }: PagePicture): void {
  objects.forEach(({ value, stream }, place) => {
    const text = value.map((piece) => (typeof piece === 'number' ? `${number + piece} 0 R` : piece)).join('');
    if (stream === undefined) writer.object(number + place, text);
    else writer.stream(number + place, text, stream);
  });
}
