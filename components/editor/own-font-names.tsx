'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import type { OwnFontShape } from '@/lib/api/fonts';
import { drawnWord, type DrawnWord } from '@/lib/text/drawn-word';
import { openOnce } from '../preview/preview-fonts';

/** What every family shows of itself beside its name. */
const SAMPLE = 'Диплом';

/** What of a family is drawn on this page. */
export interface DrawnFamily {
  readonly family: string;
  /** Its name as one outline; undefined: its own face lacks letters of it, or could not be opened. */
  readonly label: DrawnSymbol | undefined;
  readonly sample: DrawnSymbol | undefined;
}

/** A word drawn in a symbol of the page. */
interface DrawnSymbol extends DrawnWord {
  /** Its id. */
  readonly symbol: string;
}

/** Opens one face of each family and draws its name in it, out of sight, for whatever refers to the symbols. */
export function OwnFontNames({ fonts, onDrawn }: { fonts: readonly OwnFontShape[]; onDrawn: (families: readonly DrawnFamily[]) => void }) {
  const [drawn, setDrawn] = useState<readonly DrawnFamily[]>([]);
  const tell = useEffectEvent(onDrawn);
  useEffect(() => {
    let current = true;
    void Promise.all(plainFaces(fonts).map(drawFamily)).then((families) => {
      if (!current) return;
      setDrawn(families);
      tell(families);
    });
    return () => {
      current = false;
    };
  }, [fonts]);
  return (
    <svg aria-hidden className="absolute size-0">
      {drawn.flatMap((words) =>
        (['label', 'sample'] as const).map((what) => {
          const word = words[what];
          return (
            word && (
              <symbol key={word.symbol} id={word.symbol} viewBox={`0 -1050 ${word.width} 1500`} preserveAspectRatio="xMinYMid">
                <path d={word.path} />
              </symbol>
            )
          );
        }),
      )}
    </svg>
  );
}

/** The plainest face of each family: upright before slanted, then the nearest to a usual weight. */
function plainFaces(fonts: readonly OwnFontShape[]): readonly OwnFontShape[] {
  const far = ({ italic, weight }: OwnFontShape) => (italic ? 1000 : 0) + Math.abs(weight - 400);
  const farthestFirst = [...fonts].sort((one, other) => far(other) - far(one));
  return [...new Map(farthestFirst.map((font) => [font.family, font])).values()];
}

async function drawFamily(font: OwnFontShape): Promise<DrawnFamily> {
  const { family } = font;
  const face = await openOnce({ ...font, kind: 'sans', use: 'own' }).catch(() => undefined);
  const inFace = (word: string, what: string): DrawnSymbol | undefined => {
    const whole = face !== undefined && [...word].every((letter) => face.hasGlyphFor(letter.codePointAt(0) ?? 0));
    return whole ? { ...drawnWord(face, word), symbol: `font-${what}-${font.key}` } : undefined;
  };
  return { family, label: inFace(family, 'name'), sample: inFace(SAMPLE, 'sample') };
}
