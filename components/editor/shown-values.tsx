'use client';

import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { describedVariables, type DescribedVariable } from '@/lib/document/described-variables';
import type { Draws } from '@/lib/document/file-values';
import type { Issue } from '@/lib/document/issues';
import type { PictureKey } from '@/lib/drawing/display-list';
import { longestRow, nextTroubled } from '@/lib/editor/values/preview-rows';
import type { FontBook } from '@/lib/text/font-face';
import type { BrowserCanvasResources } from '../preview/browser-canvas';
import { givenValues, withPicture, withText, type TypedValues } from '../preview/preview-values';
import { useEditorState } from './editor-context';
import type { PageDrawer } from './page-drawer';
import { useDrawnValues, type Bitmaps } from './use-drawn-values';
import { useSentVariables, type SentVariables } from './use-sent-variables';
import { useValueRows, type ValueRow, type ValuesSource } from './use-value-rows';

/** With which values the document is shown, and what follows from it for all parts of the screen. */
export interface ShownValues {
  /** Null: the template, its variables as they are written. */
  readonly source: ValuesSource | null;
  readonly rows: readonly ValueRow[];
  /** Which of the rows is shown. */
  readonly at: number;
  /** The values shown; undefined with the template, and where nobody has made a file yet. */
  readonly values: TypedValues | undefined;
  /** Whether the rows are still on their way. */
  readonly loading: boolean;
  readonly variables: readonly DescribedVariable[];
  /** What calls have given values for of late. */
  readonly sent: SentVariables;
  readonly drawer: PageDrawer;
  readonly canvas: BrowserCanvasResources;
  readonly issues: readonly Issue[];
  bitmapOf(key: PictureKey): ImageBitmap | undefined;
  /** The file that a picture was chosen from by hand. */
  localFile(key: PictureKey): File | undefined;
  show(source: ValuesSource | null): void;
  goTo(at: number): void;
  /** False when no row has any. */
  goToTrouble(): boolean;
  goToLongest(): void;
  /** What is shown becomes this person's own to change, with one value changed. */
  setText(name: string, text: string): void;
  setPicture(name: string, file: File): Promise<void>;
  removePicture(name: string): void;
}

const ShownValuesContext = createContext<ShownValues | null>(null);

export function useShownValues(): ShownValues {
  const shown = use(ShownValuesContext);
  if (shown === null) throw new Error('There are no shown values around this component');
  return shown;
}

/** Holds which values the screen shows; `template` draws the document without any. */
export function ShownValuesProvider({
  documentId,
  children,
  ...resources
}: {
  documentId: string;
  template: PageDrawer;
  fonts: FontBook;
  bitmaps: Bitmaps;
  draws: Draws;
  children: ReactNode;
}) {
  // While something is dragged, what is said of the document is said of how it was before.
  const document = useEditorState((state) => state.gesture?.before.document ?? state.document);
  const described = useMemo(() => JSON.stringify(describedVariables(document)), [document]);
  const variables = useMemo(() => JSON.parse(described) as readonly DescribedVariable[], [described]);
  const kept = useMemo(() => Object.fromEntries(resources.bitmaps), [resources.bitmaps]);
  const [source, setSource] = useState<ValuesSource | null>(null);
  const [wanted, setAt] = useState(0);
  const [typed, setTyped] = useState<TypedValues>();
  const { rows, loading } = useValueRows({ documentId, source, variables, typed, kept });
  const sent = useSentVariables(documentId);
  const at = Math.max(0, Math.min(wanted, rows.length - 1));
  const values = rows[at]?.values;
  const { drawer, canvas, issues, picture, addLocal, localFile, hasTrouble, widthOf } = useDrawnValues({
    ...resources,
    document,
    source,
    values,
  });

  function show(next: ValuesSource | null, edit?: (before: TypedValues) => TypedValues) {
    // Typing begins with what was in sight.
    if (edit !== undefined) setTyped(edit(values ?? NOTHING));
    else if (next === 'typed' && typed === undefined) setTyped(values);
    setSource(next);
    setAt(0);
  }

  function goToTrouble(): boolean {
    const next = nextTroubled(rows.length, at, (place) => rows.slice(place, place + 1).some((row) => hasTrouble(row.values)));
    if (next !== undefined) setAt(next);
    return next !== undefined;
  }

  const shown: ShownValues = {
    ...{ source, rows, at, values, loading, variables, sent, drawer, canvas, issues },
    localFile,
    bitmapOf: (key) => picture(key)?.bitmap,
    show: (next) => show(next),
    goTo: setAt,
    goToLongest: () => setAt(longestRow(rows.map((row) => widthOf(row.values)))),
    goToTrouble,
    setText: (name, text) => show('typed', (before) => withText(before, name, text)),
    async setPicture(name, file) {
      const key = await addLocal(file);
      show('typed', (before) => withPicture(before, name, key));
    },
    removePicture: (name) => show('typed', (before) => withPicture(before, name, undefined)),
  };
  return <ShownValuesContext value={shown}>{children}</ShownValuesContext>;
}

const NOTHING = givenValues({ texts: {}, pictures: {} });
