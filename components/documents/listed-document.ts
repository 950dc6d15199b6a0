import type { Locale } from '@/lib/i18n/phrase';
import { formatMoment } from '@/lib/i18n/ui/format-moment';
import type { ShownMoment } from '../ui/moment';

/** A document as its card shows it. */
export interface DocumentItem {
  readonly id: string;
  readonly name: string;
  readonly folderId: string | null;
  readonly revision: number;
  readonly pages: number;
  /** Points, of the first page. */
  readonly width: number;
  readonly height: number;
  readonly changed: ShownMoment;
}

export interface DocumentFolderItem {
  readonly id: string;
  readonly name: string;
}

/** A listed document made ready for its card, its moment by the workspace's clock. */
export function documentItem(
  listed: Omit<DocumentItem, 'changed'> & { readonly updatedAt: Date },
  locale: Locale,
  timeZone: string,
): DocumentItem {
  const { id, name, folderId, revision, pages, width, height, updatedAt } = listed;
  const changed = { iso: updatedAt.toISOString(), text: formatMoment(updatedAt, locale, timeZone) };
  return { id, name, folderId, revision, pages, width, height, changed };
}
