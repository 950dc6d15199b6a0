import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';
import { ButtonLink } from '../ui/button-link';
import { Notice } from '../ui/notice';

/** What went wrong lately and waits for somebody to look; nothing when all is well. */
export function Troubles({ locale, files, letters }: { locale: Locale; files: number; letters: number }) {
  if (files === 0 && letters === 0) return null;
  return (
    <section aria-label={say(locale, 'ui.home.troubles')} className="mb-6 flex flex-col gap-2">
      {files > 0 && (
        <Trouble
          href="/disk?state=failed&days=30"
          look={say(locale, 'ui.home.troubles_look')}
          text={say(locale, 'ui.home.failed_files', { count: files })}
        />
      )}
      {letters > 0 && (
        <Trouble
          href="/disk?letters=failed&days=30"
          look={say(locale, 'ui.home.troubles_look')}
          text={say(locale, 'ui.home.failed_letters', { count: letters })}
        />
      )}
    </section>
  );
}

function Trouble({ href, text, look }: { href: string; text: string; look: string }) {
  return (
    <Notice
      tone="bad"
      title={text}
      action={
        <ButtonLink href={href} size="small">
          {look}
        </ButtonLink>
      }
    />
  );
}
