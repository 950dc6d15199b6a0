import type { DesignDocument } from '../../document/design-document';
import { elementTexts } from '../../document/document-needs';
import { definitionOf, isKnownElement, type PageElement } from '../../document/elements';
import { isSystemVariable } from '../../document/system-variables';
import { variablePlaces } from '../../document/variable-places';
import { variableSettings, type VariableSettings } from '../../document/variable-settings';
import { remembered } from '../../remembered';

/** A variable of a document, and where it stands. */
export interface VariableUse extends VariableSettings {
  /** Elements in which it stands, hidden ones too, in reading order of pages and z-order. */
  readonly elements: readonly { readonly page: string; readonly element: string }[];
  readonly inFileName: boolean;
  /** Whether it stands where a picture is asked for. */
  readonly isPicture: boolean;
}

/** All variables of a document: those that stand somewhere, in order of appearance, then those that only have settings. */
export function variableUses(document: DesignDocument): readonly VariableUse[] {
  const uses = new Map<string, { page: string; element: string }[]>();
  const settings = new Map(document.variables.map((variable) => [variable.name, variable]));
  const pictures = new Set<string>();
  for (const page of document.pages) {
    for (const element of page.elements) {
      for (const name of picturesIn(element)) pictures.add(name);
      for (const name of namesIn(element)) {
        const known = uses.get(name);
        if (known === undefined) uses.set(name, [{ page: page.id, element: element.id }]);
        else known.push({ page: page.id, element: element.id });
      }
    }
  }
  const inFileName = namesOf(document.fileName);
  const names = new Set([...uses.keys(), ...inFileName, ...settings.keys()]);
  return [...names]
    .filter((name) => !isSystemVariable(name))
    .map((name) => ({
      ...(settings.get(name) ?? variableSettings.parse({ name })),
      isPicture: pictures.has(name),
      elements: uses.get(name) ?? [],
      inFileName: inFileName.has(name),
    }));
}

const namesIn = remembered(
  (element: PageElement): ReadonlySet<string> =>
    new Set([...elementTexts(element).flatMap((text) => [...namesOf(text)]), ...picturesIn(element)]),
);

function picturesIn(element: PageElement): readonly string[] {
  return isKnownElement(element) ? definitionOf(element).pictureVariables(element) : [];
}

function namesOf(text: string): ReadonlySet<string> {
  return new Set(variablePlaces(text).map(({ name }) => name));
}
