'use client';

import { useId, type ComponentProps, type ReactNode } from 'react';
import { Icon } from './icon';
import { useLengthLimit } from './use-length-limit';

const BOX =
  'w-full rounded-md border border-line-strong bg-surface px-3 text-ink shadow-lift transition-colors duration-100 placeholder:text-ink-faint hover:border-ink-faint focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 disabled:bg-sunken disabled:text-ink-muted disabled:hover:border-line-strong aria-invalid:border-bad';

interface Around {
  readonly label: ReactNode;
  /** A line under the box, read out with it. */
  readonly hint?: ReactNode;
  readonly invalid?: boolean;
  /** What is wrong with what stands in the box, in its hint's place; read out as it appears. */
  readonly problem?: string | undefined;
  /** Signs that fit; what is longer stays, with a word on how much is too much, and its form is not sent. */
  readonly longest?: number;
}

/** Label above, help or problem below whatever box has this `id`; a box of one's own says `aria-describedby={`${id}-hint`}`. */
export function Field({ id, label, hint, problem, children }: Omit<Around, 'invalid' | 'longest'> & { id: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-small font-medium text-ink">
        {label}
      </label>
      {children}
      <div id={`${id}-hint`} aria-live="polite">
        {problem !== undefined ? (
          <p className="mt-1.5 flex gap-1.5 text-fine text-bad">
            <Icon name="warning" className="mt-px size-3.5" />
            {problem}
          </p>
        ) : (
          hint !== undefined && <p className="mt-1.5 text-fine text-ink-muted">{hint}</p>
        )}
      </div>
    </div>
  );
}

/** One line of text with its label; `end` stands inside the box at its end. */
export function TextField({
  label,
  hint,
  invalid,
  problem,
  longest,
  end,
  className = '',
  ...rest
}: Around & { end?: ReactNode } & ComponentProps<'input'>) {
  const id = useId();
  const limit = useLengthLimit(id, longest, rest);
  const wrong = limit.problem ?? problem;
  return (
    <Field id={id} label={label} hint={hint} problem={wrong}>
      <div className="relative">
        <input
          id={id}
          aria-invalid={invalid || wrong !== undefined || undefined}
          aria-describedby={`${id}-hint`}
          className={`${BOX} h-9 ${end ? 'pr-11' : ''} ${className}`}
          onInput={limit.onInput}
          {...rest}
        />
        {end !== undefined && <div className="absolute inset-y-0 right-1 flex items-center">{end}</div>}
      </div>
    </Field>
  );
}

/** Text of one or more lines with its label; grows with what is typed. `behind` lies under its words, in a box of the same size. */
export function TextArea({
  label,
  hint,
  invalid,
  problem,
  longest,
  behind,
  className = '',
  ...rest
}: Around & { behind?: ReactNode } & ComponentProps<'textarea'>) {
  const id = useId();
  const limit = useLengthLimit(id, longest, rest);
  const wrong = limit.problem ?? problem;
  return (
    <Field id={id} label={label} hint={hint} problem={wrong}>
      <div className="relative">
        {behind}
        <textarea
          id={id}
          rows={1}
          aria-invalid={invalid || wrong !== undefined || undefined}
          aria-describedby={`${id}-hint`}
          className={`${BOX} relative block field-sizing-content max-h-40 min-h-9 resize-none py-1.5 ${className}`}
          onInput={limit.onInput}
          {...rest}
        />
      </div>
    </Field>
  );
}
