import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TemplateEditor } from '@/components/mail/template-editor';
import { AppError } from '@/lib/errors';
import { say } from '@/lib/i18n/ui/say';
import { pageLocale } from '@/lib/server/auth/page-locale';
import { pageSession } from '@/lib/server/auth/page-session';
import { letterSources, readMailTemplate } from '@/lib/server/mail/mail-templates';

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(await pageLocale(), 'ui.mail.title') };
}

export default async function MailTemplatePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { scope } = await pageSession(`/mail/${encodeURIComponent(id)}`);
  const [template, { files, documents }] = await Promise.all([
    readMailTemplate(scope, id).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not_found') notFound();
      throw error;
    }),
    letterSources(scope),
  ]);
  return <TemplateEditor key={template.id} template={template} files={files} documents={documents} />;
}
