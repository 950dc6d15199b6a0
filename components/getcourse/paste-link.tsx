'use client';

import { useState, type FormEvent } from 'react';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextArea } from '../ui/field';
import { readLink, type ReadLink } from './read-link';

/** Takes a link that somebody has, of this server or of the service they come from, to fill the form by. */
export function PasteLink({ onClose, onRead }: { onClose: () => void; onRead: (link: ReadLink) => void }) {
  const say = useSay();
  const [wrong, setWrong] = useState(false);

  function read(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('link');
    const link = readLink(typeof given === 'string' ? given : '');
    setWrong(link === undefined);
    if (link !== undefined) onRead(link);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      width="medium"
      title={say('ui.link.paste_title')}
      description={say('ui.link.paste_lead')}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button kind="primary" type="submit" form="paste-link">
            {say('ui.link.paste_do')}
          </Button>
        </>
      }
    >
      <form id="paste-link" onSubmit={read}>
        <TextArea
          name="link"
          label={say('ui.link.paste_label')}
          problem={wrong ? say('ui.link.paste_no_link') : undefined}
          onChange={() => setWrong(false)}
          spellCheck={false}
          autoComplete="off"
          className="font-mono text-fine"
        />
      </form>
    </Dialog>
  );
}
