import type { DesignDocument } from '@/lib/document/design-document';
import { blankDocument, blankPage, newElement, plainParagraphs } from '@/lib/document/new-document';
import type { PageElement } from '@/lib/document/elements';
import { people } from './people';

/** Elements on the page: far more than a diploma has. */
export const ELEMENTS = 200;
/** Characters in the long text. */
export const LONG = 500;

/** Where the long text lies, in points. */
export const LONG_TEXT = { id: 'long', x: 250, y: 380, width: 340, height: 130 };

const [COLUMNS, STEP_X, STEP_Y] = [14, 58, 24];
const [PERSON] = people(1);

/** A page of A4 with 200 elements of all kinds on a picture of 3508 × 2480 pixels: mostly texts, one of them long. */
export function crowdedPage(background: string): DesignDocument {
  const small = Array.from({ length: ELEMENTS - 1 }, (_, at) => smallElement(at));
  const text = `${PERSON?.course ?? ''} %name, г. %city. `.repeat(20).slice(0, LONG);
  const long = newElement('text', { ...LONG_TEXT, fit: 'fixed', paragraphs: plainParagraphs(text, { size: 11 }) });
  const page = blankPage('a4-landscape', {
    background: { color: '#ffffff', picture: { asset: background, fit: 'fill' } },
    elements: [...small, long],
  });
  return blankDocument('a4-landscape', { pages: [page] });
}

function smallElement(at: number): PageElement {
  const place = { id: `small-${at}`, x: 15 + (at % COLUMNS) * STEP_X, y: 15 + Math.floor(at / COLUMNS) * STEP_Y, width: 52, height: 18 };
  switch (at % 10) {
    case 0:
      return newElement('rectangle', { ...place, fill: '#f0e0c0', radius: 4, stroke: { color: '#204080', width: 1 } });
    case 1:
      return newElement('line', { ...place, stroke: { color: '#802020', width: 2, dash: 'dashed' } });
    case 2:
      return newElement('qr', { ...place, width: 20, height: 20, text: `https://school.example/v/%name/${at}` });
    default:
      return newElement('text', { ...place, fit: 'fixed', paragraphs: plainParagraphs(`Текст ${at} для %name`, { size: 6 + (at % 3) }) });
  }
}
