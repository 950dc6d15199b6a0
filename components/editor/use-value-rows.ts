import { useEffect, useMemo, useState } from 'react';
import { api } from '@/lib/api/client';
import type { DescribedVariable } from '@/lib/document/described-variables';
import type * as samplePeople from '@/lib/document/sample-people';
import { givenValues, sampleValues, withTexts, type TypedValues } from '../preview/preview-values';

/** Where the values in sight come from. */
export type ValuesSource = 'people' | 'files' | 'typed';

/** The values of one file, and whose they are. */
export interface ValueRow {
  readonly id: string;
  /** A sample person, who has a name in the interface's language, or a made file by its own name. */
  readonly label: { readonly person: samplePeople.SamplePerson['id'] } | { readonly file: string } | 'typed';
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
  const people = usePeopleRows(source === 'people', variables, samples);
  const own = useMemo((): readonly ValueRow[] => [{ id: 'typed', label: 'typed', values: typed ?? samples }], [typed, samples]);
  switch (source) {
    case null:
      return { rows: NONE, loading: false };
    case 'people':
      return { rows: people ?? NONE, loading: people === undefined };
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

/** Undefined until the sample people are loaded, which is when they are first wanted; none when they could not be had. */
function usePeopleRows(wanted: boolean, variables: readonly DescribedVariable[], samples: TypedValues): readonly ValueRow[] | undefined {
  const [people, setPeople] = useState<typeof samplePeople | null>();
  const missing = wanted && people === undefined;
  useEffect(() => {
    if (!missing) return;
    let current = true;
    void import('@/lib/document/sample-people').catch(() => null).then((loaded) => current && setPeople(loaded));
    return () => {
      current = false;
    };
  }, [missing]);
  return useMemo(() => {
    if (people === null) return NONE;
    return people?.SAMPLE_PEOPLE.map((person): ValueRow => {
      const values = withTexts(samples, people.samplePersonValues(person, variables));
      return { id: person.id, label: { person: person.id }, values };
    });
  }, [people, samples, variables]);
}
