import type { PageElement } from '../elements';
import type { DesignLang } from './starting-design';

/** What parts of a drawing are called in the list of layers. */
const NAMES = {
  ru: {
    band: 'Полоса',
    bow: 'Бант',
    confetti: 'Конфетти',
    corner: 'Уголок',
    divider: 'Разделитель',
    frame: 'Рамка',
    garland: 'Гирлянда',
    ornament: 'Орнамент',
    photoFrame: 'Рамка фото',
    ribbon: 'Лента',
    rings: 'Кольца',
    stars: 'Звёзды',
    sun: 'Солнце',
    tick: 'Галочка',
    tile: 'Плитка',
    watermark: 'Водяной знак',
    wreath: 'Венок',
  },
  en: {
    band: 'Band',
    bow: 'Bow',
    confetti: 'Confetti',
    corner: 'Corner',
    divider: 'Divider',
    frame: 'Frame',
    garland: 'Garland',
    ornament: 'Ornament',
    photoFrame: 'Photo frame',
    ribbon: 'Ribbon',
    rings: 'Rings',
    stars: 'Stars',
    sun: 'Sun',
    tick: 'Tick',
    tile: 'Tile',
    watermark: 'Watermark',
    wreath: 'Wreath',
  },
} as const satisfies Record<DesignLang, Record<string, string>>;

/** A part of a drawing: moved as one, one line in the list of layers. `id` tells it from others of the same name. */
export function groupOf(
  lang: DesignLang,
  part: keyof (typeof NAMES)['ru'],
  elements: readonly PageElement[],
  id: string = part,
): PageElement[] {
  const group = { id, name: NAMES[lang][part] };
  return elements.map((element) => ({ ...element, groups: [group, ...element.groups] }));
}
