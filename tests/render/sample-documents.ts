import type { DesignDocument } from '@/lib/document/design-document';
import { blankPage, blankDocument, newElement, plainParagraphs } from '@/lib/document/new-document';

type Elements = DesignDocument['pages'][number]['elements'];

export function documentOf(...pages: readonly Elements[]): DesignDocument {
  return blankDocument('a5-landscape', {
    pages: pages.map((elements, index) => blankPage('a5-landscape', { id: `page-${index}`, elements })),
  });
}

let made = 0;
type Style = NonNullable<Parameters<typeof plainParagraphs>[1]>;

/** A text 480 points wide, `y` from the top, with an id of its own. */
export function text(
  content: string,
  y: number,
  style: Style = {},
  frame: Parameters<typeof newElement<'text'>>[1] | object = {},
): Elements[number] {
  made++;
  return newElement('text', {
    id: `text-${made}`,
    x: 50,
    y,
    width: 480,
    height: 40,
    paragraphs: plainParagraphs(content, { size: 24, ...style }),
    ...frame,
  });
}

/** Every family that is offered, each with kerning pairs, capitals, figures and punctuation. */
export function everyFamily(families: readonly string[]): DesignDocument {
  return documentOf(families.map((family, row) => text('Олег AVATAR Щербаков «Ёлка» № 25 — %name', 20 + row * 45, { family, size: 15 })));
}

/** Turned, see-through, stroked and dashed things over each other, fixed and variable ones in turn. */
export function overlappingShapes(): DesignDocument {
  const stroke = { color: '#204080', width: 6 };
  return documentOf([
    newElement('rectangle', { id: 'flat', x: 40, y: 30, width: 160, height: 100, fill: '#f0c040' }),
    text('%name и тень', 60, { family: 'Great Vibes', size: 60, color: '#802020' }, { id: 'script', opacity: 0.5 }),
    newElement('rectangle', { id: 'framed', x: 150, y: 90, width: 160, height: 100, fill: '#80c0a0', stroke, opacity: 0.6, rotation: 25 }),
    text(
      'Поверх: %name',
      150,
      { size: 30, family: 'Montserrat' },
      { id: 'turned', rotation: -12, link: 'https://example.org/?n=%name', opacity: 0.8 },
    ),
    newElement('rectangle', { id: 'round', x: 330, y: 40, width: 180, height: 120, radius: 30, fill: '#4060c0', opacity: 0.4 }),
    newElement('qr', { id: 'code', x: 400, y: 230, width: 110, height: 110, text: 'https://example.org/%name', rotation: 5 }),
    text(
      'Неизменный текст с за́мком',
      330,
      { family: 'PT Sans', size: 22 },
      { id: 'fixed', link: 'https://example.org/about', opacity: 0.7 },
    ),
  ]);
}
