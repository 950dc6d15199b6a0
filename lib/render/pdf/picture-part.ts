import type { ObjectWriter } from './object-writer';
import type { PdfPicture } from './pdf-picture';

/** Objects that a picture takes: itself, and its opacity and colour profile where it has them. */
export function pictureObjects({ alpha, icc }: PdfPicture): number {
  return 1 + (alpha ? 1 : 0) + (icc ? 1 : 0);
}

/** Writes a picture as image XObject `number` (ISO 32000-1, 8.9.5); opacity and profile take the numbers that follow. */
export function writePicture(writer: ObjectWriter, number: number, picture: PdfPicture): void {
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
