'use client';

import { Suspense, useMemo, useState } from 'react';
import { FONT_NAMES } from '@/lib/text/bundled-fonts';
import { fontCatalogue } from '@/lib/text/font-catalogue';
import { useSay } from '../locale-context';
import { onDemand } from '../ui/on-demand';
import { SearchSelect, type SearchOption } from '../ui/search-select';
import { useOwnFonts } from './own-fonts';
import type { DrawnFamily } from './own-font-names';
import { noteRecentFont, recentFonts } from './recent-fonts';

const OwnFontNames = onDemand(async () => (await import('./own-font-names')).OwnFontNames);
const OwnFontsDialog = onDemand(async () => (await import('./own-fonts-dialog')).OwnFontsDialog);

/** One face a family, in the catalogue's order. */
const FAMILIES = [
  ...new Map(fontCatalogue.flatMap((font) => (font.use === 'offered' ? [[font.family, font] as const] : [])).toReversed()).values(),
].toReversed();

/** Chooses a family by how it looks: each name is drawn in its own face, those used of late stand first. */
export function FontPicker({ value, onChange }: { value: string; onChange: (family: string) => void }) {
  const say = useSay();
  const [recent, setRecent] = useState(recentFonts);
  const [managing, setManaging] = useState(false);
  const { fonts } = useOwnFonts();
  // Whole files have to be opened to draw their names: not before somebody comes near.
  const [near, setNear] = useState(false);
  const [drawn, setDrawn] = useState<readonly DrawnFamily[]>([]);
  const choose = (family: string) => {
    setRecent(noteRecentFont(family));
    onChange(family);
  };
  const own = useMemo(
    () =>
      [...new Map(fonts.map((font) => [font.family, font])).values()].map(({ family, letters }) => ({
        value: family,
        label: family,
        detail: letters.includes('ru') ? '' : say('ui.editor.font_no_russian'),
        words: say('ui.editor.own_fonts'),
        group: say('ui.editor.own_fonts'),
        filters: letters,
        ...drawnOwn(drawn.find((one) => one.family === family)),
      })),
    [fonts, drawn, say],
  );
  const options = useMemo(() => {
    const late = recent.flatMap((family) => FAMILIES.filter((font) => font.family === family));
    return [...late, ...FAMILIES.filter((font) => !late.includes(font))].map((font, at) => ({
      value: font.family,
      label: font.family,
      detail: '',
      words: say(`ui.editor.font_kind.${font.kind}`),
      group: say(at < late.length ? 'ui.editor.font_recent' : `ui.editor.font_kind.${font.kind}`),
      filters: font.letters,
      drawn: drawnName(font.family),
    }));
  }, [recent, say]);
  return (
    <div onPointerEnter={() => setNear(true)} onFocus={() => setNear(true)}>
      <Suspense>{near && fonts.length > 0 && <OwnFontNames fonts={fonts} onDrawn={setDrawn} />}</Suspense>
      <SearchSelect
        label={say('ui.editor.font')}
        options={[...own, ...options]}
        value={value}
        search={say('ui.editor.font_search')}
        nothing={say('ui.editor.font_none')}
        filters={(['ru', 'kk', 'tt'] as const).map((alphabet) => ({ value: alphabet, label: say(`ui.editor.font_letters.${alphabet}`) }))}
        onChange={choose}
      />
      <button type="button" className="mt-1.5 rounded-sm text-fine text-accent-text hover:underline" onClick={() => setManaging(true)}>
        {say('ui.editor.own_fonts.open')}
      </button>
      <Suspense>{managing && <OwnFontsDialog onChoose={choose} onClose={() => setManaging(false)} />}</Suspense>
    </div>
  );
}

/** The same for a family of the workspace's own, which is drawn on the page itself. */
function drawnOwn(family: DrawnFamily | undefined): Pick<SearchOption, 'drawn'> {
  if (family?.label === undefined) return {};
  const { label, sample } = family;
  return { drawn: { label: `#${label.symbol}`, ...(sample && { sample: `#${sample.symbol}` }) } };
}

/** Where a family's name and a sample of it are drawn; pictures of them all are one small file, the fonts themselves are many large ones. */
function drawnName(family: string): { readonly label: string; readonly sample: string } {
  const label = `${FONT_NAMES}#${family.toLowerCase().replaceAll(' ', '-')}`;
  return { label, sample: `${label}-sample` };
}
