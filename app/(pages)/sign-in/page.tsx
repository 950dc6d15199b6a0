import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { LanguageSwitch } from '@/components/shell/language-switch';
import { Logo } from '@/components/shell/logo';
import { nextPath } from '@/components/sign-in/next-path';
import { SampleDiploma } from '@/components/sign-in/sample-diploma';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { Notice } from '@/components/ui/notice';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { currentSession } from '@/lib/server/auth/session-scope';
import { isTakeOverOpen } from '@/lib/server/auth/take-over';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.sign_in.title') };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}) {
  const wanted = (await searchParams)['next'];
  const next = nextPath(typeof wanted === 'string' ? wanted : undefined);
  if ((await currentSession()) !== undefined) redirect(next);
  const [locale, demo] = await Promise.all([pageLocale(), isTakeOverOpen()]);
  return (
    <div className="grid min-h-dvh lg:grid-cols-2">
      <div className="flex flex-col px-6 py-5 sm:px-10">
        <header className="flex items-center justify-between">
          <span className="flex items-center gap-2.5 font-semibold">
            <Logo />
            {say(locale, 'ui.app')}
          </span>
          <LanguageSwitch signedIn={false} />
        </header>
        <main className="mx-auto flex w-full max-w-[22rem] flex-1 flex-col justify-center py-10">
          <h1 className="text-2xl font-semibold tracking-tight">{say(locale, 'ui.sign_in.welcome')}</h1>
          <p className="mt-1.5 mb-7 text-ink-muted">{say(locale, 'ui.sign_in.lead')}</p>
          <SignInForm next={next} />
          {demo && (
            <div className="mt-6">
              <Notice tone="neutral" title={say(locale, 'ui.sign_in.demo_title')}>
                {say(locale, 'ui.sign_in.demo')}
              </Notice>
            </div>
          )}
        </main>
      </div>
      <div className="relative hidden items-center justify-center overflow-hidden border-l border-line bg-accent-soft p-12 lg:flex">
        <div className="w-full max-w-[30rem]">
          <SampleDiploma locale={locale} />
          <p className="mt-9 text-lg font-semibold tracking-tight text-balance">{say(locale, 'ui.sign_in.pitch')}</p>
          <p className="mt-1.5 text-pretty text-ink-muted">{say(locale, 'ui.sign_in.pitch_more')}</p>
        </div>
      </div>
    </div>
  );
}
