import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Entrance } from '@/components/sign-in/entrance';
import { nextPath } from '@/components/sign-in/next-path';
import { SignInForm } from '@/components/sign-in/sign-in-form';
import { TextLink } from '@/components/sign-in/text-link';
import { Notice } from '@/components/ui/notice';
import { say } from '@/lib/i18n/ui/say';
import { isSignUpOpen } from '@/lib/server/auth/sign-up';
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
  const [locale, fresh] = await Promise.all([pageLocale(), isTakeOverOpen()]);
  return (
    <Entrance locale={locale} title={say(locale, 'ui.sign_in.welcome')} lead={say(locale, 'ui.sign_in.lead')}>
      <SignInForm next={next} />
      {isSignUpOpen() && (
        <p className="mt-3 text-center">
          <TextLink href="/sign-up">{say(locale, 'ui.sign_in.sign_up')}</TextLink>
        </p>
      )}
      {fresh && (
        <div className="mt-6">
          <Notice
            tone="neutral"
            title={say(locale, 'ui.sign_in.demo_title')}
            action={<TextLink href="/take-over">{say(locale, 'ui.sign_in.take_over')}</TextLink>}
          >
            {say(locale, 'ui.sign_in.demo')}
          </Notice>
        </div>
      )}
    </Entrance>
  );
}
