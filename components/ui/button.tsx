import type { ComponentProps } from 'react';
import { Spinner } from './spinner';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

const SHAPE =
  'inline-flex items-center justify-center gap-1.5 rounded-md text-small font-medium whitespace-nowrap select-none transition-colors duration-100 disabled:cursor-default disabled:opacity-60';

const SIZES = { small: 'h-8 px-2.5', medium: 'h-9 px-3.5', large: 'h-11 px-4 text-body' } as const;

const KINDS: Readonly<Record<ButtonKind, string>> = {
  primary: 'bg-accent text-accent-ink shadow-lift hover:bg-accent-hover',
  plain: 'bg-surface text-ink border border-line-strong shadow-lift hover:bg-hover',
  quiet: 'text-ink-muted hover:bg-hover hover:text-ink data-popup-open:bg-hover data-popup-open:text-ink',
  danger: 'bg-danger text-danger-ink shadow-lift hover:bg-danger-hover',
};

export interface Look {
  readonly kind?: ButtonKind;
  readonly size?: keyof typeof SIZES;
}

export function buttonClass({ kind = 'plain', size = 'medium' }: Look): string {
  return `${SHAPE} ${SIZES[size]} ${KINDS[kind]}`;
}

/** A button; it submits nothing unless told so. While `busy` it turns and takes no presses, but keeps its place and the focus. */
export function Button({
  kind,
  size,
  busy = false,
  className = '',
  type = 'button',
  onClick,
  children,
  ...rest
}: Look & { busy?: boolean } & ComponentProps<'button'>) {
  return (
    <button
      type={busy ? 'button' : type}
      aria-busy={busy || undefined}
      className={`${buttonClass(look(kind, size))} ${busy ? 'cursor-progress' : ''} ${className}`}
      {...rest}
      onClick={busy ? undefined : onClick}
    >
      {busy && <Spinner className="size-3.5" />}
      {children}
    </button>
  );
}

/** A link to something that is no page of ours, such as a PDF; opens beside. */
export function ButtonAnchor({ kind, size, className = '', ...rest }: Look & ComponentProps<'a'>) {
  return <a target="_blank" rel="noopener" className={`${buttonClass(look(kind, size))} ${className}`} {...rest} />;
}

/** What of its look somebody has chosen. */
export function look(kind: ButtonKind | undefined, size: keyof typeof SIZES | undefined): Look {
  return { ...(kind && { kind }), ...(size && { size }) };
}
