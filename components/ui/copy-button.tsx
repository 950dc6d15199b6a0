'use client';

import { useEffect, useState, type ReactNode } from 'react';
import { useSay } from '../locale-context';
import { Button, type ButtonKind } from './button';
import { copyText } from './copy-text';
import { Icon, type IconName } from './icon';

/** Copies a text and says that it did. `label` is what is read out; without children only the icon shows. */
export function CopyButton({
  text,
  label,
  icon = 'copy',
  kind = 'quiet',
  className = '',
  onCopied,
  children,
}: {
  text: string;
  label: string;
  icon?: IconName;
  kind?: ButtonKind;
  className?: string;
  onCopied?: () => void;
  children?: ReactNode;
}) {
  const say = useSay();
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();
  useEffect(() => {
    if (outcome === undefined) return;
    const timer = setTimeout(() => setOutcome(undefined), 1600);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    const done = await copyText(text);
    setOutcome(done ? 'copied' : 'failed');
    if (done) onCopied?.();
  }

  const told = outcome === 'copied' ? say('ui.copied') : outcome === 'failed' ? say('ui.copy_failed') : undefined;
  return (
    <Button kind={kind} size="small" onClick={() => void copy()} aria-label={label} title={told ?? label} className={className}>
      <Icon
        name={outcome === 'copied' ? 'check' : outcome === 'failed' ? 'cross' : icon}
        className={outcome === 'copied' ? 'size-4 text-good' : 'size-4'}
      />
      {children}
      <span role="status" className="sr-only">
        {told}
      </span>
    </Button>
  );
}
