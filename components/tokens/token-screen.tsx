'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { PageHeader } from '../ui/page-header';
import { showToast } from '../ui/toasts';
import { useFreshPage } from '../use-fresh-page';
import { useProblemText } from '../use-problem-text';
import { ApiSwitch } from './api-switch';
import { MadeToken } from './made-token';
import type { ShownToken } from './shown-token';
import { TokenDialog } from './token-dialog';
import { TokenList } from './token-list';

type Open =
  | { readonly kind: 'form'; readonly token?: ShownToken }
  | { readonly kind: 'made'; readonly value: string }
  | { readonly kind: 'delete'; readonly token: ShownToken };

/** Tokens of the workspace: made, changed, switched and deleted here. */
export function TokenScreen({
  tokens,
  apiEnabled,
  mayChange,
  timeZone,
  now,
}: {
  tokens: readonly ShownToken[];
  apiEnabled: boolean;
  mayChange: boolean;
  timeZone: string;
  now: string;
}) {
  const say = useSay();
  const freshPage = useFreshPage();
  const problemText = useProblemText();
  const [open, setOpen] = useState<Open>();

  async function switchToken(token: ShownToken, enabled: boolean) {
    const result = await api('PATCH /api/tokens/{tokenId}', { params: { tokenId: token.id }, body: { enabled } });
    if (!result.ok) showToast({ text: problemText(result.problem), kind: 'bad' });
    freshPage(result);
  }

  async function remove({ id, name }: ShownToken) {
    const result = await api('DELETE /api/tokens/{tokenId}', { params: { tokenId: id } });
    showToast(result.ok ? { text: say('ui.tokens.deleted', { name }) } : { text: problemText(result.problem), kind: 'bad' });
    freshPage(result);
  }

  const create = (
    <Button kind="primary" onClick={() => setOpen({ kind: 'form' })}>
      <Icon name="plus" />
      {say('ui.tokens.new')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={say('ui.tokens.title')}
        lead={say('ui.tokens.lead')}
        actions={
          <>
            <ButtonLink href="/getcourse" kind="quiet" size="small">
              <Icon name="link" />
              {say('ui.tokens.getcourse')}
            </ButtonLink>
            <ButtonLink href="/calls" kind="quiet" size="small">
              <Icon name="list" />
              {say('ui.tokens.log')}
            </ButtonLink>
            {mayChange && create}
          </>
        }
      />
      <ApiSwitch enabled={apiEnabled} mayChange={mayChange} />
      {tokens.length === 0 ? (
        <EmptyState icon="key" title={say('ui.tokens.empty')} action={mayChange ? create : undefined}>
          {say('ui.tokens.empty_more')}
        </EmptyState>
      ) : (
        <TokenList
          tokens={tokens}
          timeZone={timeZone}
          mayChange={mayChange}
          now={now}
          onEdit={(token) => setOpen({ kind: 'form', token })}
          onDelete={(token) => setOpen({ kind: 'delete', token })}
          onSwitch={(token, enabled) => void switchToken(token, enabled)}
        />
      )}
      <TokenWindows open={open} setOpen={setOpen} apiEnabled={apiEnabled} timeZone={timeZone} onDelete={remove} />
    </>
  );
}

/** Whatever window stands over the list. */
function TokenWindows({
  open,
  setOpen,
  apiEnabled,
  timeZone,
  onDelete,
}: {
  open: Open | undefined;
  setOpen: (open: Open | undefined) => void;
  apiEnabled: boolean;
  timeZone: string;
  onDelete: (token: ShownToken) => Promise<void>;
}) {
  const say = useSay();
  const router = useRouter();
  const close = () => setOpen(undefined);
  if (open?.kind === 'made') return <MadeToken value={open.value} onClose={close} />;
  if (open?.kind === 'delete')
    return (
      <ConfirmDialog
        open
        danger
        onClose={close}
        title={say('ui.tokens.delete_title', { name: open.token.name })}
        confirm={say('ui.tokens.delete')}
        onConfirm={() => onDelete(open.token)}
      >
        {say('ui.tokens.delete_more')}
      </ConfirmDialog>
    );
  if (open === undefined) return null;
  return (
    <TokenDialog
      token={open.token}
      apiEnabled={apiEnabled}
      timeZone={timeZone}
      onClose={close}
      onMade={({ value }) => {
        setOpen({ kind: 'made', value });
        router.refresh();
      }}
      onSaved={() => {
        close();
        showToast({ text: say('ui.tokens.saved') });
        router.refresh();
      }}
    />
  );
}
