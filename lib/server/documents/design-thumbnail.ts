import { describedVariables } from '../../document/described-variables';
import { designs } from '../../document/designs';
import type { DesignId } from '../../document/designs/design-ids';
import type { DesignLang } from '../../document/designs/starting-design';
import type { DesignDocument } from '../../document/design-document';
import { documentDraws, drawRandom } from '../../document/document-needs';
import type { FileValues } from '../../document/file-values';
import { jpgCache } from '../disk/jpg-cache';
import { renderingPool } from '../rendering/rendering-pool';

/** Pixels of a thumbnail's longer side: a card on a sharp screen. */
const LONG_SIDE = 640;

/** A day that is long past, so that the picture is the same whenever it is drawn. */
const DAY = { year: 2026, month: 6, day: 24, hour: 12, minute: 0, second: 0, offset: 180 } as const;

/** A starting design's first page with its sample values as a JPEG. Drawn once a process and kept while there is room. */
export function designThumbnail(id: DesignId, lang: DesignLang): Promise<Uint8Array> {
  const name = `design ${id} ${lang}`;
  return jpgCache().get(name, () => {
    const content = designs[id].draw(lang);
    const [page] = content.pages;
    const dpi = (LONG_SIDE * 72) / Math.max(page?.width ?? LONG_SIDE, page?.height ?? LONG_SIDE);
    return renderingPool().makeJpg({ id: name, content, assetKeys: [] }, { values: sampleValues(content) }, { page: 0, dpi });
  });
}

function sampleValues(document: DesignDocument): FileValues {
  const { random, numbers } = documentDraws(document);
  const texts = describedVariables(document).filter(({ kind }) => kind !== 'picture');
  let step = 0;
  return {
    variables: Object.fromEntries(texts.map(({ name, sample }) => [name, sample])),
    pictures: {},
    draws: {
      now: DAY,
      random: Object.fromEntries(random.map((draw) => [draw.name, drawRandom(draw, (choices) => (step += 7) % choices)])),
      numbers: Object.fromEntries(numbers.map((name) => [name, 128])),
      verifyUrl: 'https://school.example/v/EXAMPLE00EXAMPLE',
    },
  };
}
