'use client';

import { api } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { NameDialog } from '../ui/name-dialog';
import { showToast } from '../ui/toasts';
import { useProblemText } from '../use-problem-text';
import { nameState } from './use-states';

/** Asks for a name and gives it to the document as it is now, so that this state is kept for good. */
export function NameStateNow({
  documentId,
  savedNow,
  onClose,
}: {
  documentId: string;
  savedNow: () => Promise<boolean>;
  onClose: () => void;
}) {
  const say = useSay();
  const problemText = useProblemText();

  async function save(name: string): Promise<string | undefined> {
    if (!(await savedNow())) return say('ui.editor.states.unsaved');
    const listed = await api('GET /api/documents/{documentId}/states', { params: { documentId } });
    if (!listed.ok) return problemText(listed.problem);
    const [newest] = listed.value.states;
    if (newest === undefined) return say('ui.editor.states.nothing_to_name');
    const named = await nameState(documentId, newest.revision, name);
    if (!named.ok) return problemText(named.problem);
    showToast({ text: say('ui.editor.states.named', { name }) });
    return undefined;
  }

  return (
    <NameDialog
      open
      onClose={onClose}
      title={say('ui.editor.command.name_state')}
      label={say('ui.editor.states.name_label')}
      value=""
      action={say('ui.save')}
      onSave={save}
    />
  );
}
