'use client';

import type { ReactNode } from 'react';
import { optionNamed } from '@/lib/document/choice-option';
import { useSay } from '../locale-context';
import { Select } from './select';

/**
 * One of a variable's values, or none. A value that is none of them was given elsewhere: it stays until another is chosen, and is told apart.
 */
export function ChoiceField({
  label,
  labelHidden = false,
  options,
  value,
  none,
  onChange,
}: {
  label: ReactNode;
  labelHidden?: boolean;
  options: readonly string[];
  value: string;
  /** What it means that none is chosen, where that is more than just so. */
  none?: string;
  onChange: (value: string) => void;
}) {
  const say = useSay();
  const chosen = value === '' ? '' : (optionNamed(options, value) ?? value);
  return (
    <Select
      label={label}
      labelHidden={labelHidden}
      options={[
        { value: '', label: none ?? say('ui.choice.none') },
        ...options.map((option) => ({ value: option, label: option })),
        ...(chosen === '' || options.includes(chosen) ? [] : [{ value: chosen, label: say('ui.choice.other', { value: chosen }) }]),
      ]}
      value={chosen}
      onChange={onChange}
    />
  );
}
