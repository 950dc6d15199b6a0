'use client';

import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icon';
import { Tooltip } from './tooltip';

const SIZES = { small: 'size-7', medium: 'size-8', large: 'size-9' } as const;

/** A button that is a sign alone; its label is read out and shown when the pointer rests on it. */
export function IconButton({
  icon,
  label,
  size = 'medium',
  tooltip = true,
  className = '',
  ...rest
}: {
  icon: IconName;
  label: string;
  size?: keyof typeof SIZES;
  tooltip?: boolean;
} & Omit<ComponentProps<'button'>, 'aria-label' | 'children'>) {
  const button = (
    <button
      type="button"
      aria-label={label}
      className={`inline-flex shrink-0 items-center justify-center rounded-md text-ink-muted transition-colors duration-100 hover:bg-hover hover:text-ink disabled:opacity-50 data-popup-open:bg-hover data-popup-open:text-ink aria-pressed:bg-hover aria-pressed:text-ink ${SIZES[size]} ${className}`}
      {...rest}
    >
      <Icon name={icon} className="size-4.5" />
    </button>
  );
  return tooltip ? <Tooltip text={label}>{button}</Tooltip> : button;
}
