import type { Metadata } from 'next';
import { Entrance } from '@/components/sign-in/entrance';
import { NewPasswordForm } from '@/components/sign-in/new-password-form';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.sign_in.new_password_title') };
}

export default async function NewPasswordPage() {
  const locale = await pageLocale();
  return (
    <Entrance locale={locale} title={say(locale, 'ui.sign_in.new_password_title')} lead={say(locale, 'ui.sign_in.new_password_lead')}>
      <NewPasswordForm />
    </Entrance>
  );
}
