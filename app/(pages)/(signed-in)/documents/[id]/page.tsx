import { redirect } from 'next/navigation';

/** A document is shown by its preview. */
export default async function DocumentPage({ params }: { params: Promise<{ readonly id: string }> }) {
  redirect(`/documents/${encodeURIComponent((await params).id)}/preview`);
}
