import type { Person } from './people';

/**
 * The work both systems do: an A4 landscape diploma on a 3508 × 2480 JPEG of about 1.5 MB, six Cyrillic text blocks in three families
 * (one shrinks, one wraps), a QR code and a signature PNG with alpha. Lengths in points, origin top left.
 */
export const PAGE = { width: 841.89, height: 595.28 };

export interface Block {
  readonly id: string;
  readonly family: 'Playfair Display' | 'Montserrat' | 'Marck Script';
  readonly weight: 400 | 700;
  readonly size: number;
  readonly color: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly align: 'left' | 'center' | 'right';
  readonly fit: 'shrink' | 'grow';
  /** `%variables` as the product writes them. */
  readonly text: string;
}

export const BLOCKS: readonly Block[] = [
  {
    id: 'title',
    family: 'Playfair Display',
    weight: 700,
    size: 54,
    color: '#1d2d50',
    x: 120,
    y: 90,
    width: 602,
    height: 76,
    align: 'center',
    fit: 'grow',
    text: 'ДИПЛОМ',
  },
  {
    id: 'intro',
    family: 'Montserrat',
    weight: 400,
    size: 14,
    color: '#333333',
    x: 120,
    y: 172,
    width: 602,
    height: 24,
    align: 'center',
    fit: 'grow',
    text: 'Настоящим подтверждается, что',
  },
  {
    id: 'name',
    family: 'Marck Script',
    weight: 400,
    size: 46,
    color: '#7a5a1e',
    x: 140,
    y: 204,
    width: 562,
    height: 66,
    align: 'center',
    fit: 'shrink',
    text: '%name',
  },
  {
    id: 'course',
    family: 'Montserrat',
    weight: 400,
    size: 15,
    color: '#333333',
    x: 150,
    y: 284,
    width: 542,
    height: 72,
    align: 'center',
    fit: 'grow',
    text: 'прошёл(а) полный курс обучения «%course» — %level',
  },
  {
    id: 'place',
    family: 'Montserrat',
    weight: 400,
    size: 12,
    color: '#555555',
    x: 120,
    y: 470,
    width: 260,
    height: 20,
    align: 'left',
    fit: 'grow',
    text: 'г. %city, %date',
  },
  {
    id: 'serial',
    family: 'Playfair Display',
    weight: 700,
    size: 13,
    color: '#1d2d50',
    x: 462,
    y: 470,
    width: 260,
    height: 20,
    align: 'right',
    fit: 'grow',
    text: '№ %serial',
  },
];

export const QR = { x: 630, y: 370, size: 84, text: 'https://school.example/v/%serial' };
export const SIGNATURE = { x: 320, y: 400, width: 150, height: 53 };

/** Text of a block for one person. */
export function filled(text: string, person: Person): string {
  return text.replace(/%([a-z]+)/g, (whole, name: string) => (person as unknown as Record<string, string>)[name] ?? whole);
}
