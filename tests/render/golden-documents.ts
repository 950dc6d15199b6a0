import type { z } from 'zod';
import type { DesignDocument } from '@/lib/document/design-document';
import type { elementTypes } from '@/lib/document/elements';
import { type ElementType } from '@/lib/document/elements';
import { blankDocument, blankPage, newElement, plainParagraphs } from '@/lib/document/new-document';
import { fontCatalogue } from '@/lib/text/font-catalogue';
import { textParagraph } from '@/lib/document/text-paragraphs';
import { ANCHORS } from '@/lib/document/place-picture';
import type { PictureKey } from '@/lib/drawing/display-list';

/** Pictures of the image page: four flat quarters, 48 × 32 pixels as stored, which is 36 × 24 points at {@link GOLDEN_DPI}. */
export interface GoldenPictures {
  readonly opaque: PictureKey;
  readonly transparent: PictureKey;
  /** Stored in each way a camera may be held (EXIF 2–8). */
  readonly turned: readonly PictureKey[];
}

type Options<Type extends ElementType> = Partial<Omit<z.input<(typeof elementTypes)[Type]['schema']>, 'id' | 'type'>>;
type Cells<Type extends ElementType> = (pictures: GoldenPictures) => readonly Options<Type>[];

/** A pixel is 0.75 points, so that whatever lies on multiples of three points lies on whole pixels. */
export const GOLDEN_DPI = 96;
const PAGE = { width: 576, height: 420 };
const VARIABLE_PICTURE = 'photo';

const styled = (content: string, style: Parameters<typeof plainParagraphs>[1], align: 'left' | 'center' | 'right' = 'left') =>
  plainParagraphs(content, { size: 18, ...style }, { align });

const textCells = () => {
  const two = 'Диплом выдан\n%name';
  const long = 'Настоящим подтверждается, что %name успешно завершает обучение';
  return [
    { paragraphs: styled(two, {}) },
    { paragraphs: styled(two, {}, 'center') },
    { paragraphs: styled(two, {}, 'right') },
    { paragraphs: styled('%name', {}), fit: 'fixed', verticalAlign: 'top' },
    { paragraphs: styled('%name', {}), fit: 'fixed', verticalAlign: 'middle' },
    { paragraphs: styled('%name', {}), fit: 'fixed', verticalAlign: 'bottom' },
    { paragraphs: styled(long, {}), fit: 'shrink' },
    { paragraphs: styled(long, { size: 12 }), fit: 'grow', verticalAlign: 'middle' },
    { paragraphs: styled('AV То «Ёлка»', { letterSpacing: 0.15 }) },
    { paragraphs: styled('%name', {}), rotation: -9 },
    { paragraphs: styled('%name', { color: '#802020' }), opacity: 0.5 },
    { paragraphs: styled('%name', { family: 'Great Vibes', size: 30 }), opacity: 0.5, rotation: 5 },
    { paragraphs: styled('%name', { family: 'Great Vibes', size: 30, color: '#80202080', underline: true }), rotation: 5 },
    {
      paragraphs: [
        textParagraph.parse({
          runs: [
            { text: 'Диплом ', style: { size: 15, color: '#20408080' } },
            { text: '%name', style: { size: 15, color: '#802020' } },
          ],
        }),
      ],
    },
    { paragraphs: styled('%name', { family: 'Playfair Display', weight: 700 }) },
    { paragraphs: styled('%name', { family: 'Cormorant Garamond', italic: true }) },
    { paragraphs: styled('%name № 25', { family: 'Montserrat', size: 15 }) },
    { paragraphs: styled(long, {}), fit: 'ellipsis' },
    { paragraphs: styled('%name', { family: 'Marck Script', size: 24 }) },
    { paragraphs: styled(long, {}), fit: 'clip', verticalAlign: 'middle' },
    {
      paragraphs: [
        textParagraph.parse({
          runs: [
            { text: 'Ἑλένη ', style: { size: 12, color: '#204080' } },
            { text: '%name', style: { size: 15, weight: 700 } },
          ],
        }),
      ],
    },
  ] satisfies readonly Options<'text'>[];
};

/** Points. */
const HAIR = 0.03;

const imageCells = ({ opaque, transparent, turned }: GoldenPictures) => {
  const source = { asset: opaque };
  const cells = [
    ...ANCHORS.map((anchor) => ({ source, fit: 'contain', anchor, width: 36, height: 48 }) as const),
    ...(['left', 'center', 'right'] as const).map((anchor) => ({ source, fit: 'contain', anchor, width: 48, height: 24 }) as const),
    ...ANCHORS.map((anchor) => ({ source, fit: 'cover', anchor, width: 24, height: 24 }) as const),
    { source, fit: 'stretch', width: 18, height: 24 },
    ...turned.map((asset) => ({ source: { asset }, width: 36, height: 36 })),
    { source: { asset: transparent }, width: 36, height: 24 },
    { source: { variable: VARIABLE_PICTURE }, width: 36, height: 24 },
    { source, width: 36, height: 24, opacity: 0.4 },
    { source, width: 36, height: 24, rotation: 90 },
    // As many pixels as stored: renderers enlarge each in its own way.
    { source, width: 18, height: 18, crop: { x: 0.25, y: 0, width: 0.5, height: 0.75 } },
    ...turned.slice(5, 6).map((asset) => ({ source: { asset }, width: 36, height: 36, crop: { x: 0, y: 0.25, width: 1, height: 0.5 } })),
    { source, width: 36, height: 36, fit: 'cover', mask: 'ellipse' },
    { source, width: 36, height: 24, radius: 6 },
  ] satisfies readonly Options<'image'>[];
  // poppler and mupdf fill every pixel that a picture touches, a canvas only its part: kept off the next pixel by a hair, they agree.
  return cells.map((cell) => ({ ...cell, width: cell.width - 2 * HAIR, height: cell.height - 2 * HAIR }));
};

const qrCells = () => {
  const address = 'https://example.org/%name';
  return [
    ...(['L', 'M', 'Q', 'H'] as const).map((errorCorrection) => ({ text: address, errorCorrection })),
    { text: address, quietZone: 0 },
    { text: address, color: '#1d2d50', background: null },
    { text: address, background: '#f0e0c0', rotation: 12 },
    { text: address, opacity: 0.5 },
    // 85 modules with the quiet zone, two pixels each: poppler smooths in steps of a quarter, too coarse for modules between pixels.
    { text: 'А'.repeat(200), width: 127.5, height: 127.5 },
  ] satisfies readonly Options<'qr'>[];
};

const DASHES = ['solid', 'dashed', 'dotted'] as const;

const rectangleCells = () =>
  [
    {},
    { fill: '#f0c040', radius: 12 },
    ...DASHES.map((dash) => ({ fill: null, stroke: { color: '#204080', width: 3, dash } })),
    ...DASHES.map((dash) => ({ fill: '#80c0a0', radius: 15, stroke: { color: '#204080', width: 6, dash } })),
    { fill: '#4060c0', opacity: 0.4 },
    { fill: '#4060c0', stroke: { color: '#802020', width: 9 }, opacity: 0.4 },
    { fill: '#c05050', rotation: 25 },
    { fill: '#c05050', radius: 1000, stroke: { width: 1.5 } },
    // See-through colours: each its own, then the same in fill and stroke, then within a see-through element.
    { fill: '#4060c066', stroke: { color: '#802020', width: 9 } },
    { fill: '#4060c080', stroke: { color: '#80202080', width: 9 } },
    { fill: '#4060c0cc', stroke: { color: '#80202033', width: 9 }, opacity: 0.6 },
  ] satisfies readonly Options<'rectangle'>[];

const ellipseCells = () =>
  [
    {},
    { fill: '#f0c040', width: 60 },
    ...DASHES.map((dash) => ({ fill: null, stroke: { color: '#204080', width: 3, dash } })),
    ...DASHES.map((dash) => ({ fill: '#80c0a0', stroke: { color: '#204080', width: 6, dash } })),
    { fill: '#4060c0', stroke: { color: '#802020', width: 9 }, opacity: 0.4 },
    { fill: '#c05050', rotation: 25 },
  ] satisfies readonly Options<'ellipse'>[];

const lineCells = () =>
  [
    ...(['butt', 'round', 'square'] as const).flatMap((cap) => DASHES.map((dash) => ({ cap, stroke: { width: 6, dash } }))),
    // Its middle lies on that of a pixel; between two of them poppler would move it to one.
    { stroke: { width: 0.75, color: '#802020' }, height: 60.75 },
    { stroke: { width: 3, color: '#204080' }, rotation: 30 },
    { stroke: { width: 9, color: '#204080' }, cap: 'round', opacity: 0.5 },
  ] satisfies readonly Options<'line'>[];

/** Every type of element with its options. A type that is added has to be added here too. */
const cells = {
  text: textCells,
  image: imageCells,
  qr: qrCells,
  rectangle: rectangleCells,
  ellipse: ellipseCells,
  line: lineCells,
} as const satisfies {
  readonly [Type in ElementType]: Cells<Type>;
};

const cellSizes = {
  text: { width: 180, height: 48 },
  image: { width: 48, height: 48 },
  qr: { width: 120, height: 120 },
  rectangle: { width: 120, height: 60 },
  ellipse: { width: 120, height: 60 },
  line: { width: 120, height: 60 },
} as const satisfies Record<ElementType, { readonly width: number; readonly height: number }>;

const GAP = 9;

export const GOLDEN_TYPES = Object.keys(cells) as readonly ElementType[];

/** One page on which all options of a type stand in rows. */
export function goldenDocument(type: ElementType, pictures: GoldenPictures): DesignDocument {
  const size = cellSizes[type];
  const columns = Math.floor((PAGE.width - GAP) / (size.width + GAP));
  const inset = type === 'image' ? HAIR : 0;
  const elements = cells[type](pictures).map((options, at) => {
    const [x, y] = [GAP + (at % columns) * (size.width + GAP), GAP + Math.floor(at / columns) * (size.height + GAP)];
    // The options are those of this type (held by `satisfies` above), which TypeScript cannot follow from one table to the other.
    return newElement(type, { id: `${type}-${at}`, x: x + inset, y: y + inset, ...size, ...(options as object) });
  });
  return blankDocument('a5-landscape', {
    pages: [blankPage('a5-landscape', { ...PAGE, unit: 'pt', background: { color: '#fdf9ee', picture: null }, elements })],
  });
}

/** One page on which every face that may be chosen sets a line of its own. */
export function facesDocument(): DesignDocument {
  const columns = 3;
  const elements = fontCatalogue
    .filter(({ use }) => use === 'offered')
    .map(({ family, weight, italic }, at) =>
      newElement('text', {
        id: `face-${at}`,
        x: GAP + (at % columns) * 189,
        y: GAP + Math.floor(at / columns) * 36,
        width: 180,
        height: 30,
        paragraphs: styled('«%name» — № 25', { family, weight, italic, size: 15 }),
      }),
    );
  const height = 2 * GAP + Math.ceil(elements.length / columns) * 36;
  return blankDocument('a5-landscape', {
    pages: [
      blankPage('a5-landscape', { width: PAGE.width, height, unit: 'pt', background: { color: '#ffffff', picture: null }, elements }),
    ],
  });
}

/** One page of justified text, gaps after paragraphs, capitals, and lines under and through letters. */
export function decoratedDocument(): DesignDocument {
  const long = 'Настоящим подтверждается, что %name успешно завершает обучение на курсе';
  const cells = [
    { paragraphs: plainParagraphs(long, { size: 12 }, { align: 'justify' }) },
    { paragraphs: plainParagraphs(long, { size: 18 }, { align: 'justify' }), fit: 'shrink' },
    { paragraphs: plainParagraphs('Диплом выдан\n%name', { size: 15 }, { spaceAfter: 9 }) },
    { paragraphs: styled('%name', { underline: true, strikethrough: true, color: '#204080' }) },
    { paragraphs: styled('%name', { letterCase: 'upper', size: 14, underline: true }), rotation: 4 },
    { paragraphs: plainParagraphs(long, { size: 12, underline: true, family: 'Montserrat' }, { align: 'justify' }) },
  ] satisfies readonly Options<'text'>[];
  const elements = cells.map((cell, at) =>
    newElement('text', {
      id: `decorated-${at}`,
      x: GAP + (at % 3) * 189,
      y: GAP + Math.floor(at / 3) * 81,
      width: 180,
      height: 60,
      ...cell,
    }),
  );
  return blankDocument('a5-landscape', {
    pages: [
      blankPage('a5-landscape', { width: PAGE.width, height: 180, unit: 'pt', background: { color: '#fdf9ee', picture: null }, elements }),
    ],
  });
}

/** Values that every golden document is filled with; the picture is given by variable where there is one. */
export const GOLDEN_VALUES = { name: 'Щербакова Алёна' } as const;
export const goldenPictureValues = ({ opaque }: GoldenPictures) => ({ [VARIABLE_PICTURE]: opaque });
