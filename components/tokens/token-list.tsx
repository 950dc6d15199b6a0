'use client';

import { callAddress } from '../calls/call-address';
import { useLocale, useSay } from '../locale-context';
import { useMay } from '../may-context';
import { Badge } from '../ui/badge';
import { IconButton } from '../ui/icon-button';
import { Menu, type MenuEntry } from '../ui/menu';
import { Switch } from '../ui/switch';
import { Cell, HeadCell, Row, Table } from '../ui/table';
import { formatMoment } from '@/lib/i18n/ui/format-moment';
import { dayOf, type ShownToken } from './shown-token';

export interface TokenActions {
  readonly onEdit: (token: ShownToken) => void;
  readonly onDelete: (token: ShownToken) => void;
  readonly onSwitch: (token: ShownToken, enabled: boolean) => void;
}

interface Shown {
  readonly timeZone: string;
  readonly mayChange: boolean;
  /** ISO 8601. */
  readonly now: string;
}

export function TokenList({ tokens, ...rest }: { tokens: readonly ShownToken[] } & Shown & TokenActions) {
  const say = useSay();
  return (
    <Table>
      <thead>
        <tr>
          <HeadCell>{say('ui.tokens.name')}</HeadCell>
          <HeadCell className="hidden md:table-cell">{say('ui.tokens.value')}</HeadCell>
          <HeadCell className="hidden sm:table-cell">{say('ui.tokens.used')}</HeadCell>
          <HeadCell className="text-right">{say('ui.tokens.enabled')}</HeadCell>
          <HeadCell aria-label={say('ui.tokens.edit')} />
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} {...rest} />
        ))}
      </tbody>
    </Table>
  );
}

function TokenRow({ token, timeZone, mayChange, now, onEdit, onDelete, onSwitch }: { token: ShownToken } & Shown & TokenActions) {
  const say = useSay();
  const locale = useLocale();
  const maySeeCalls = useMay('GET /api/calls');
  const { name } = token;
  const used = token.lastUsedAt === null ? say('ui.tokens.never') : formatMoment(new Date(token.lastUsedAt), locale, timeZone);
  const entries: readonly MenuEntry[] = [
    ...(maySeeCalls ? [{ label: say('ui.tokens.calls'), icon: 'list', href: callAddress({ tokenId: token.id }) } as const] : []),
    ...(mayChange
      ? ([
          { label: say('ui.tokens.edit'), icon: 'pencil', onSelect: () => onEdit(token) },
          'rule',
          { label: say('ui.tokens.delete'), icon: 'trash', danger: true, onSelect: () => onDelete(token) },
        ] as const)
      : []),
  ];
  return (
    <Row>
      <Cell>
        <p title={name} className="line-clamp-2 font-medium [overflow-wrap:anywhere]">
          {name}
        </p>
        <p className="text-fine text-ink-muted md:hidden">
          <code>••••{token.last4}</code>
          <span className="sm:hidden">
            {' · '}
            {used}
          </span>
        </p>
        <TokenMarks token={token} timeZone={timeZone} now={now} />
      </Cell>
      <Cell className="hidden md:table-cell">
        <code className="text-small text-ink-muted">••••{token.last4}</code>
      </Cell>
      <Cell className="hidden text-small text-ink-muted sm:table-cell">{used}</Cell>
      <Cell>
        <Switch
          label={<span className="sr-only">{say('ui.tokens.enabled_of', { name })}</span>}
          checked={token.enabled}
          disabled={!mayChange}
          onChange={(enabled) => onSwitch(token, enabled)}
        />
      </Cell>
      <Cell className="w-12 text-right">
        {entries.length > 0 && <Menu trigger={<IconButton icon="more" label={say('ui.tokens.actions', { name })} />} entries={entries} />}
      </Cell>
    </Row>
  );
}

function TokenMarks({ token, timeZone, now }: { token: ShownToken; timeZone: string; now: string }) {
  const say = useSay();
  const locale = useLocale();
  const { expiresAt } = token;
  const expired = expiresAt !== null && expiresAt <= now;
  if (!token.postOnly && !token.hasOldValue && expiresAt === null) return null;
  return (
    <p className="mt-1 flex flex-wrap gap-1.5">
      {expired && <Badge tone="bad">{say('ui.tokens.expired')}</Badge>}
      {expiresAt !== null && !expired && (
        <Badge tone="neutral">{say('ui.tokens.expires', { date: dayOf(expiresAt, locale, timeZone) })}</Badge>
      )}
      {token.postOnly && <Badge tone="neutral">{say('ui.tokens.post_only')}</Badge>}
      {token.hasOldValue && <Badge tone="neutral">{say('ui.tokens.old_value')}</Badge>}
    </p>
  );
}
