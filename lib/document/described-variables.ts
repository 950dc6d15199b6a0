import type { DesignDocument } from './design-document';
import { documentVariables, pictureVariables } from './document-needs';
import { optionsOf, sampleOf, variableSettings, type VariableSettings } from './variable-settings';

/** One variable of a document as a form shows it. */
export interface DescribedVariable {
  /** As written in the document, without `%`. */
  readonly name: string;
  /** What people call it; empty: its name. */
  readonly title: string;
  readonly sample: string;
  readonly kind: VariableSettings['type'] | 'picture';
  /** What its value is one of; empty: it may be anything. */
  readonly options: readonly string[];
  /** What is printed without a value; empty: nothing. */
  readonly default: string;
}

/** Those with settings in their author's order, then the rest as they appear; settings of a variable no longer used are left out. */
export function describedVariables(document: DesignDocument): readonly DescribedVariable[] {
  const used = new Set(documentVariables(document));
  const pictures = new Set(pictureVariables(document));
  const known = document.variables.filter(({ name }) => used.delete(name));
  const bare = [...used].map((name) => variableSettings.parse({ name }));
  return [...known, ...bare].map((variable) => described(variable, pictures.has(variable.name)));
}

function described(settings: VariableSettings, isPicture: boolean): DescribedVariable {
  const { name, title, type, required } = settings;
  return {
    ...{ name, title },
    sample: isPicture ? settings.sample : sampleOf(settings),
    kind: isPicture ? 'picture' : type,
    options: isPicture ? [] : optionsOf(settings),
    default: required || isPicture ? '' : settings.default,
  };
}
