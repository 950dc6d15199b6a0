import type { Locale } from '@/lib/i18n/phrase';
import { formatMoment } from '@/lib/i18n/ui/format-moment';
import type { ShownMoment } from '../ui/moment';

/** A mail template as its list shows it. */
export interface TemplateItem {
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  readonly revision: number;
  readonly changed: ShownMoment;
  /** Letters by it so far. */
  readonly letters: number;
  readonly last: { readonly when: ShownMoment; readonly documentName: string } | null;
}

interface Listed extends Pick<TemplateItem, 'id' | 'name' | 'subject' | 'revision' | 'letters'> {
  readonly updatedAt: Date;
  readonly last: { readonly at: Date; readonly documentName: string } | null;
}

/** A listed template made ready for its row, its moments by the workspace's clock. */
export function templateItem({ updatedAt, last, ...template }: Listed, locale: Locale, timeZone: string): TemplateItem {
  const shown = (moment: Date) => ({ iso: moment.toISOString(), text: formatMoment(moment, locale, timeZone) });
  const { id, name, subject, revision, letters } = template;
  return {
    ...{ id, name, subject, revision, letters },
    changed: shown(updatedAt),
    last: last && { when: shown(last.at), documentName: last.documentName },
  };
}
