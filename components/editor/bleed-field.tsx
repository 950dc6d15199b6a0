'use client';

import { useRef } from 'react';
import { WIDEST_BLEED, type DesignDocument } from '@/lib/document/design-document';
import { withPage } from '@/lib/editor/edit-document';
import { fromPoints, toPoints } from '@/lib/units';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { useRestingView } from './editor-context';
import { NumberField } from './number-field';

/** Millimetres that nearly every printer asks for. */
const USUAL = 3;

/** How far the page in sight goes on beyond the cut; the same for all pages by one more press. */
export function BleedField() {
  const say = useSay();
  const field = useRef<HTMLDivElement>(null);
  const { editor, page, document } = useRestingView();
  const change = (edit: (before: DesignDocument) => DesignDocument) => editor.change('page_properties', edit);
  const setHere = (millimetres: number) =>
    change((before) => withPage(before, page.id, (sheet) => ({ ...sheet, bleed: toPoints(millimetres, 'mm') })));
  const setEverywhere = () => change((before) => ({ ...before, pages: before.pages.map((sheet) => ({ ...sheet, bleed: page.bleed })) }));
  const others = document.pages.some(({ bleed }) => bleed !== page.bleed);
  // Both buttons go away when they are pressed: the keyboard goes on in the field.
  const goOnInField = () => field.current?.querySelector('input')?.focus();
  return (
    <div ref={field}>
      <div className="grid grid-cols-2 items-end gap-2">
        <NumberField
          label={say('ui.editor.bleed')}
          unit={say('ui.editor.unit_short.mm')}
          length="mm"
          min={0}
          max={WIDEST_BLEED}
          value={fromPoints(page.bleed, 'mm')}
          onCommit={setHere}
        />
        {page.bleed === 0 && (
          <Button
            className="h-9"
            onClick={() => {
              goOnInField();
              setHere(USUAL);
            }}
          >
            {say('ui.editor.bleed.usual', { millimetres: USUAL })}
          </Button>
        )}
      </div>
      <p className="mt-1.5 text-fine text-ink-muted">{say(page.bleed === 0 ? 'ui.editor.bleed.none' : 'ui.editor.bleed.some')}</p>
      {others && (
        <Button
          size="small"
          kind="quiet"
          className="mt-1.5 w-full"
          onClick={() => {
            goOnInField();
            setEverywhere();
          }}
        >
          {say('ui.editor.bleed.everywhere')}
        </Button>
      )}
    </div>
  );
}
