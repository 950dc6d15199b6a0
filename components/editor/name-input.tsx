'use client';

import { useRef, useState } from 'react';

/** A name being written where it stands: Enter or leaving takes it, Escape gives it up. */
export function NameInput({
  label,
  name,
  className = '',
  onEnd,
}: {
  label: string;
  name: string;
  className?: string;
  /** Is called once; undefined: it was given up. */
  onEnd: (name: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(name);
  const ended = useRef(false);
  const end = (result: string | undefined) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(result);
  };
  return (
    <input
      aria-label={label}
      autoFocus
      maxLength={200}
      value={typed}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => end(typed)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        end(event.key === 'Enter' ? typed : undefined);
      }}
      className={`h-6 min-w-0 rounded-sm border border-accent bg-surface px-1 text-small text-ink outline-none ${className}`}
    />
  );
}
