import type { Metadata } from 'next';
import { TemplateTrash } from '@/components/mail/template-trash';
import { EmptyTrash } from '@/components/empty-trash';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { pageSession } from '@/lib/server/auth/page-session';
import { trashedMailTemplatesOf } from '@/lib/server/mail/mail-templates';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.mail.trash_title') };
}

export default async function MailTrashPage() {
  const { scope, user } = await pageSession('/mail/trash');
  const { locale } = user;
  const trashed = await trashedMailTemplatesOf(scope, new Date());
  const crumbs = [
    { label: say(locale, 'ui.mail.title'), href: '/mail' },
    { label: say(locale, 'ui.mail.trash_title'), href: '/mail/trash' },
  ];
  return (
    <>
      <PageHeader
        title={say(locale, 'ui.mail.trash_title')}
        lead={say(locale, 'ui.mail.trash_lead')}
        actions={trashed.length > 0 && <EmptyTrash of="mail" />}
        above={<Breadcrumbs label={say(locale, 'ui.mail.path')} crumbs={crumbs} />}
      />
      <TemplateTrash templates={trashed.map(({ id, name, daysLeft }) => ({ id, name, daysLeft }))} />
    </>
  );
}
