import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';
import { ButtonLink } from '../ui/button';
import { Icon } from '../ui/icon';

/** The ways on from a part of a long list; nothing when all of it is shown. */
export function ListPaging({ locale, newest, older }: { locale: Locale; newest: string | undefined; older: string | undefined }) {
  if (newest === undefined && older === undefined) return null;
  return (
    <nav aria-label={say(locale, 'ui.disk.paging')} className="mt-4 flex justify-between gap-2">
      {newest === undefined ? (
        <span />
      ) : (
        <ButtonLink size="small" href={newest}>
          <Icon name="back" />
          {say(locale, 'ui.disk.newest')}
        </ButtonLink>
      )}
      {older !== undefined && (
        <ButtonLink size="small" href={older}>
          {say(locale, 'ui.disk.older')}
          <Icon name="forward" />
        </ButtonLink>
      )}
    </nav>
  );
}
