import type { ComponentProps } from 'react';
import { onSquares } from './color-on-squares';

/** A colour to press, called by its hex unless its label says more. */
export function ColorSwatch({ color, chosen, ...rest }: { color: string; chosen: boolean } & Omit<ComponentProps<'button'>, 'color'>) {
  return (
    <button
      type="button"
      aria-label={color}
      aria-pressed={chosen}
      title={color}
      className="flex size-6 items-center justify-center rounded-md border border-line-strong aria-pressed:outline-2 aria-pressed:outline-offset-1 aria-pressed:outline-accent"
      style={{ background: onSquares(color) }}
      {...rest}
    />
  );
}
