import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { DocumentPreview } from '@/components/preview/document-preview';
import { readZoom } from '@/components/preview/preview-scale';
import { TestFileButton } from '@/components/home/test-file-button';
import { ButtonLink } from '@/components/ui/button-link';
import { CopyButton } from '@/components/ui/copy-button';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { PageHeader } from '@/components/ui/page-header';
import { AppError } from '@/lib/errors';
import { readErrorMessage } from '@/lib/i18n/documents/say';
import { say } from '@/lib/i18n/ui/say';
import { hasRole } from '@/lib/server/auth/roles';
import { pageSession } from '@/lib/server/auth/page-session';
import { pageAddress } from '@/lib/server/http/page-address';
import { readDocumentPreview } from '@/lib/server/documents/document-preview';
import { linkBase } from '@/lib/server/http/link-base';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

const savedPreview = cache(async (id: string, searchParams: Props['searchParams']) => {
  // Whatever else stands in the address is not carried on: somebody may have pasted a call's token there.
  const { scale } = await searchParams;
  const address = pageAddress(`/documents/${encodeURIComponent(id)}/preview`, { scale });
  const { scope, user, workspace } = await pageSession(address);
  try {
    const terms = { now: new Date(), timeZone: workspace.timeZone, linkBase: linkBase(await headers()) };
    return { user, mayEdit: hasRole(scope, 'editor'), saved: await readDocumentPreview(scope, id, terms) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return { title: (await savedPreview((await params).id, searchParams)).saved.name };
}

export default async function PreviewPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { scale } = await searchParams;
  const { user, mayEdit, saved } = await savedPreview(id, searchParams);
  const { locale } = user;
  const { name } = saved;
  return (
    <>
      <Link
        href="/documents"
        className="mb-2 inline-flex items-center gap-1 rounded-sm text-[0.8125rem] text-ink-muted transition-colors duration-100 hover:text-ink"
      >
        <Icon name="back" className="size-3.5" />
        {say(locale, 'ui.documents.title')}
      </Link>
      <PageHeader
        title={name}
        actions={
          <>
            <CopyButton text={id} kind="plain" label={say(locale, 'ui.documents.copy_id', { name })}>
              doc_id
            </CopyButton>
            {mayEdit && 'preview' in saved && (
              <ButtonLink href={`/documents/${id}`}>
                <Icon name="pencil" />
                {say(locale, 'ui.editor.edit')}
              </ButtonLink>
            )}
            {mayEdit && 'preview' in saved && <TestFileButton documentId={id} />}
          </>
        }
      />
      {'preview' in saved ? (
        <DocumentPreview zoom={readZoom(typeof scale === 'string' ? scale : undefined)} {...saved.preview} />
      ) : (
        <EmptyState icon="warning" title={say(locale, 'ui.preview.unreadable')}>
          {readErrorMessage(locale, saved.error)}
        </EmptyState>
      )}
    </>
  );
}
