'use client';

import { useRouter } from 'next/navigation';
import { api, type ApiResult } from '@/lib/api/client';
import { shortened } from '@/lib/shortened';
import { useSay } from '../locale-context';
import { copyText } from '../ui/copy-text';
import { showToast } from '../ui/toasts';
import { useFreshPage } from '../use-fresh-page';
import { useProblemText } from '../use-problem-text';
import type { TemplateItem } from './listed-template';

type Named = Pick<TemplateItem, 'id' | 'name'>;

/** What can be done with mail templates: each tells how it ended, offers the way back, and has the list drawn anew. */
export function useTemplateActions() {
  const say = useSay();
  const router = useRouter();
  const freshPage = useFreshPage();
  const problemText = useProblemText();

  /** What is wrong, or nothing. */
  function ended(result: ApiResult<unknown>, done?: Parameters<typeof showToast>[0]): string | undefined {
    freshPage(result);
    if (!result.ok) return problemText(result.problem);
    if (done) showToast(done);
    return undefined;
  }

  function told(result: ApiResult<unknown>, done?: Parameters<typeof showToast>[0]): void {
    const wrong = ended(result, done);
    if (wrong !== undefined) showToast({ text: wrong, kind: 'bad' });
  }

  const paramsOf = ({ id }: Named) => ({ params: { templateId: id } });

  async function restore(template: Named) {
    const result = await api('DELETE /api/mail-templates/{templateId}/trash', paramsOf(template));
    told(result, { text: say('ui.mail.restored', { name: template.name }) });
  }

  return {
    restore,
    /** Makes a template with a text to begin with, and opens it. */
    make: async () => {
      const body = { name: say('ui.mail.new_name'), subject: say('ui.mail.new_subject'), body: say('ui.mail.new_body') };
      const result = await api('POST /api/mail-templates', { body });
      if (result.ok) router.push(`/mail/${result.value.id}`);
      else told(result);
    },
    rename: async (template: TemplateItem, name: string) =>
      ended(await api('PATCH /api/mail-templates/{templateId}', { ...paramsOf(template), body: { revision: template.revision, name } })),
    duplicate: async (template: Named) => {
      const copy = say('ui.mail.copy_name', { name: shortened(template.name, 180) });
      const result = await api('POST /api/mail-templates/{templateId}/copies', { ...paramsOf(template), body: { name: copy } });
      told(result, { text: say('ui.mail.duplicated', { name: copy }) });
    },
    trash: async (template: Named) => {
      const result = await api('PUT /api/mail-templates/{templateId}/trash', paramsOf(template));
      const undo = { label: say('ui.undo'), onUndo: () => void restore(template) };
      told(result, { text: say('ui.mail.trashed', { name: template.name }), undo });
    },
    remove: async (template: Named) => {
      const result = await api('DELETE /api/mail-templates/{templateId}', paramsOf(template));
      told(result, { text: say('ui.mail.deleted', { name: template.name }) });
    },
    copyId: async ({ id }: Named) => {
      const done = await copyText(id);
      showToast({ text: say(done ? 'ui.copied' : 'ui.copy_failed'), kind: done ? 'done' : 'bad' });
    },
  };
}
