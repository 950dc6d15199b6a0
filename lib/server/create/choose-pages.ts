import { AppError } from '../../errors';
import type { DesignDocument } from '../../document/design-document';

/** The chosen pages, or all; throws `bad_page_id` for one that the document lacks. */
export function choosePages(document: DesignDocument, chosen: readonly number[] | undefined): readonly number[] {
  const count = document.pages.length;
  const missing = chosen?.find((page) => page >= count);
  if (missing !== undefined) throw new AppError('bad_page_id', { reason: 'range', page: missing, count });
  return chosen ?? document.pages.map((_, index) => index);
}

/** The document as if it had these pages only: what stands on others is neither asked for nor drawn. */
export function onlyPages(document: DesignDocument, pages: readonly number[]): DesignDocument {
  return { ...document, pages: pages.flatMap((index) => document.pages[index] ?? []) };
}
