import type { Metadata } from 'next';
import { templateItem } from '@/components/mail/listed-template';
import { TemplatesScreen } from '@/components/mail/templates-screen';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { pageSession } from '@/lib/server/auth/page-session';
import { mailTemplatesOf } from '@/lib/server/mail/mail-templates';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.mail.title') };
}

export default async function MailPage() {
  const { scope, user, workspace } = await pageSession('/mail');
  const templates = await mailTemplatesOf(scope);
  return <TemplatesScreen templates={templates.map((template) => templateItem(template, user.locale, workspace.timeZone))} />;
}
