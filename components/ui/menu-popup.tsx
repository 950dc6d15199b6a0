'use client';

import { Menu as Base } from '@base-ui/react/menu';
import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon';
import type { LateEntries, MenuChoice, MenuEntry } from './menu';
import { POPUP, POPUP_ITEM } from './popup-class';

/** An opened menu, at a button or at a point of the page. */
export function MenuPopup({
  open,
  onClose,
  anchor,
  side,
  align,
  offset,
  atPoint = false,
  head,
  entries,
}: {
  open: boolean;
  onClose: () => void;
  anchor: NonNullable<ComponentProps<typeof Base.Positioner>['anchor']> | null;
  side: 'bottom' | 'top';
  align: 'start' | 'end';
  /** Pixels from the anchor. */
  offset: number;
  /** A menu at a point of the page may lie over it, which is better than out of sight; one at a button lies beside that. */
  atPoint?: boolean;
  head?: ReactNode;
  entries: readonly MenuEntry[] | LateEntries;
}) {
  return (
    <Base.Root modal={false} open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          side={side}
          align={align}
          sideOffset={offset}
          collisionPadding={8}
          {...(atPoint && { collisionAvoidance: { side: 'shift', align: 'shift' } as const })}
          className="z-40 outline-none"
        >
          <Base.Popup
            className={`${POPUP} min-w-48 max-w-[min(20rem,calc(100vw-1rem))] overflow-y-auto ${atPoint ? 'max-h-[calc(100dvh-1rem)]' : 'max-h-(--available-height)'}`}
          >
            {head}
            {typeof entries === 'function' ? entries(menuLines) : menuLines(entries)}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function menuLines(entries: readonly MenuEntry[]): ReactNode {
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
