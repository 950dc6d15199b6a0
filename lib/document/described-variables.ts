import type { DesignDocument } from './design-document';
import { documentVariables, pictureVariables } from './document-needs';

/** One variable of a document as a form shows it. */
export interface DescribedVariable {
  /** As written in the document, without `%`. */
  readonly name: string;
  /** What people call it; empty: its name. */
  readonly title: string;
  readonly sample: string;
  readonly kind: 'text' | 'picture';
}

/** Those with settings in their author's order, then the rest as they appear; settings of a variable no longer used are left out. */
export function describedVariables(document: DesignDocument): readonly DescribedVariable[] {
  const used = new Set(documentVariables(document));
  const pictures = new Set(pictureVariables(document));
  const described = document.variables.filter(({ name }) => used.delete(name));
  const bare = [...used].map((name) => ({ name, title: '', sample: '' }));
  return [...described, ...bare].map((variable) => ({
    ...variable,
    kind: pictures.has(variable.name) ? ('picture' as const) : ('text' as const),
  }));
}
