'use client';

import { WHOLE } from '@/lib/document/place-picture';
import { variableName } from '@/lib/document/schema';
import { setProperties } from '@/lib/editor/properties';
import { useSay } from '../locale-context';
import { TextField } from '../ui/field';
import { useRestingView } from './editor-context';
import type { Pictures } from './inspector';
import { PictureButton } from './picture-button';

/** Where an image comes from: a file chosen now, the same for all, or a variable that names each person's own. */
export function PictureSource({ pictures }: { pictures: Pictures }) {
  const say = useSay();
  const { editor, selected } = useRestingView();
  const source = selected.map((element) => (element.type === 'image' && 'source' in element ? element.source : undefined))[0];
  const variable =
    typeof source === 'object' && source !== null && 'variable' in source && typeof source.variable === 'string' ? source.variable : '';

  function name(written: string) {
    const read = variableName.safeParse(written.trim().replace(/^%/, ''));
    if (read.success) setProperties(editor, { source: { variable: read.data } }, 'variable');
    else if (written.trim() === '') setProperties(editor, { source: null });
  }

  return (
    <div className="space-y-3">
      <PictureButton
        label={say('ui.editor.choose_picture')}
        pictures={pictures}
        onPicture={({ key }) => void setProperties(editor, { source: { asset: key }, crop: WHOLE })}
      />
      <TextField
        key={variable}
        label={say('ui.editor.picture_variable')}
        hint={say('ui.editor.picture_variable_hint')}
        placeholder="%photo"
        defaultValue={variable === '' ? '' : `%${variable}`}
        onBlur={(event) => name(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && name(event.currentTarget.value)}
      />
    </div>
  );
}
