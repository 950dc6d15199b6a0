import type { DesignDocument } from '../document/design-document';

/** Whether nothing lies in the document yet: one page without elements and without a picture under them. */
export function isUntouched({ pages }: DesignDocument): boolean {
  const [only] = pages;
  return pages.length === 1 && only?.elements.length === 0 && only.background.picture === null;
}
