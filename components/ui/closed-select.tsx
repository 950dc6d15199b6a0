'use client';

import { useId, type ReactNode } from 'react';
import { Icon, type IconName } from './icon';

/**
 * A choice that has not been opened yet: looks as the opened one, which is loaded when somebody comes near (`onNear`) and then takes its
 * place.
 */
export function ClosedSelect({
  label,
  shown,
  detail,
  drawn,
  icon,
  compact = false,
  labelHidden = false,
  disabled = false,
  hint,
  onNear,
  onOpen,
}: {
  label: ReactNode;
  /** What is chosen, in words. */
  shown: string;
  /** At the end of its line. */
  detail?: string;
  /** Address of an SVG symbol in which it is drawn. */
  drawn?: string;
  icon?: IconName;
  compact?: boolean;
  labelHidden?: boolean;
  disabled?: boolean;
  hint?: ReactNode;
  onNear: () => void;
  onOpen: () => void;
}) {
  const id = useId();
  return (
    <div className={compact ? '' : 'flex flex-col'}>
      <label htmlFor={id} className={selectLabelClass(compact || labelHidden)}>
        {label}
      </label>
      <button
        type="button"
        id={id}
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={false}
        disabled={disabled}
        data-disabled={disabled ? '' : undefined}
        className={selectTriggerClass(compact)}
        onPointerEnter={onNear}
        onFocus={onNear}
        onClick={onOpen}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          onOpen();
        }}
      >
        {icon !== undefined && <Icon name={icon} className="size-4 text-ink-muted" />}
        <SelectLabel text={shown} drawn={drawn} />
        {detail !== undefined && <span className="text-small text-ink-muted tabular-nums">{detail}</span>}
        <span aria-hidden className="text-ink-muted">
          <Icon name="updown" className="size-3.5" />
        </span>
      </button>
      {hint !== undefined && <p className="mt-1.5 text-fine text-ink-muted">{hint}</p>}
    </div>
  );
}

export function selectLabelClass(hidden: boolean): string {
  return hidden ? 'sr-only' : 'mb-1.5 text-small font-medium';
}

export function selectTriggerClass(compact: boolean): string {
  const size = compact ? 'h-8 px-2.5 text-small' : 'h-9 w-full px-3 text-body';
  return `inline-flex items-center justify-between gap-2 rounded-md border border-line-strong bg-surface text-left shadow-lift transition-colors duration-100 hover:border-ink-faint data-disabled:bg-sunken data-disabled:text-ink-muted data-popup-open:border-accent ${size}`;
}

/** What is chosen or may be, drawn in its own letters where that is what is chosen. */
export function SelectLabel({ text, drawn }: { text: string; drawn?: string | undefined }) {
  if (drawn === undefined) return <span className="min-w-0 flex-1 truncate">{text}</span>;
  return (
    <span className="h-6.5 min-w-0 flex-1 overflow-hidden">
      <span className="sr-only">{text}</span>
      <SymbolPicture address={drawn} className="h-full w-full" />
    </span>
  );
}

/** A symbol of an SVG file, in the colour of the text around it. */
export function SymbolPicture({ address, className }: { address: string; className: string }) {
  return (
    <svg aria-hidden fill="currentColor" className={className}>
      <use href={address} width="100%" height="100%" />
    </svg>
  );
}
