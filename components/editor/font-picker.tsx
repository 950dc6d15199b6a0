'use client';

import { useEffect, useMemo, useState } from 'react';
import { fontCatalogue, type CatalogueFont } from '@/lib/text/font-catalogue';
import { useSay } from '../locale-context';
import { SearchSelect } from '../ui/search-select';
import { noteRecentFont, recentFonts } from './recent-fonts';

/** One face a family, its plainest, in the catalogue's order. */
const FAMILIES = [...new Map(fontCatalogue.filter(({ use }) => use === 'offered').map((font) => [font.family, font])).keys()].flatMap(
  (family) => fontCatalogue.filter((font) => font.family === family && font.weight === 400 && !font.italic).slice(0, 1),
);

/** Chooses a family by how it looks: each name is written in its own face, those used of late stand first. */
export function FontPicker({ value, onChange }: { value: string; onChange: (family: string) => void }) {
  const say = useSay();
  const ready = useFaces(FAMILIES);
  const [recent, setRecent] = useState(recentFonts);
  const options = useMemo(() => {
    const late = recent.flatMap((family) => FAMILIES.filter((font) => font.family === family));
    const listed = [...late, ...FAMILIES.filter((font) => !late.includes(font))];
    return listed.map(({ family, kind }) => ({
      value: family,
      label: family,
      detail: say(recent.includes(family) ? 'ui.editor.font_recent' : `ui.editor.font_kind.${kind}`),
      words: say(`ui.editor.font_kind.${kind}`),
      ...(ready && { face: faceName(family) }),
    }));
  }, [recent, ready, say]);
  return (
    <SearchSelect
      label={say('ui.editor.font')}
      options={options}
      value={value}
      search={say('ui.editor.font_search')}
      nothing={say('ui.editor.font_none')}
      onChange={(family) => {
        setRecent(noteRecentFont(family));
        onChange(family);
      }}
    />
  );
}

/** A name of its own, so that a font of this name on the person's computer is never shown instead. */
const faceName = (family: string) => `Offered ${family}`;

/** Whether the faces are there to write with; each is fetched once a visit, from where the canvas has its fonts too. */
function useFaces(fonts: readonly CatalogueFont[]): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let current = true;
    const known = new Set([...document.fonts].map(({ family }) => family.replaceAll('"', '')));
    const missing = fonts.filter(({ family }) => !known.has(faceName(family)));
    for (const { family, key } of missing) document.fonts.add(new FontFace(faceName(family), `url(/fonts/${key}.ttf)`));
    // A name is drawn in the interface's own letters until its face is there, and for ever if it cannot be had.
    void document.fonts.ready.then(() => current && setReady(true));
    return () => {
      current = false;
    };
  }, [fonts]);
  return ready;
}
