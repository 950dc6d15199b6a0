'use client';

import { ContextMenu as BaseContext } from '@base-ui/react/context-menu';
import { Menu as Base } from '@base-ui/react/menu';
import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { POPUP, POPUP_ITEM } from './popup-class';

/** A line of a menu: something to do, somewhere to go, a choice of one, or a rule between groups. */
export type MenuEntry =
  | {
      readonly label: string;
      readonly icon?: IconName;
      readonly onSelect: () => void;
      /** Takes something away. */
      readonly danger?: boolean;
      readonly disabled?: boolean;
    }
  | {
      readonly label: string;
      readonly icon?: IconName;
      /** A page of ours, or with `beside` anything, in a new tab. */
      readonly href: string;
      readonly beside?: boolean;
      readonly download?: boolean;
    }
  | MenuChoice
  | 'rule';

interface MenuChoice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly icon?: IconName; readonly lang?: string }[];
  readonly onChoose: (value: string) => void;
}

/** A button (`trigger`) that opens a menu below itself. `head` stands above the entries. */
export function Menu({
  trigger,
  entries,
  head,
  align = 'end',
  side = 'bottom',
}: {
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  head?: ReactNode;
  align?: 'start' | 'end';
  side?: 'bottom' | 'top';
}) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className="z-40 outline-none">
          <Base.Popup className={`${POPUP} min-w-48 max-w-[min(20rem,calc(100vw-1rem))]`}>
            {head}
            <MenuEntries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** The same menu under the right mouse button or a long press on `children`. Whatever is in it must also be reached by a button. */
export function ContextMenu({
  entries,
  className = '',
  children,
}: {
  entries: readonly MenuEntry[];
  className?: string;
  children: ReactNode;
}) {
  return (
    <BaseContext.Root>
      <BaseContext.Trigger className={className}>{children}</BaseContext.Trigger>
      <BaseContext.Portal>
        <BaseContext.Positioner collisionPadding={8} className="z-40 outline-none">
          <BaseContext.Popup className={`${POPUP} min-w-48`}>
            <MenuEntries entries={entries} />
          </BaseContext.Popup>
        </BaseContext.Positioner>
      </BaseContext.Portal>
    </BaseContext.Root>
  );
}

function MenuEntries({ entries }: { entries: readonly MenuEntry[] }) {
  return entries.map((entry, index) => {
    if (entry === 'rule') return <Base.Separator key={index} className="mx-2 my-1 h-px bg-line" />;
    if ('options' in entry) return <Choice key={index} choice={entry} />;
    if ('href' in entry) return <LinkEntry key={index} {...entry} />;
    const { label, icon, onSelect, danger = false, disabled = false } = entry;
    return (
      <Base.Item key={index} disabled={disabled} onClick={onSelect} className={`${POPUP_ITEM} ${danger ? 'text-bad' : ''}`}>
        {icon !== undefined && <Icon name={icon} className={`size-4 ${danger ? '' : 'text-ink-muted'}`} />}
        {label}
      </Base.Item>
    );
  });
}

function LinkEntry({ label, icon, href, beside = false, download = false }: Extract<MenuEntry, { href: string }>) {
  const outside = beside || download;
  const link = outside ? (
    <a href={href} {...(download ? { download: '' } : { target: '_blank', rel: 'noopener' })} />
  ) : (
    <Link href={href} />
  );
  return (
    <Base.LinkItem closeOnClick render={link} className={POPUP_ITEM}>
      {icon !== undefined && <Icon name={icon} className="size-4 text-ink-muted" />}
      {label}
    </Base.LinkItem>
  );
}

function Choice({ choice: { label, value, options, onChoose } }: { choice: MenuChoice }) {
  return (
    <Base.RadioGroup value={value} onValueChange={(chosen: string) => onChoose(chosen)}>
      <Base.Group>
        <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-fine text-ink-muted">{label}</Base.GroupLabel>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} lang={option.lang} className={POPUP_ITEM}>
            {option.icon !== undefined && <Icon name={option.icon} className="size-4 text-ink-muted" />}
            <span className="flex-1">{option.label}</span>
            <Base.RadioItemIndicator className="text-accent-text">
              <Icon name="check" />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.Group>
    </Base.RadioGroup>
  );
}
