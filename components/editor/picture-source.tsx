'use client';

import { isKnownElement } from '@/lib/document/elements';
import { WHOLE } from '@/lib/document/place-picture';
import { variableName } from '@/lib/document/schema';
import { setProperties } from '@/lib/editor/properties';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { useRestingView } from './editor-context';
import type { Pictures } from './inspector';
import { PictureButton } from './picture-button';

/** Where an image comes from: a file chosen now, the same for all, or a variable that names each person's own, with a picture for those who have none. */
export function PictureSource({ pictures }: { pictures: Pictures }) {
  const say = useSay();
  const { editor, selected } = useRestingView();
  const [source] = selected.flatMap((element) => (isKnownElement(element) && element.type === 'image' ? [element.source] : []));
  const own = source && 'variable' in source ? source : undefined;
  const variable = own?.variable ?? '';

  function name(written: string) {
    const read = variableName.safeParse(written.trim().replace(/^%/, ''));
    if (read.success) setProperties(editor, { source: { ...own, variable: read.data } }, 'variable');
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
      {own !== undefined && (
        <div className="space-y-1.5">
          <PictureButton
            label={say(own.instead === undefined ? 'ui.editor.picture_instead' : 'ui.editor.picture_instead.other')}
            pictures={pictures}
            onPicture={({ key }) => void setProperties(editor, { source: { variable, instead: { asset: key } } })}
          />
          {own.instead !== undefined && (
            <Button size="small" kind="quiet" className="w-full" onClick={() => void setProperties(editor, { source: { variable } })}>
              {say('ui.editor.picture_instead.remove')}
            </Button>
          )}
          <p className="text-fine text-ink-muted">
            {say(own.instead === undefined ? 'ui.editor.picture_instead.none' : 'ui.editor.picture_instead.some')}
          </p>
        </div>
      )}
    </div>
  );
}
