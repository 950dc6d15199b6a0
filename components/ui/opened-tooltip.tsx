'use client';

import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';

export interface OpenedTooltipProps {
  readonly text: ReactNode;
  readonly side: 'top' | 'bottom' | 'left' | 'right';
  /** What it is about. */
  readonly anchor: Element;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** The pointer is on the words themselves: they stay. */
  readonly onReach: () => void;
  readonly onLeave: () => void;
}

/** The words of a tooltip, beside what they are about; Escape closes them. */
export function OpenedTooltip({ text, side, anchor, open, onOpenChange, onReach, onLeave }: OpenedTooltipProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} side={side} sideOffset={6} className="z-50">
          <Base.Popup
            onPointerEnter={onReach}
            onPointerLeave={onLeave}
            className="max-w-64 [overflow-wrap:anywhere] rounded-md bg-ink px-2 py-1 text-fine font-medium text-canvas shadow-lift-high transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
