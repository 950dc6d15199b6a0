'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import { formatMoment } from '@/lib/i18n/ui/format-moment';
import { useLocale, useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { showToast } from '../ui/toasts';
import { copyWith } from './conflict-choices';
import { forgetDraft, type LeftDraft } from './left-drafts';

/**
 * Offers what other closed tabs have left of the document: the newest of it is open already, and each of these may become a document of
 * its own. Whoever closes the window is asked again the next time.
 */
export function LeftDraftsWindow({
  documentId,
  name,
  drafts,
  hasUnreadable,
  onDone,
  onClose,
}: {
  documentId: string;
  name: string;
  drafts: readonly LeftDraft[];
  hasUnreadable: boolean;
  onDone: (draft: LeftDraft) => void;
  onClose: () => void;
}) {
  const say = useSay();
  const tell = useEffectEvent(() => showToast({ text: say('ui.editor.drafts.unreadable'), kind: 'bad' }));
  useEffect(() => {
    if (hasUnreadable) tell();
  }, [hasUnreadable]);
  return (
    <Dialog open={drafts.length > 0} onClose={onClose} title={say('ui.editor.drafts.title')} description={say('ui.editor.drafts.more')}>
      <ul className="space-y-2">
        {drafts.map((draft) => (
          <li key={draft.key}>
            <DraftLine {...{ documentId, name, draft, onDone }} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function DraftLine({
  documentId,
  name,
  draft,
  onDone,
}: {
  documentId: string;
  name: string;
  draft: LeftDraft;
  onDone: (draft: LeftDraft) => void;
}) {
  const say = useSay();
  const locale = useLocale();
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  function forget() {
    forgetDraft(draft.key);
    onDone(draft);
  }

  async function copy() {
    setBusy(true);
    const id = await copyWith(documentId, say('ui.editor.conflict.copy_name', { name }), draft.document);
    setBusy(false);
    if (id === undefined) return showToast({ text: say('ui.unreachable'), kind: 'bad' });
    forget();
    router.push(`/documents/${id}`);
  }

  return (
    <div className="flex flex-wrap items-center justify-between gap-2 rounded-lg border border-line px-3 py-2">
      <time dateTime={new Date(draft.at).toISOString()} className="text-small">
        {formatMoment(new Date(draft.at), locale, Intl.DateTimeFormat().resolvedOptions().timeZone)}
      </time>
      <span className="flex gap-2">
        <Button size="small" busy={busy} onClick={forget}>
          {say('ui.editor.drafts.forget')}
        </Button>
        <Button size="small" kind="primary" busy={busy} onClick={() => void copy()}>
          {say('ui.editor.drafts.copy')}
        </Button>
      </span>
    </div>
  );
}
