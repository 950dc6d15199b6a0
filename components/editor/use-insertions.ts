import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { DesignDocument } from '@/lib/document/design-document';
import { systemVariables } from '@/lib/document/system-variables';
import { insertionsFor, type Insertion, type InsertionSources } from '@/lib/editor/variables/insertions';
import type { OpenName } from '@/lib/editor/variables/open-name';
import { variableUses } from '@/lib/editor/variables/variable-uses';
import type { FunctionHelp } from '@/lib/i18n/functions/function-help';
import type { Locale } from '@/lib/i18n/phrase';
import { useLocale, useSay } from '../locale-context';
import { useShownValues } from './shown-values';

const NOTHING: readonly Insertion[] = [];

/** What can be put where a name is being written, in the reader's language. `document` is the one without the name itself. */
export function useInsertions(open: Pick<OpenName, 'written' | 'wanted'> | undefined, document: DesignDocument): readonly Insertion[] {
  const say = useSay();
  const functions = useFunctionHelp(useLocale(), open !== undefined);
  const { sent } = useShownValues();
  const isOpen = open !== undefined;
  const want = useEffectEvent(sent.want);
  useEffect(() => {
    if (isOpen) want();
  }, [isOpen]);
  return useMemo(() => {
    if (open === undefined) return NOTHING;
    const sources: InsertionSources = {
      variables: variableUses(document),
      always: systemVariables.map((name) => ({ name, title: say(`ui.editor.variable.${name}`) })),
      sent: sent.names,
      functions: functions ?? {},
    };
    return insertionsFor(open, sources);
  }, [open, document, say, functions, sent.names]);
}

/** The help on functions, loaded when a name is first written; until then, and where the connection is lost, there is none. */
function useFunctionHelp(locale: Locale, wanted: boolean): FunctionHelp | undefined {
  const [help, setHelp] = useState<FunctionHelp>();
  const missing = wanted && help === undefined;
  useEffect(() => {
    if (!missing) return;
    let isHere = true;
    void import('@/lib/i18n/functions/function-help')
      .then(({ functionHelp }) => isHere && setHelp(functionHelp(locale)))
      .catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [missing, locale]);
  return help;
}
