'use client';

import { apiAddress } from '@/lib/api/client';
import type { DesignId } from '@/lib/document/designs/design-ids';
import { useLocale, useSay } from '../locale-context';
import { Spinner } from '../ui/spinner';

/** A starting design to choose: its page with sample values, and its name. */
export function DesignCard({
  design,
  busy,
  disabled,
  onChoose,
}: {
  design: DesignId;
  busy: boolean;
  disabled: boolean;
  onChoose: () => void;
}) {
  const say = useSay();
  const lang = useLocale();
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      disabled={disabled && !busy}
      onClick={busy ? undefined : onChoose}
      className="group flex min-w-0 flex-col overflow-hidden rounded-xl border border-line bg-surface text-left shadow-lift transition-[border-color,box-shadow] duration-150 hover:border-line-strong hover:shadow-lift-high disabled:opacity-60"
    >
      <span className="relative block aspect-4/3 w-full shrink-0 bg-desk">
        {/* eslint-disable-next-line @next/next/no-img-element -- drawn by the server in the size it is shown in */}
        <img
          src={apiAddress('GET /api/designs/thumbnail', { query: { design, lang } })}
          alt=""
          loading="lazy"
          decoding="async"
          className="absolute inset-0 m-auto max-h-[86%] max-w-[86%] rounded-[2px] shadow-lift-high"
        />
        {busy && (
          <span className="absolute inset-0 flex items-center justify-center bg-desk/70">
            <Spinner className="size-6" />
          </span>
        )}
      </span>
      <span className="w-full border-t border-line px-3 py-2 text-small font-medium">{say(`ui.documents.design.${design}`)}</span>
    </button>
  );
}
