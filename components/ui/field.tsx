import { useId, type ComponentProps, type ReactNode } from 'react';

const BOX =
  'w-full rounded-md border border-line-strong bg-surface px-3 text-ink shadow-lift transition-colors duration-100 placeholder:text-ink-faint hover:border-ink-faint aria-invalid:border-bad';

interface Around {
  readonly label: ReactNode;
  /** A line under the box, read out with it. */
  readonly hint?: ReactNode;
  readonly invalid?: boolean;
}

function Field({ id, label, hint, children }: Around & { id: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-[0.8125rem] font-medium text-ink">
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1.5 text-xs text-ink-muted">
          {hint}
        </p>
      )}
    </div>
  );
}

/** One line of text with its label; `end` stands inside the box at its end. */
export function TextField({ label, hint, invalid, end, className = '', ...rest }: Around & { end?: ReactNode } & ComponentProps<'input'>) {
  const id = useId();
  return (
    <Field id={id} label={label} {...(hint !== undefined && { hint })}>
      <div className="relative">
        <input
          id={id}
          aria-invalid={invalid}
          {...described(id, hint)}
          className={`${BOX} h-10 ${end ? 'pr-11' : ''} ${className}`}
          {...rest}
        />
        {end !== undefined && <div className="absolute inset-y-0 right-1 flex items-center">{end}</div>}
      </div>
    </Field>
  );
}

/** Text of one or more lines with its label; grows with what is typed. */
export function TextArea({ label, hint, invalid, className = '', ...rest }: Around & ComponentProps<'textarea'>) {
  const id = useId();
  return (
    <Field id={id} label={label} {...(hint !== undefined && { hint })}>
      <textarea
        id={id}
        rows={1}
        aria-invalid={invalid}
        {...described(id, hint)}
        className={`${BOX} block field-sizing-content max-h-40 min-h-10 resize-none py-2 ${className}`}
        {...rest}
      />
    </Field>
  );
}

function described(id: string, hint: ReactNode) {
  return hint === undefined ? {} : { 'aria-describedby': `${id}-hint` };
}
