import type { PictureInfo } from '../document/define-element';
import type { PictureKey } from '../drawing/display-list';
import type { FontBook } from '../text/font-face';

/** What laying out needs besides the document and the values. */
export interface LayOutResources {
  readonly fonts: FontBook;
  /** Undefined: the picture is not there or broken, which is reported as an issue. */
  pictureInfo(key: PictureKey): PictureInfo | undefined;
}
