'use client';

import { useRef } from 'react';
import { useSay } from '../locale-context';
import { Icon } from './icon';

/** Looks for what is typed, as it is typed; Escape empties it. */
export function SearchField({
  label,
  value,
  onChange,
  className = '',
}: {
  /** Read out, and shown while it is empty. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
}) {
  const say = useSay();
  const box = useRef<HTMLInputElement>(null);
  return (
    <div className={`relative ${className}`}>
      <Icon name="search" className="pointer-events-none absolute top-2 left-2.5 size-4 text-ink-faint" />
      <input
        ref={box}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onChange('')}
        className="h-8 w-full rounded-md border border-line-strong bg-surface pr-8 pl-8.5 text-small shadow-lift transition-colors duration-100 placeholder:text-ink-faint hover:border-ink-faint focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 [&::-webkit-search-cancel-button]:hidden"
      />
      {value !== '' && (
        <button
          type="button"
          aria-label={say('ui.clear')}
          onClick={() => {
            onChange('');
            box.current?.focus();
          }}
          className="absolute top-1 right-1 flex size-6 items-center justify-center rounded-sm text-ink-muted hover:bg-hover hover:text-ink"
        >
          <Icon name="cross" className="size-3.5" />
        </button>
      )}
    </div>
  );
}
