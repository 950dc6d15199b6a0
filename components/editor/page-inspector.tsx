'use client';

import type { Page } from '@/lib/document/design-document';
import { PAGE_PRESETS, pagePreset, presetOfSize, type PagePresetId } from '@/lib/document/page-presets';
import { withPage } from '@/lib/editor/edit-document';
import { sayOfDocument } from '@/lib/i18n/documents/say';
import { fromPoints, toPoints } from '@/lib/units';
import { useLocale, useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Select } from '../ui/select';
import { BleedField } from './bleed-field';
import { ColorField } from './color-field';
import { useRestingView } from './editor-context';
import { Part, type Pictures } from './inspector';
import { NumberField } from './number-field';
import { PictureButton } from './picture-button';
import { VariablesPart } from './variables-part';

/** The page in sight: its size and what lies under everything. */
export function PageInspector({ pictures }: { pictures: Pictures }) {
  const say = useSay();
  const { editor, page } = useRestingView();
  const change = (edit: Partial<Page>, burst?: string) =>
    editor.change('page_properties', (document) => withPage(document, page.id, (before) => ({ ...before, ...edit })), {}, burst);
  const { background, unit } = page;
  return (
    <>
      <Part title={say('ui.editor.page_size')}>
        <PresetSelect page={page} onChange={change} />
        <div className="grid grid-cols-2 gap-2">
          {(['width', 'height'] as const).map((side) => (
            <NumberField
              key={side}
              label={say(`ui.editor.${side}`)}
              unit={say(`ui.editor.unit_short.${unit}`)}
              length={unit}
              min={fromPoints(1, unit)}
              max={fromPoints(14_400, unit)}
              value={fromPoints(page[side], unit)}
              onCommit={(value) => change({ [side]: toPoints(value, unit) })}
            />
          ))}
        </div>
        <Select
          label={say('ui.editor.unit')}
          options={[
            { value: 'mm', label: say('ui.editor.unit.mm') },
            { value: 'px', label: say('ui.editor.unit.px') },
            { value: 'pt', label: say('ui.editor.unit.pt') },
          ]}
          value={unit}
          onChange={(chosen) => change({ unit: chosen })}
        />
        <BleedField />
      </Part>
      <Part title={say('ui.editor.background')}>
        <PictureButton
          label={say(background.picture === null ? 'ui.editor.choose_background' : 'ui.editor.replace_background')}
          pictures={pictures}
          several
          onPicture={pictures.setBackground}
        />
        {background.picture !== null && (
          <Button size="small" kind="quiet" className="w-full" onClick={() => change({ background: { ...background, picture: null } })}>
            {say('ui.editor.remove_background')}
          </Button>
        )}
        <ColorField
          label={say('ui.editor.prop.color')}
          value={background.color}
          opaque
          onChange={(color, burst) => change({ background: { ...background, color } }, burst)}
        />
      </Part>
      <VariablesPart />
    </>
  );
}

const OWN_SIZE = 'own';

/** The usual sizes by name; a size that is none of them is called the person's own. */
function PresetSelect({ page, onChange }: { page: Page; onChange: (edit: Partial<Page>) => void }) {
  const say = useSay();
  const locale = useLocale();
  const chosen = presetOfSize(page) ?? OWN_SIZE;
  const own = chosen === OWN_SIZE ? [{ value: OWN_SIZE, label: say('ui.editor.own_size') } as const] : [];
  return (
    <Select<PagePresetId | typeof OWN_SIZE>
      label={say('ui.editor.preset')}
      labelHidden
      options={[...own, ...PAGE_PRESETS.map(({ id }) => ({ value: id, label: sayOfDocument(locale, `page.${id}`) }))]}
      value={chosen}
      onChange={(id) => {
        if (id === OWN_SIZE) return;
        const { width, height, unit } = pagePreset(id);
        onChange({ width: toPoints(width, unit), height: toPoints(height, unit), unit });
      }}
    />
  );
}
