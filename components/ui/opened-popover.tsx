'use client';

import { Popover as Base } from '@base-ui/react/popover';
import type { PopoverProps } from './popover';
import { POPUP } from './popup-class';

/** A popover that has been opened at least once. */
export function OpenedPopover({ trigger, label, open, onOpenChange, children }: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align="end" sideOffset={6} collisionPadding={8} className="z-40 outline-none">
          <Base.Popup
            aria-label={label}
            className={`${POPUP} max-h-[min(28rem,var(--available-height))] w-[min(22rem,calc(100vw-1rem))] overflow-y-auto`}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
