'use client';

import { useState, type ComponentProps } from 'react';
import { useSay } from '../locale-context';
import { TextField } from '../ui/field';
import { Icon } from '../ui/icon';

/** A password, which can be shown to check what was typed. */
export function PasswordField(props: Omit<ComponentProps<typeof TextField>, 'type' | 'end'>) {
  const say = useSay();
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      end={
        <button
          type="button"
          aria-label={say(shown ? 'ui.sign_in.hide_password' : 'ui.sign_in.show_password')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="flex size-8 items-center justify-center rounded-md text-ink-muted hover:bg-hover hover:text-ink"
        >
          <Icon name={shown ? 'eye-off' : 'eye'} className="size-4.5" />
        </button>
      }
    />
  );
}
