'use client';

import { useEffect, useRef, useState } from 'react';
import { api } from '@/lib/api/client';
import type { OwnFontShape } from '@/lib/api/fonts';
import { MAX_FONT_BYTES } from '@/lib/document/own-font';
import { drawnWord, type DrawnWord } from '@/lib/text/drawn-word';
import { useSay } from '../locale-context';
import { openOnce } from '../preview/preview-fonts';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Dialog } from '../ui/dialog';
import { FileChooser } from '../ui/file-chooser';
import { IconButton } from '../ui/icon-button';
import { Notice } from '../ui/notice';
import { useProblemText } from '../use-problem-text';
import { useOwnFonts } from './own-fonts';

const MAX_MEGABYTES = MAX_FONT_BYTES / 1024 / 1024;

/** The workspace's own fonts: upload one with the word that it may be used, set the text in one, remove one. */
export function OwnFontsDialog({ onChoose, onClose }: { onChoose: (family: string) => void; onClose: () => void }) {
  const say = useSay();
  const problemText = useProblemText();
  const { fonts, add, remove } = useOwnFonts();
  const [problem, setProblem] = useState<string>();

  async function drop(font: OwnFontShape) {
    const answer = await api('DELETE /api/fonts/{key}', { params: { key: font.key } });
    setProblem(answer.ok ? undefined : problemText(answer.problem));
    if (answer.ok) remove(font.key);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={say('ui.editor.own_fonts')}
      description={say('ui.editor.own_fonts.about', { max: MAX_MEGABYTES })}
    >
      <div className="space-y-4">
        {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
        {fonts.length === 0 ? (
          <p className="text-small text-ink-muted">{say('ui.editor.own_fonts.none')}</p>
        ) : (
          <ul className="divide-y divide-line rounded-md border border-line">
            {fonts.map((font) => (
              <li key={font.key} className="flex items-center gap-2 py-1.5 pr-1.5 pl-3">
                <button
                  type="button"
                  title={say('ui.editor.own_fonts.use')}
                  className="min-w-0 flex-1 rounded-sm text-left hover:text-accent-text"
                  onClick={() => {
                    onChoose(font.family);
                    onClose();
                  }}
                >
                  <DrawnName font={font} />
                </button>
                <IconButton
                  icon="trash"
                  size="small"
                  label={say('ui.editor.own_fonts.remove', { name: nameOf(font) })}
                  onClick={() => void drop(font)}
                />
              </li>
            ))}
          </ul>
        )}
        <Upload
          onProblem={setProblem}
          onTaken={(font) => {
            add(font);
            setProblem(undefined);
          }}
        />
      </div>
    </Dialog>
  );
}

function Upload({ onTaken, onProblem }: { onTaken: (font: OwnFontShape) => void; onProblem: (problem: string) => void }) {
  const say = useSay();
  const problemText = useProblemText();
  const input = useRef<HTMLInputElement>(null);
  const [licensed, setLicensed] = useState(false);
  const [busy, setBusy] = useState(false);

  async function upload(file: File) {
    if (file.size > MAX_FONT_BYTES) return onProblem(say('ui.editor.own_fonts.too_large', { name: file.name, max: MAX_MEGABYTES }));
    setBusy(true);
    const answer = await api('POST /api/fonts', { query: { licensed: 'yes' }, body: file });
    setBusy(false);
    // The next font has a licence of its own.
    setLicensed(false);
    if (answer.ok) onTaken(answer.value);
    else onProblem(problemText(answer.problem));
  }

  return (
    <div className="space-y-3">
      <Checkbox label={say('ui.editor.own_fonts.licence')} checked={licensed} onChange={setLicensed} />
      <Button kind="primary" disabled={!licensed} busy={busy} onClick={() => input.current?.click()}>
        {say('ui.editor.own_fonts.upload')}
      </Button>
      <FileChooser ref={input} accept=".ttf,.otf" onFiles={([file]) => void upload(file)} />
    </div>
  );
}

/** A font's name in its own face, in plain letters until that is opened or where it lacks some of them. */
function DrawnName({ font }: { font: OwnFontShape }) {
  const [drawn, setDrawn] = useState<DrawnWord>();
  const name = nameOf(font);
  useEffect(() => {
    let current = true;
    openOnce({ ...font, kind: 'sans', use: 'own' }).then(
      (face) => {
        const whole = [...name].every((letter) => face.hasGlyphFor(letter.codePointAt(0) ?? 0));
        if (current && whole) setDrawn(drawnWord(face, name));
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [font, name]);
  if (drawn === undefined) return <span className="block truncate">{name}</span>;
  return (
    <>
      <span className="sr-only">{name}</span>
      <svg aria-hidden fill="currentColor" viewBox={`0 -1050 ${drawn.width} 1500`} preserveAspectRatio="xMinYMid" className="h-7 w-full">
        <path d={drawn.path} />
      </svg>
    </>
  );
}

function nameOf({ family, style }: OwnFontShape): string {
  return style === '' || style === 'Regular' ? family : `${family} ${style}`;
}
