'use client';

import { cloneElement, Suspense, useEffect, useState, type DOMAttributes, type ReactElement } from 'react';
import { onDemand } from './on-demand';
import type { OpenedTooltipProps } from './opened-tooltip';
import { PendingCall } from './pending-call';

const OpenedTooltip = onDemand(async () => (await import('./opened-tooltip')).OpenedTooltip);

/** Milliseconds that the pointer rests on a button before it is told what it is, and that the way from there to the words may take. */
const OPENS_AFTER = 350;
const CLOSES_AFTER = 100;

/**
 * Says in words what a button without words does. `children` is that one button; it still needs a label of its own for ears. What shows
 * the words is loaded when they are first wanted.
 */
export function Tooltip({
  text,
  side = 'bottom',
  children,
}: {
  text: OpenedTooltipProps['text'];
  side?: OpenedTooltipProps['side'];
  children: ReactElement<DOMAttributes<Element>>;
}) {
  const [anchor, setAnchor] = useState<Element>();
  const [open, setOpen] = useState(false);
  const [pending] = useState(() => new PendingCall());
  useEffect(() => pending.cancel, [pending]);
  const turn = (to: boolean, milliseconds: number) => pending.after(milliseconds, () => setOpen(to));
  const openBeside = (element: Element, milliseconds: number) => {
    setAnchor(element);
    turn(true, milliseconds);
  };
  const close = () => {
    pending.cancel();
    setOpen(false);
  };
  const { props } = children;
  const button = cloneElement(children, {
    onPointerEnter(event) {
      props.onPointerEnter?.(event);
      if (event.pointerType !== 'touch') openBeside(event.currentTarget, OPENS_AFTER);
    },
    onPointerLeave(event) {
      props.onPointerLeave?.(event);
      turn(false, CLOSES_AFTER);
    },
    onPointerDown(event) {
      props.onPointerDown?.(event);
      close();
    },
    onFocus(event) {
      props.onFocus?.(event);
      if (event.currentTarget.matches(':focus-visible')) openBeside(event.currentTarget, 0);
    },
    onBlur(event) {
      props.onBlur?.(event);
      close();
    },
  });
  return (
    <>
      {button}
      <Suspense>
        {anchor && (
          <OpenedTooltip
            {...{ text, side, anchor, open }}
            onOpenChange={(to) => !to && close()}
            onReach={pending.cancel}
            onLeave={() => turn(false, CLOSES_AFTER)}
          />
        )}
      </Suspense>
    </>
  );
}
