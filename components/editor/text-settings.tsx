'use client';

import type { TextElement } from '@/lib/document/elements';
import { plainText, replacedText, textChange, type ParagraphStyle, type RunStyle } from '@/lib/editor/text/edit-text';
import { chosenStyles, editParagraphs, isText, setParagraphStyle, setTextStyle } from '@/lib/editor/text/restyle';
import { issueMessage } from '@/lib/i18n/documents/say';
import { fontCatalogue } from '@/lib/text/font-catalogue';
import { useLocale, useSay } from '../locale-context';
import { Segmented } from '../ui/segmented';
import { Select } from '../ui/select';
import { ColorField } from './color-field';
import { CommandButton } from './command-button';
import { useRestingView } from './editor-context';
import { FontPicker } from './font-picker';
import { NumberField } from './number-field';
import { useOwnFonts } from './own-fonts';
import { useShownValues } from './shown-values';
import { VariableTextArea } from './variable-text-area';

/** The words of a text and how they look. What differs within the text is shown by its first characters. */
export function TextSettings() {
  const { editor, selected } = useRestingView();
  const [element] = selected.filter(isText);
  const [style] = chosenStyles(editor);
  if (element === undefined || style === undefined) return null;
  return <Settings element={element} style={style} />;
}

function Settings({ element, style }: { element: TextElement; style: RunStyle }) {
  const say = useSay();
  const { editor } = useRestingView();
  const text = plainText(element.paragraphs);
  const set = (change: Partial<RunStyle>, burst?: string) => setTextStyle(editor, change, burst);
  return (
    <div className="space-y-3">
      <VariableTextArea
        label={say('ui.editor.prop.paragraphs')}
        value={text}
        disabled={element.locked}
        onChange={(after) => {
          const { range, inserted } = textChange(text, after);
          editParagraphs(editor, 'text', (paragraphs) => replacedText(paragraphs, range, inserted), 'text');
        }}
      />
      <FontPicker value={style.family} onChange={(family) => set({ family })} />
      <LackingLetters element={element} />
      <WeightChoice style={style} onChange={(weight) => set({ weight })} />
      <div className="flex items-end gap-2">
        <NumberField
          label={say('ui.editor.font_size')}
          unit="pt"
          min={1}
          max={5000}
          value={style.size}
          onCommit={(size) => set({ size })}
        />
        <span className="flex pb-0.5">
          <CommandButton command="bold" icon="bold" pressed={style.weight >= 600} />
          <CommandButton command="italic" icon="italic" pressed={style.italic} />
          <CommandButton command="underline" icon="underline" pressed={style.underline} />
          <CommandButton command="strikethrough" icon="strikethrough" pressed={style.strikethrough} />
        </span>
      </div>
      <ShrunkSize element={element} size={style.size} />
      <ColorField label={say('ui.editor.prop.color')} value={style.color} onChange={(color, burst) => set({ color }, burst)} />
      <ParagraphSettings style={element.paragraphs[0]?.style} />
      <div className="grid grid-cols-2 items-end gap-2">
        <NumberField
          label={say('ui.editor.letter_spacing')}
          unit="%"
          min={-50}
          max={500}
          value={style.letterSpacing * 100}
          onCommit={(value) => set({ letterSpacing: value / 100 })}
        />
        <Select
          label={say('ui.editor.letter_case')}
          options={LETTER_CASES.map((value) => ({ value, label: say(`ui.editor.letter_case.${value}`) }))}
          value={style.letterCase}
          onChange={(letterCase) => set({ letterCase })}
        />
      </div>
    </div>
  );
}

const LETTER_CASES = ['as_written', 'upper', 'lower', 'title'] as const;

/** Which letters of the text its font lacks, said where the font is chosen. */
function LackingLetters({ element }: { element: TextElement }) {
  const locale = useLocale();
  const { document } = useRestingView();
  const { drawer } = useShownValues();
  const lacking = drawer.issuesOf(document, element).filter(({ code }) => code === 'fallback_font' || code === 'missing_glyph');
  return lacking.map((issue) => (
    <p key={JSON.stringify(issue)} role="status" className="text-fine text-warn">
      {issueMessage(locale, issue)}
    </p>
  ));
}

/** How bold the letters are, where the family has more than what the button for bold gives. */
function WeightChoice({ style, onChange }: { style: RunStyle; onChange: (weight: number) => void }) {
  const say = useSay();
  const { fonts } = useOwnFonts();
  const own = [...fontCatalogue, ...fonts].filter(({ family, italic }) => family === style.family && italic === style.italic);
  const weights = NAMED_WEIGHTS.filter((weight) => own.some((font) => font.weight === weight));
  if (weights.length < 3) return null;
  return (
    <Select
      label={say('ui.editor.weight')}
      options={weights.map((weight) => ({ value: String(weight), label: say(`ui.editor.weight.${weight}`) }))}
      value={String(style.weight)}
      onChange={(weight) => onChange(Number(weight))}
    />
  );
}

const NAMED_WEIGHTS = [400, 500, 600, 700] as const;

/** In which size the text really stands, where it was made smaller to fit. */
function ShrunkSize({ element, size }: { element: TextElement; size: number }) {
  const say = useSay();
  const locale = useLocale();
  const { document } = useRestingView();
  const { drawer } = useShownValues();
  const scale = drawer.shownScale(document, element);
  if (scale > 0.999) return null;
  const shown = (size * scale).toLocaleString(locale, { maximumFractionDigits: 1 });
  const percent = Math.round(scale * 100).toLocaleString(locale);
  return <p className="text-fine text-ink-muted">{say('ui.editor.shrunk_to', { size: shown, percent })}</p>;
}

function ParagraphSettings({ style }: { style: ParagraphStyle | undefined }) {
  const say = useSay();
  const { editor } = useRestingView();
  if (style === undefined) return null;
  return (
    <div className="space-y-3">
      <Segmented
        label={say('ui.editor.text_align')}
        options={[
          { value: 'left', label: say('ui.editor.option.left'), icon: 'text-left' },
          { value: 'center', label: say('ui.editor.option.center'), icon: 'text-center' },
          { value: 'right', label: say('ui.editor.option.right'), icon: 'text-right' },
          { value: 'justify', label: say('ui.editor.option.justify'), icon: 'text-justify' },
        ]}
        value={style.align}
        onChange={(align) => setParagraphStyle(editor, { align })}
      />
      <div className="grid grid-cols-2 gap-2">
        <NumberField
          label={say('ui.editor.line_height')}
          min={0.3}
          max={10}
          step={0.1}
          value={style.lineHeight}
          onCommit={(lineHeight) => setParagraphStyle(editor, { lineHeight })}
        />
        <NumberField
          label={say('ui.editor.space_after')}
          unit="pt"
          min={0}
          max={1000}
          value={style.spaceAfter}
          onCommit={(spaceAfter) => setParagraphStyle(editor, { spaceAfter })}
        />
      </div>
    </div>
  );
}
