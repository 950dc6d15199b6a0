'use client';

import { createContext, use, useMemo, useState } from 'react';
import type { OwnFontShape } from '@/lib/api/fonts';

/** The workspace's own fonts while a document is open; what is uploaded or removed meanwhile counts at once. */
export interface OwnFonts {
  readonly fonts: readonly OwnFontShape[];
  add(font: OwnFontShape): void;
  remove(key: string): void;
}

const OwnFontsContext = createContext<OwnFonts | null>(null);
export const OwnFontsProvider = OwnFontsContext;

export function useOwnFonts(): OwnFonts {
  const fonts = use(OwnFontsContext);
  if (fonts === null) throw new Error('There are no own fonts around this component');
  return fonts;
}

/** Holds the list, by family; `first` is what it begins with. */
export function useOwnFontList(first: readonly OwnFontShape[]): OwnFonts {
  const [fonts, setFonts] = useState(first);
  return useMemo(
    () => ({
      fonts,
      add: (font) => setFonts((before) => [...before.filter(({ key }) => key !== font.key), font].sort(byFamily)),
      remove: (key) => setFonts((before) => before.filter((font) => font.key !== key)),
    }),
    [fonts],
  );
}

function byFamily(one: OwnFontShape, other: OwnFontShape): number {
  return one.family.localeCompare(other.family) || one.weight - other.weight || Number(one.italic) - Number(other.italic);
}
