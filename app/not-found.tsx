import { ButtonLink } from '@/components/ui/button-link';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';

export default async function NotFound() {
  const locale = await pageLocale();
  return (
    <main className="flex min-h-[70dvh] flex-col items-center justify-center px-6 text-center">
      <p className="text-xs font-medium tracking-widest text-ink-faint">404</p>
      <h1 className="mt-2 text-xl font-semibold tracking-tight">{say(locale, 'ui.not_found.title')}</h1>
      <p className="mt-1.5 max-w-sm text-balance text-ink-muted">{say(locale, 'ui.not_found.more')}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-2">
        <ButtonLink href="/home">{say(locale, 'ui.not_found.start')}</ButtonLink>
        <ButtonLink href="/documents" kind="quiet">
          {say(locale, 'ui.not_found.home')}
        </ButtonLink>
      </div>
    </main>
  );
}
