'use client';

import { useMemo, useState } from 'react';
import type { Issue } from '@/lib/document/issues';
import { BACKGROUND } from '@/lib/drawing/display-list';
import { useLocale, useSay } from '../locale-context';
import { elementNames } from '../preview/element-names';
import { IssueList } from '../preview/issue-list';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Popover } from '../ui/popover';
import { useRestingView } from './editor-context';
import { useShownValues } from './shown-values';

/** How much is wrong with what is shown, and on a press what: each remark leads to its element. */
export function IssuesButton() {
  const say = useSay();
  const locale = useLocale();
  const { editor, document } = useRestingView('waited_for');
  const { issues } = useShownValues();
  const [open, setOpen] = useState(false);
  const names = useMemo(() => elementNames(document, locale), [document, locale]);
  const count = issues.length;
  const label = count === 0 ? say('ui.preview.no_issues') : say('ui.preview.issue_count', { count });

  function show({ page, element }: Issue) {
    const sheet = document.pages[page];
    if (sheet === undefined) return;
    editor.view({ page: sheet.id, selection: element === BACKGROUND ? [] : [element], editing: null });
    setOpen(false);
  }

  return (
    <Popover
      label={say('ui.preview.issues')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" kind="quiet" aria-label={label} title={label} className={count === 0 ? '' : 'text-warn!'}>
          <Icon name={count === 0 ? 'check' : 'warning'} />
          {count > 0 && <span className="tabular-nums">{count}</span>}
        </Button>
      }
    >
      <div className="p-2.5">
        <IssueList issues={issues} names={names} pageCount={document.pages.length} onChoose={show} />
      </div>
    </Popover>
  );
}
