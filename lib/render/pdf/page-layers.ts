import { documentFonts, isVariable } from '../../document/document-needs';
import type { DesignDocument } from '../../document/design-document';
import type { FileValues } from '../../document/file-values';
import { layOutBackground, layOutElement } from '../lay-out';
import type { LayOutResources } from '../resources';
import type { PageLayer, PageLayers } from './compile-page';

/** Takes each page apart: background and elements that no value changes are laid out here and now, the others wait for each file's values. */
export function pageLayers(document: DesignDocument, resources: LayOutResources): readonly PageLayers[] {
  return document.pages.map((page, index) => {
    const layers = page.elements
      .filter((element) => !element.hidden)
      .map((element): PageLayer => {
        const draw = (values: FileValues) => layOutElement(document, index, element, values, resources);
        return isVariable(element) ? { kind: 'variable', draw } : { kind: 'fixed', drawn: draw(NO_VALUES) };
      });
    const changing = { ...page, elements: page.elements.filter(isVariable) };
    const changingFonts = documentFonts({ ...document, pages: [changing] }).flatMap(
      (query) => resources.fonts.find(query) ?? resources.fonts.substitute(query) ?? [],
    );
    const { width, height, bleed } = page;
    return {
      width,
      height,
      bleed,
      changingFonts,
      layers: [{ kind: 'fixed', drawn: layOutBackground(document, index, resources) }, ...layers],
    };
  });
}

const NO_VALUES: FileValues = {
  variables: {},
  pictures: {},
  draws: { now: { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0, offset: 0 }, random: {}, numbers: {} },
};
