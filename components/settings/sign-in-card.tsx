'use client';

import { useState, type FormEvent, type ReactNode } from 'react';
import { api } from '@/lib/api/client';
import type { UiKey } from '@/lib/i18n/ui/words';
import { useSay } from '../locale-context';
import { fieldProblem } from '../sign-in/new-account-fields';
import { PasswordField } from '../sign-in/password-field';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Notice } from '../ui/notice';
import { showToast } from '../ui/toasts';
import { useProblemText } from '../use-problem-text';
import { SettingCard, SettingRow } from './setting-card';
import { useSaving } from './use-saving';

/** How the person gets in: e-mail and password. Who has no password yet is sent a link to set one. */
export function SignInCard({
  email,
  hasPassword,
  localLinks,
}: {
  email: string;
  hasPassword: boolean;
  /** Where links in letters lead to when only the server itself can open that, and the address they should lead to. */
  localLinks: { readonly address: string; readonly better: string | undefined } | undefined;
}) {
  const say = useSay();
  return (
    <SettingCard id="sign-in" title={say('ui.settings.sign_in')}>
      {hasPassword ? (
        <>
          <SettingRow>
            <EmailForm email={email} />
          </SettingRow>
          <SettingRow>
            <PasswordForm email={email} />
          </SettingRow>
        </>
      ) : (
        <SettingRow>
          <PasswordLink email={email} />
        </SettingRow>
      )}
      {localLinks !== undefined && (
        <SettingRow>
          <Notice tone="warn" title={say('ui.settings.local_links', { address: localLinks.address })}>
            {say('ui.settings.local_links_mend', { address: localLinks.better ?? say('ui.settings.local_links_example') })}
          </Notice>
        </SettingRow>
      )}
    </SettingCard>
  );
}

/** Whether a form is open, its way to the server, and what is wrong with which field. */
function useGuardedForm(done: string) {
  const say = useSay();
  const { saving, save, problem } = useSaving();
  const [open, setOpen] = useState(false);
  const wrong = fieldProblem(problem, say as (key: UiKey) => string);
  async function send(call: Parameters<typeof save>[0]) {
    if (!(await save(call))) return;
    setOpen(false);
    showToast({ text: done });
  }
  return { open, setOpen, send, busy: saving.kind === 'busy', problem, wrong };
}

function EmailForm({ email }: { email: string }) {
  const say = useSay();
  const form = useGuardedForm(say('ui.settings.email_changed'));
  const [next, setNext] = useState('');
  const [current, setCurrent] = useState('');
  const submit = () => form.send(() => api('PUT /api/me/email', { body: { email: next, current } }));
  return (
    <GuardedForm form={form} title={say('ui.settings.email')} more={email} change={say('ui.settings.email_change')} onSubmit={submit}>
      <TextField
        label={say('ui.settings.email_new')}
        hint={say('ui.settings.email_hint')}
        type="email"
        autoComplete="email"
        autoFocus
        value={next}
        onChange={(event) => setNext(event.target.value)}
        problem={form.wrong?.field === 'email' ? form.wrong.text : undefined}
      />
      <PasswordField
        label={say('ui.settings.current_password')}
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
        problem={form.wrong?.field === 'current' ? form.wrong.text : undefined}
      />
    </GuardedForm>
  );
}

function PasswordForm({ email }: { email: string }) {
  const say = useSay();
  const form = useGuardedForm(say('ui.settings.password_changed'));
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const submit = () => form.send(() => api('PUT /api/me/password', { body: { current, password } }));
  return (
    <GuardedForm
      form={form}
      title={say('ui.settings.password')}
      more={say('ui.settings.password_lead')}
      change={say('ui.settings.password_change')}
      onSubmit={submit}
    >
      {/* So that a password keeper knows whose password changes. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        label={say('ui.settings.current_password')}
        autoComplete="current-password"
        autoFocus
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
        problem={form.wrong?.field === 'current' ? form.wrong.text : undefined}
      />
      <PasswordField
        label={say('ui.sign_in.new_password')}
        hint={say('ui.sign_in.new_password_hint')}
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        problem={form.wrong?.field === 'password' ? form.wrong.text : undefined}
      />
    </GuardedForm>
  );
}

function GuardedForm({
  form: { open, setOpen, busy, problem, wrong },
  title,
  more,
  change,
  onSubmit,
  children,
}: {
  form: ReturnType<typeof useGuardedForm>;
  title: string;
  more: string;
  change: string;
  onSubmit: () => Promise<void>;
  children: ReactNode;
}) {
  const say = useSay();
  const problemText = useProblemText();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void onSubmit();
  }
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-52">
          <p className="text-body font-medium">{title}</p>
          <p className="mt-0.5 text-small text-ink-muted [overflow-wrap:anywhere]">{more}</p>
        </div>
        {!open && (
          <Button size="small" onClick={() => setOpen(true)}>
            {change}
          </Button>
        )}
      </div>
      {open && (
        <form onSubmit={submit} className="mt-4 flex max-w-md flex-col gap-4" method="post" noValidate aria-label={change}>
          {problem !== undefined && wrong === undefined && <Notice tone="bad">{problemText(problem)}</Notice>}
          {children}
          <div className="flex gap-2">
            <Button type="submit" kind="primary" busy={busy}>
              {change}
            </Button>
            <Button kind="quiet" onClick={() => setOpen(false)}>
              {say('ui.cancel')}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}

function PasswordLink({ email }: { email: string }) {
  const say = useSay();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);

  async function ask() {
    setBusy(true);
    const result = await api('POST /api/sign-in-links', { body: { email, purpose: 'set_password' } });
    setBusy(false);
    showToast(result.ok ? { text: say('ui.settings.no_password_sent', { email }) } : { text: problemText(result.problem), kind: 'bad' });
  }

  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="min-w-0 flex-1 basis-52">
        <p className="text-body font-medium">{email}</p>
        <p className="mt-0.5 text-small text-ink-muted">{say('ui.settings.no_password')}</p>
      </div>
      <Button size="small" busy={busy} onClick={() => void ask()}>
        {say('ui.settings.no_password_do')}
      </Button>
    </div>
  );
}
