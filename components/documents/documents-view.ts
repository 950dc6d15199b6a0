/** How somebody likes the list of documents: as pictures or as lines, and in which order. */
export interface DocumentsView {
  readonly look: 'grid' | 'list';
  readonly order: 'changed' | 'name';
}

/** Kept in the browser by a cookie, so that the page comes as it will stay. */
export const DOCUMENTS_VIEW_COOKIE = 'documents-view';

const LASTS_SECONDS = 365 * 24 * 3_600;

/** What the cookie says; without one, or with a strange one, pictures, last changed first. */
export function readDocumentsView(kept: string | undefined): DocumentsView {
  const [look, order] = (kept ?? '').split('.');
  return { look: look === 'list' ? 'list' : 'grid', order: order === 'name' ? 'name' : 'changed' };
}

export function keepDocumentsView({ look, order }: DocumentsView): void {
  document.cookie = `${DOCUMENTS_VIEW_COOKIE}=${look}.${order}; Path=/documents; Max-Age=${LASTS_SECONDS}; SameSite=Lax`;
}
