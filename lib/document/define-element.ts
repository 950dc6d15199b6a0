import type * as z from 'zod/mini';
import type { DisplayItem, PictureKey, Rect } from '../drawing/display-list';
import type { FontBook } from '../text/font-face';
import type { StyledParagraph } from '../text/text-layout';
import type { FileValues } from './file-values';
import type { IssueFact } from './issues';
import type { elementFrame } from './schema';
import type { SettingsByName } from './variable-settings';

/** What the inspector shows for one property; one component draws all inspectors from these. */
export type Control<Props> = {
  readonly prop: keyof Props & string;
  /** It is shown only while other properties have these values; with others it would do nothing. */
  readonly onlyWith?: Partial<Props>;
} & (
  | { readonly as: 'text' | 'color' | 'optional-color' | 'picture' | 'crop' | 'paragraphs' | 'stroke' | 'switch' }
  | {
      readonly as: 'number';
      readonly min?: number;
      readonly max?: number;
      readonly step?: number;
      readonly unit?: 'pt' | 'mm' | 'em' | '%';
    }
  | { readonly as: 'choice'; readonly options: readonly string[] }
);

/** Pixel size of a kept picture, and how it must be turned to stand upright (EXIF 1–8; 1: as stored). */
export interface PictureInfo {
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}

/** All that laying out one element may look at. Nothing in it reads a clock, a disk or a canvas. */
export interface LayOutContext {
  readonly fonts: FontBook;
  readonly values: FileValues;
  readonly lang: string;
  /** What the document says of its variables. */
  readonly settings: SettingsByName;
  pictureInfo(key: PictureKey): PictureInfo | undefined;
  /** Text with its variables and functions put in; reports what is missing or not understood. */
  fill(text: string): string;
  /** The same for styled text: what is put in takes the style of the run that holds its first character. */
  fillParagraphs(paragraphs: readonly StyledParagraph[]): readonly StyledParagraph[];
  report(issue: IssueFact): void;
}

/** What an element draws, in its own coordinates (origin: top left corner of its box). */
export interface ElementDrawing {
  readonly items: readonly DisplayItem[];
  /** The box it really takes, where that differs from the stored one (growing text). */
  readonly box?: Rect;
}

/**
 * All there is to know about one type of element. Toolbar, inspector, transformer, validation, previews and files read this one
 * definition, so a new type is one new file in `elements/`.
 */
export interface ElementDefinition<Type extends string, Schema extends z.ZodMiniObject> {
  readonly type: Type;
  /** Message key of its name in the interface. */
  readonly label: `element.${Type}`;
  /** Frame, `type` and own properties, each with its default. */
  readonly schema: Schema;
  /** Points. */
  readonly initialSize: { readonly width: number; readonly height: number };
  /** Whether corner handles keep the ratio of the sides. */
  readonly keepRatio: boolean;
  readonly controls: readonly Control<Omit<z.infer<Schema>, keyof z.infer<typeof elementFrame> | 'type'>>[];
  /** The texts in it that may hold variables or functions. */
  texts(element: z.infer<Schema>): readonly string[];
  /** Variables whose value is a picture. */
  pictureVariables(element: z.infer<Schema>): readonly string[];
  /** Pictures it draws whatever the values are. */
  assets(element: z.infer<Schema>): readonly PictureKey[];
  layOut(element: z.infer<Schema>, context: LayOutContext): ElementDrawing;
}

/** Checks a definition and keeps its exact types. */
export function defineElement<const Type extends string, Schema extends z.ZodMiniObject>(
  definition: ElementDefinition<Type, Schema>,
): ElementDefinition<Type, Schema> {
  return definition;
}
