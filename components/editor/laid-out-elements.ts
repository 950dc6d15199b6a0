import { elementTexts, textVariables } from '@/lib/document/document-needs';
import { definitionOf, isKnownElement, type PageElement } from '@/lib/document/elements';
import type { FileValues } from '@/lib/document/file-values';
import type { SettingsByName } from '@/lib/document/variable-settings';
import { ownValue } from '@/lib/document/own-value';
import type { LaidOutGroup } from '@/lib/render/lay-out';
import { printing } from './printing-settings';

interface Kept {
  readonly variables: readonly string[];
  /** What those variables were, and how they are printed. */
  readonly given: string;
  readonly laid: LaidOutGroup;
}

/**
 * Elements as they were laid out last, whichever values they were laid out with: an element is as it was for as long as the variables that
 * it uses are. So a key typed into one value costs the elements that show it. For one set of fonts, pictures and draws.
 */
export class LaidOutElements {
  private readonly kept = new WeakMap<PageElement, Kept>();

  find(element: PageElement, values: FileValues, settings: SettingsByName): LaidOutGroup | undefined {
    const known = this.kept.get(element);
    return known?.given === givenTo(known?.variables ?? [], values, settings) ? known.laid : undefined;
  }

  keep(element: PageElement, values: FileValues, settings: SettingsByName, laid: LaidOutGroup): void {
    const variables = this.kept.get(element)?.variables ?? variablesOf(element);
    this.kept.set(element, { variables, given: givenTo(variables, values, settings), laid });
  }
}

function variablesOf(element: PageElement): readonly string[] {
  const pictures = isKnownElement(element) ? definitionOf(element).pictureVariables(element) : [];
  return [...elementTexts(element).flatMap(textVariables), ...pictures];
}

function givenTo(variables: readonly string[], { variables: texts, pictures }: FileValues, settings: SettingsByName): string {
  return JSON.stringify(
    variables.map((name) => {
      const known = settings.get(name);
      return [ownValue(texts, name), ownValue(pictures, name), known && printing(known)];
    }),
  );
}
