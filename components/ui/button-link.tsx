import Link from 'next/link';
import type { ComponentProps } from 'react';
import { buttonClass, look, type Look } from './button';

// By itself: Next's links weigh more than all the rest that pages with buttons need.
/** A link to a page of ours that looks like a button. */
export function ButtonLink({ kind, size, className = '', ...rest }: Look & ComponentProps<typeof Link>) {
  return <Link className={`${buttonClass(look(kind, size))} ${className}`} {...rest} />;
}
