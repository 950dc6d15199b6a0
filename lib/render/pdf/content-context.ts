import type { FontKey, PictureKey } from '../../drawing/display-list';
import type { CodedFont } from './coded-font';
import type { PageResources } from './page-resources';

/** Where a content stream may take its glyphs from, and what it may refer to. */
export interface ContentContext {
  readonly resources: PageResources;
  /** The fonts that hold glyphs of this face, in the order in which to look; only the last takes in what none of them has. */
  fonts(key: FontKey): readonly EmbeddedFont[];
  /** Object number of a picture; undefined when there is none. */
  picture(key: PictureKey): number | undefined;
  /** Keeps a see-through group's operators as a form of the page's size and gives its object number. */
  form(operators: string, resources: PageResources): number;
}

export interface EmbeddedFont {
  readonly font: CodedFont;
  /** Of its Type0 dictionary. */
  readonly number: number;
  /** Whether glyphs may still be added: its program has not been made yet. */
  readonly open: boolean;
}
