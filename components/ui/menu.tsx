'use client';

import { cloneElement, Suspense, useState, type ComponentProps, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { onDemand } from './on-demand';
import type { IconName } from './icon';

/** A line of a menu: something to do, somewhere to go, a choice of one, or a rule between groups. */
export type MenuEntry =
  | {
      readonly label: string;
      readonly icon?: IconName;
      readonly onSelect: () => void;
      /** Takes something away. */
      readonly danger?: boolean;
      readonly disabled?: boolean;
    }
  | {
      readonly label: string;
      readonly icon?: IconName;
      /** A page of ours, or with `beside` anything, in a new tab. */
      readonly href: string;
      readonly beside?: boolean;
      readonly download?: boolean;
    }
  | MenuChoice
  | 'rule';

export interface MenuChoice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly icon?: IconName; readonly lang?: string }[];
  readonly onChoose: (value: string) => void;
}

/** Entries that take time to put together: a component that shows them, drawn only while the menu is open. */
export type LateEntries = (show: (entries: readonly MenuEntry[]) => ReactNode) => ReactNode;

// Opened menus are a third of what a page would have to load; whoever points at a button of one is soon to need them.
const loadPopup = async () => (await import('./menu-popup')).MenuPopup;
const MenuPopup = onDemand(loadPopup);

/** A button (`trigger`) that opens a menu below itself. `head` stands above the entries. */
export function Menu({
  trigger,
  entries,
  head,
  align = 'end',
  side = 'bottom',
}: {
  trigger: ReactElement<ComponentProps<'button'>>;
  entries: readonly MenuEntry[];
  head?: ReactNode;
  align?: 'start' | 'end';
  side?: 'bottom' | 'top';
}) {
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  /** Undefined: it never was. */
  const [open, setOpen] = useState<boolean>();
  const [pressedOpen, setPressedOpen] = useState(false);
  const prepare = () => void loadPopup();
  return (
    <>
      {cloneElement(trigger, {
        ref: setButton,
        'aria-haspopup': 'menu',
        'aria-expanded': open === true,
        ...(open === true && { 'data-popup-open': '' }),
        onPointerEnter: prepare,
        onFocus: prepare,
        // The press itself closes an open menu, as any outside it does; the click that follows must not open it again.
        onPointerDownCapture: () => setPressedOpen(open === true),
        onClick: ({ detail }) => setOpen(detail === 0 || !pressedOpen),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        },
      })}
      {open !== undefined && (
        <Suspense>
          <MenuPopup
            open={open}
            onClose={() => setOpen(false)}
            anchor={button}
            side={side}
            align={align}
            offset={6}
            head={head}
            entries={entries}
          />
        </Suspense>
      )}
    </>
  );
}

/**
 * The same menu under the right mouse button, or a long press where the browser takes that for one, on `children`. Whatever is in it must
 * also be reached by a button.
 */
export function ContextMenu({
  entries,
  className = '',
  children,
}: {
  entries: readonly MenuEntry[] | LateEntries;
  className?: string;
  children: ReactNode;
}) {
  const [place, setPlace] = useState<{ getBoundingClientRect(): DOMRect }>();
  const [open, setOpen] = useState(false);

  function openAt(event: MouseEvent) {
    if (entries.length === 0) return;
    // What floats above the page is in it by React's tree only.
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
    event.preventDefault();
    const point = DOMRect.fromRect({ x: event.clientX, y: event.clientY });
    setPlace({ getBoundingClientRect: () => point });
    setOpen(true);
  }

  return (
    <>
      <div className={className} onContextMenu={openAt}>
        {children}
      </div>
      {place !== undefined && (
        <Suspense>
          <MenuPopup
            open={open}
            onClose={() => setOpen(false)}
            anchor={place}
            side="bottom"
            align="start"
            offset={0}
            atPoint
            entries={entries}
          />
        </Suspense>
      )}
    </>
  );
}
