'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import type { ComponentProps } from 'react';
import { useSay } from '../locale-context';
import type { DialogProps } from './dialog';
import { IconButton } from './icon-button';

const WIDTHS = { small: 'sm:max-w-md', medium: 'sm:max-w-xl', large: 'sm:max-w-3xl', wide: 'sm:max-w-5xl' } as const;

/** A window that has been opened at least once. */
export function OpenedDialog({
  open,
  onClose,
  title,
  description,
  width = 'small',
  footer,
  initialFocus,
  children,
}: Omit<DialogProps, 'initialFocus'> & { readonly initialFocus?: ComponentProps<typeof Base.Popup>['initialFocus'] }) {
  const say = useSay();
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          initialFocus={initialFocus}
          className={`fixed z-40 flex max-h-[92dvh] flex-col bg-surface shadow-top outline-none transition-[opacity,transform] duration-150 ease-out max-sm:inset-x-0 max-sm:bottom-0 max-sm:rounded-t-2xl max-sm:data-ending-style:translate-y-6 max-sm:data-starting-style:translate-y-6 data-ending-style:opacity-0 data-starting-style:opacity-0 sm:top-1/2 sm:left-1/2 sm:max-h-[86dvh] sm:w-[calc(100vw-2rem)] sm:-translate-1/2 sm:rounded-xl sm:data-ending-style:scale-98 sm:data-starting-style:scale-98 ${WIDTHS[width]}`}
        >
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1 pt-0.5">
              <Base.Title className="text-heading font-semibold [overflow-wrap:anywhere]">{title}</Base.Title>
              {description !== undefined && (
                <Base.Description className="mt-1 text-small text-ink-muted [overflow-wrap:anywhere]">{description}</Base.Description>
              )}
            </div>
            <Base.Close render={<IconButton icon="cross" label={say('ui.close')} tooltip={false} className="-mr-1.5" />} />
          </header>
          {children !== undefined && <div className="min-h-0 overflow-y-auto px-5 pt-1 pb-5">{children}</div>}
          {footer !== undefined && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3 max-sm:pb-[max(0.75rem,env(safe-area-inset-bottom))]">
              {footer}
            </footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
