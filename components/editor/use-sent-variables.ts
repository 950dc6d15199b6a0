import { useCallback, useState } from 'react';
import { api } from '@/lib/api/client';

const NONE: readonly string[] = [];

/** What calls have given values for of late, for this document; asked for when it is first wanted, none until it is there. */
export interface SentVariables {
  readonly names: readonly string[];
  want(): void;
}

export function useSentVariables(documentId: string): SentVariables {
  const [names, setNames] = useState<readonly string[]>();
  const [asked, setAsked] = useState(false);
  const want = useCallback(() => {
    if (asked) return;
    setAsked(true);
    void api('GET /api/documents/{documentId}/sent-variables', { params: { documentId } }).then((result) => {
      if (result.ok) setNames(result.value.names);
    });
  }, [asked, documentId]);
  return { names: names ?? NONE, want };
}
