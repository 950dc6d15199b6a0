'use client';

import { useSay } from '../locale-context';
import { CopyButton } from '../ui/copy-button';
import { Dialog } from '../ui/dialog';

/** Ways for letters to leave; the lines are complete but for what only the reader knows. */
const WAYS = [
  {
    label: 'ui.mail_banner.smtp',
    lines: 'MAIL_URL=smtps://diplomas%40school.ru:PASSWORD@smtp.yandex.ru\nMAIL_FROM=diplomas@school.ru',
  },
  { label: 'ui.mail_banner.resend', lines: 'MAIL_URL=resend://re_KEY\nMAIL_FROM=diplomas@school.ru' },
] as const;

/** How mail is connected: lines to copy, where they belong, and what happens then. */
export function ConnectMailDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say('ui.mail_banner.dialog')}
      description={say('ui.mail_banner.dialog_more')}
      width="medium"
    >
      <div className="flex flex-col gap-5">
        {WAYS.map(({ label, lines }) => (
          <div key={label}>
            <p className="mb-1.5 text-small font-medium">{say(label)}</p>
            <div className="flex items-start gap-2 rounded-lg border border-line bg-sunken py-1.5 pr-1.5 pl-3">
              <pre className="min-w-0 flex-1 py-1.5 text-small whitespace-pre-wrap [overflow-wrap:anywhere]">{lines}</pre>
              <CopyButton text={lines} label={say('ui.mail_banner.copy')} />
            </div>
          </div>
        ))}
        <ul className="flex list-disc flex-col gap-1 pl-4 text-small text-ink-muted">
          <li>{say('ui.mail_banner.signs')}</li>
          <li>{say('ui.mail_banner.restart')}</li>
          <li>{say('ui.mail_banner.then')}</li>
        </ul>
      </div>
    </Dialog>
  );
}
