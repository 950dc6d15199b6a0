import { useEffect, useMemo, useState } from 'react';
import { api } from '@/lib/api/client';
import type { DescribedVariable } from '@/lib/document/described-variables';
import { SAMPLE_PEOPLE, samplePersonValues, type SamplePerson } from '@/lib/document/sample-people';
import { givenValues, sampleValues, withTexts, type TypedValues } from '../preview/preview-values';

/** Where the values in sight come from. */
export type ValuesSource = 'people' | 'files' | 'typed';

/** The values of one file, and whose they are. */
export interface ValueRow {
  readonly id: string;
  /** A sample person, who has a name in the interface's language, or a made file by its own name. */
  readonly label: { readonly person: SamplePerson['id'] } | { readonly file: string } | 'typed';
  readonly values: TypedValues;
}

const NONE: readonly ValueRow[] = [];

/** The rows to choose from; those of made files are asked for when they are first wanted. */
export function useValueRows({
  documentId,
  source,
  variables,
  typed,
  kept,
}: {
  documentId: string;
  source: ValuesSource | null;
  variables: readonly DescribedVariable[];
  typed: TypedValues | undefined;
  /** Pictures that a sample may name. */
  kept: Readonly<Record<string, unknown>>;
}): { readonly rows: readonly ValueRow[]; readonly loading: boolean } {
  const files = useMadeRows(documentId, source === 'files');
  const samples = useMemo(() => sampleValues(variables, kept), [variables, kept]);
  const people = useMemo(
    () =>
      SAMPLE_PEOPLE.map((person): ValueRow => {
        const values = withTexts(samples, samplePersonValues(person, variables));
        return { id: person.id, label: { person: person.id }, values };
      }),
    [samples, variables],
  );
  const own = useMemo((): readonly ValueRow[] => [{ id: 'typed', label: 'typed', values: typed ?? samples }], [typed, samples]);
  switch (source) {
    case null:
      return { rows: NONE, loading: false };
    case 'people':
      return { rows: people, loading: false };
    case 'typed':
      return { rows: own, loading: false };
    case 'files':
      return { rows: files ?? NONE, loading: files === undefined };
  }
}

/** Undefined until they are there; none when they could not be had. Asked for each time the source is chosen, for files are made meanwhile. */
function useMadeRows(documentId: string, wanted: boolean): readonly ValueRow[] | undefined {
  const [rows, setRows] = useState<readonly ValueRow[]>();
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void api('GET /api/documents/{documentId}/recent-values', { params: { documentId } }).then((result) => {
      if (!current) return;
      const made = result.ok ? result.value.rows : [];
      setRows(
        made.map(({ id, name, variables, pictures }) => ({
          id,
          label: { file: name },
          values: givenValues({ texts: variables, pictures }),
        })),
      );
    });
    return () => {
      current = false;
    };
  }, [documentId, wanted]);
  return rows;
}
