import type { FileToVerify } from '../../../db/queries/file-to-verify';
import type { Locale } from '../../i18n/phrase';
import { sayVerify } from '../../i18n/verify/say-verify';

/** Pixels of the picture's longer side: enough to compare with a print, too few to print again. */
export const PICTURE_SIDE = 1000;

/** A file's first page as a picture in a public page; its size in pixels is told beforehand, so that the page does not jump when it comes. */
export interface ShownPicture {
  readonly src: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** A file that is closed to strangers or withdrawn has no picture in public. */
export function isShown(file: FileToVerify): boolean {
  return file.made && file.withdrawnAt === null && file.publicLinks;
}

/** The picture of the file of this code; undefined where `/v/{code}/picture` would not show one. */
export function shownPicture(file: FileToVerify, code: string, locale: Locale): ShownPicture | undefined {
  if (!isShown(file) || file.pageSize === undefined) return undefined;
  const { width, height } = file.pageSize;
  const scale = PICTURE_SIDE / Math.max(width, height);
  return {
    src: `/v/${code}/picture`,
    alt: sayVerify(locale, 'picture', { name: file.name }),
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
