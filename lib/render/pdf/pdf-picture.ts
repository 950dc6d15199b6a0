import type { PictureInfo } from '../../document/define-element';

/**
 * A picture as bytes that can stand in a PDF as they are: nothing is decoded or packed again when a file is made. Made once, when the
 * picture is taken in.
 */
export type PdfPicture = PixelPicture | PagePicture;

export interface PixelPicture {
  /** Pixel size as stored (before any turn), and the turn, which a display list's matrices already carry. */
  readonly info: PictureInfo;
  readonly colorSpace: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK';
  /** `DCTDecode`: a JPEG's own bytes. `FlateDecode`: zlib-deflated rows of 8-bit samples, from the top. */
  readonly filter: 'DCTDecode' | 'FlateDecode';
  readonly data: Uint8Array;
  /** The rows begin with PNG filter bytes, as the IDAT data of an 8-bit grey or RGB PNG without interlace does. Only with `FlateDecode`. */
  readonly pngRows?: boolean;
  /** 0 is full ink or white: CMYK JPEGs with Adobe's marker are stored so. */
  readonly inverted?: boolean;
  /** Opacity: zlib-deflated rows of one byte a pixel, same size as the picture, 255 = opaque, without PNG filter bytes. Colours are not premultiplied. */
  readonly alpha?: Uint8Array;
  /** zlib-deflated ICC profile that fits `colorSpace`. */
  readonly icc?: Uint8Array;
}

/** A page of another PDF, its lines and letters kept: a form XObject that fills the unit square, and all that it refers to. */
export interface PagePicture {
  /** In pixels at 300 dpi, upright. */
  readonly info: PictureInfo;
  /** The form first; they refer to each other by their places here. */
  readonly objects: readonly PageObject[];
}

/** An indirect object whose number is not given out yet. */
export interface PageObject {
  /** What is written, a number standing for a reference to the object in that place. Of a stream, its dictionary's entries without `/Length`. */
  readonly value: readonly (string | number)[];
  readonly stream?: Uint8Array;
}
