'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import type { ReactNode } from 'react';
import { hasWords } from '@/lib/word-match';
import { Icon } from './icon';
import { POPUP, POPUP_ITEM } from './popup-class';

export interface SearchOption {
  readonly value: string;
  readonly label: string;
  /** At the end of its line. */
  readonly detail: string;
  /** Further words it is found by. */
  readonly words: string;
  /** CSS name of the font that its label is written in. */
  readonly face?: string;
}

/** One of very many, found by typing a part of it; label above, hint below. */
export function SearchSelect({
  label,
  hint,
  options,
  value,
  search,
  nothing,
  disabled = false,
  onChange,
}: {
  label: string;
  hint?: ReactNode;
  options: readonly SearchOption[];
  value: string;
  /** What the box to type in is called. */
  search: string;
  /** Said when nothing is found. */
  nothing: string;
  disabled?: boolean;
  onChange: (value: string) => void;
}) {
  const chosen: SearchOption = options.find((option) => option.value === value) ?? { value, label: value, detail: '', words: '' };
  return (
    <div className="flex flex-col">
      <Base.Root
        items={[...options]}
        value={chosen}
        disabled={disabled}
        filter={matches}
        isItemEqualToValue={(one: SearchOption, other: SearchOption) => one.value === other.value}
        onValueChange={(next) => next !== null && onChange(next.value)}
      >
        <Base.Label className="mb-1.5 text-small font-medium">{label}</Base.Label>
        <Base.Trigger className="inline-flex h-9 w-full items-center justify-between gap-2 rounded-md border border-line-strong bg-surface px-3 text-left text-body shadow-lift transition-colors duration-100 hover:border-ink-faint data-disabled:bg-sunken data-disabled:text-ink-muted data-popup-open:border-accent">
          <Label option={chosen} />
          {chosen.face === undefined && <span className="text-small text-ink-muted tabular-nums">{chosen.detail}</span>}
          <Icon name="updown" className="size-3.5 text-ink-muted" />
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner sideOffset={6} collisionPadding={8} className="z-50 outline-none">
            <Base.Popup aria-label={label} className={`${POPUP} flex max-h-80 w-(--anchor-width) min-w-72 flex-col`}>
              <div className="relative m-1 mb-1.5">
                <Icon name="search" className="pointer-events-none absolute top-2 left-2.5 size-4 text-ink-faint" />
                <Base.Input
                  aria-label={search}
                  placeholder={search}
                  className="h-8 w-full rounded-md border border-line-strong bg-surface pr-2 pl-8.5 text-small placeholder:text-ink-faint focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0"
                />
              </div>
              <Base.Empty className="px-2 text-small text-ink-muted not-empty:py-2">{nothing}</Base.Empty>
              <Base.List className="min-h-0 overflow-y-auto overscroll-contain">
                {(option: SearchOption) => (
                  <Base.Item key={option.value} value={option} className={POPUP_ITEM}>
                    <Label option={option} />
                    <span className="text-fine text-ink-muted tabular-nums">{option.detail}</span>
                    <Base.ItemIndicator className="text-accent-text">
                      <Icon name="check" />
                    </Base.ItemIndicator>
                  </Base.Item>
                )}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
      {hint !== undefined && <p className="mt-1.5 text-fine text-ink-muted">{hint}</p>}
    </div>
  );
}

function Label({ option: { label, face } }: { option: SearchOption }) {
  return (
    <span className="min-w-0 flex-1 truncate" style={face === undefined ? undefined : { fontFamily: `"${face}"`, fontSize: '1.0625rem' }}>
      {label}
    </span>
  );
}

function matches(option: SearchOption, query: string): boolean {
  return hasWords(`${option.label} ${option.detail} ${option.words}`, query);
}
