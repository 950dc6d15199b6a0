import { useEffect, useState } from 'react';
import { api } from '@/lib/api/client';
import type { ReceivedAnswer } from '@/lib/api/route-shape';
import type { ApiRoutes } from '@/lib/api/routes';
import type { DesignDocument } from '@/lib/document/design-document';
import { readDocument } from '@/lib/document/read-document';

/** What a document once was, as the list of its history shows it. */
export type ListedState = ReceivedAnswer<ApiRoutes['GET /api/documents/{documentId}/states']>['states'][number];

/** Something asked of the server. */
export type Asked<Value> = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'ready'; readonly value: Value };

const LOADING = { kind: 'loading' } as const;
const FAILED = { kind: 'failed' } as const;

/** A document's history, the newest first. What is not saved yet is saved before it is asked for. */
export function useStates(documentId: string, savedNow: () => Promise<boolean>) {
  const [states, setStates] = useState<Asked<readonly ListedState[]>>(LOADING);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let current = true;
    void savedNow()
      .then(() => api('GET /api/documents/{documentId}/states', { params: { documentId } }))
      .then((result) => current && setStates(result.ok ? { kind: 'ready', value: result.value.states } : FAILED));
    return () => {
      current = false;
    };
  }, [documentId, savedNow, asked]);
  return { states, askAgain: () => setAsked((times) => times + 1) };
}

/** The document as it was in one state; to be mounted anew for another. */
export function useStateContent(documentId: string, revision: number): Asked<DesignDocument> {
  const [content, setContent] = useState<Asked<DesignDocument>>(LOADING);
  useEffect(() => {
    let current = true;
    const params = { documentId, revision: String(revision) };
    void api('GET /api/documents/{documentId}/states/{revision}', { params }).then((result) => {
      const read = result.ok ? readDocument(result.value.content) : undefined;
      if (current) setContent(read !== undefined && 'document' in read ? { kind: 'ready', value: read.document } : FAILED);
    });
    return () => {
      current = false;
    };
  }, [documentId, revision]);
  return content;
}

/** Gives a state its name, so that it is kept for good. */
export function nameState(documentId: string, revision: number, name: string) {
  return api('PATCH /api/documents/{documentId}/states/{revision}', { params: { documentId, revision: String(revision) }, body: { name } });
}
