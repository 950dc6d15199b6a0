import Link from 'next/link';
import type { ComponentProps } from 'react';

/** A way to another page of the entrance. */
export function TextLink({ className = '', ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link className={`rounded-sm text-small font-medium text-accent-text underline-offset-4 hover:underline ${className}`} {...rest} />
  );
}
