'use client';

import { useId, useState } from 'react';
import type { EnteredTerms } from '@/lib/editor/entered-number';
import type { LengthUnit } from '@/lib/units';
import { useLocale } from '../locale-context';
import { formattedNumber } from './formatted-number';

/** Digits behind the point that are shown; what is stored is finer. */
const DIGITS = 2;

/**
 * A number with its unit, taken over on Enter or on leaving; arrows go by one, with Shift by ten. Sums,
 * percents and other units of length are worked out. Empty: the chosen differ.
 */
export function NumberField({
  label,
  unit,
  length,
  value,
  min,
  max,
  step = 1,
  disabled = false,
  onCommit,
}: {
  label: string;
  unit?: string;
  /** Of a length: what it is counted in; others may be typed then. */
  length?: LengthUnit;
  value: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
  step?: number;
  disabled?: boolean;
  onCommit: (value: number) => void;
}) {
  const id = useId();
  const locale = useLocale();
  const [typed, setTyped] = useState<string>();
  const shown = value === undefined ? '' : formattedNumber(locale, value, DIGITS);

  function commit(wanted: number) {
    setTyped(undefined);
    if (!Number.isFinite(wanted)) return;
    const kept = Math.min(max ?? Infinity, Math.max(min ?? -Infinity, wanted));
    if (kept !== value) onCommit(kept);
  }

  async function commitTyped() {
    if (typed === undefined) return;
    const plain = readNumber(typed);
    commit(Number.isFinite(plain) ? plain : await workedOut(typed, { unit: length, whole: unit === '%' ? 100 : value }));
  }

  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1.5 block truncate text-small font-medium">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          autoComplete="off"
          disabled={disabled}
          value={typed ?? shown}
          className="h-9 w-full rounded-md border border-line-strong bg-surface pr-7 pl-2 text-small text-ink tabular-nums hover:border-ink-faint focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-ink-muted"
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={() => void commitTyped()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void commitTyped();
            if (event.key === 'Escape') setTyped(undefined);
            const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
            if (way === undefined || value === undefined) return;
            event.preventDefault();
            commit((typed === undefined ? value : readNumber(typed)) + way * step * (event.shiftKey ? 10 : 1));
          }}
        />
        {unit !== undefined && (
          <span className="pointer-events-none absolute inset-y-0 right-2 flex items-center text-fine text-ink-faint">{unit}</span>
        )}
      </div>
    </div>
  );
}

/** A number as people write it, with a point or a comma; NaN for anything else. */
function readNumber(text: string): number {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  return /^-?\d+(\.\d*)?$|^-?\.\d+$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Sums and units are rare, so what reads them is loaded with the first one; NaN when that fails. */
async function workedOut(text: string, terms: EnteredTerms): Promise<number> {
  const reader = await import('@/lib/editor/entered-number').catch(() => undefined);
  return reader?.enteredNumber(text, terms) ?? Number.NaN;
}
