import { useMemo } from 'react';
import type { DesignDocument } from '@/lib/document/design-document';
import { systemVariables } from '@/lib/document/system-variables';
import { insertionsFor, type Insertion, type InsertionSources } from '@/lib/editor/variables/insertions';
import type { OpenName } from '@/lib/editor/variables/open-name';
import { variableUses } from '@/lib/editor/variables/variable-uses';
import { functionHelp } from '@/lib/i18n/functions/function-help';
import { useLocale, useSay } from '../locale-context';

const NOTHING: readonly Insertion[] = [];

/** What can be put where a name is being written, in the reader's language. `document` is the one without the name itself. */
export function useInsertions(open: Pick<OpenName, 'written' | 'wanted'> | undefined, document: DesignDocument): readonly Insertion[] {
  const say = useSay();
  const locale = useLocale();
  return useMemo(() => {
    if (open === undefined) return NOTHING;
    const sources: InsertionSources = {
      variables: variableUses(document),
      always: systemVariables.map((name) => ({ name, title: say(`ui.editor.variable.${name}`) })),
      functions: functionHelp(locale),
    };
    return insertionsFor(open, sources);
  }, [open, document, say, locale]);
}
