import { useMemo } from 'react';
import type { FontBook } from '@/lib/text/font-face';
import { PageMarks, type MarkedText } from './chip-marks';
import { useEditorView } from './editor-context';
import type { PageDrawer } from './page-drawer';
import { useShownValues } from './shown-values';
import { useSame } from './use-same';

/** The texts of the page in sight whose variables are underlined: all but those that are being changed or typed in. */
export function useMarks(drawer: PageDrawer, fonts: FontBook, changing: ReadonlySet<string>): readonly MarkedText[] {
  const { state, page } = useEditorView();
  const { document, session } = state;
  const { source } = useShownValues();
  const pageMarks = useMemo(() => new PageMarks(fonts), [fonts]);
  const { editing } = session;
  const shown = session.variableMarks && source === null;
  const found = useMemo(() => {
    if (!shown) return NOTHING;
    const left = editing === null ? changing : new Set([...changing, editing]);
    return pageMarks.of(page, left, () => drawer.filling(document));
  }, [shown, editing, changing, pageMarks, page, drawer, document]);
  return useSame(found, sameTexts);
}

function sameTexts(some: readonly MarkedText[], others: readonly MarkedText[]): boolean {
  return some.length === others.length && some.every((text, at) => text === others[at]);
}

const NOTHING: readonly MarkedText[] = [];
