import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { DocumentEditor } from '@/components/editor/document-editor';
import { AppError } from '@/lib/errors';
import { pageSession } from '@/lib/server/auth/page-session';
import { hasRole } from '@/lib/server/auth/roles';
import { readDocumentPreview } from '@/lib/server/documents/document-preview';
import { linkBase } from '@/lib/server/http/link-base';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

const saved = cache(async (id: string) => {
  const { scope, workspace } = await pageSession(`/documents/${encodeURIComponent(id)}`);
  try {
    const terms = { now: new Date(), timeZone: workspace.timeZone, linkBase: linkBase(await headers()) };
    return { mayEdit: hasRole(scope, 'editor'), document: await readDocumentPreview(scope, id, terms) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await saved((await params).id)).document.name };
}

/** The editor. Who may only look, and a document that cannot be read, is shown by the preview, which says why. */
export default async function DocumentPage({ params }: Props) {
  const { id } = await params;
  const { mayEdit, document: read } = await saved(id);
  if (!mayEdit || !('preview' in read)) redirect(`/documents/${encodeURIComponent(id)}/preview`);
  const { document, pictures, fonts, draws } = read.preview;
  return <DocumentEditor {...{ id, document, pictures, fonts, draws }} name={read.name} revision={read.revision} />;
}
