import { api } from '@/lib/api/client';
import type { DesignDocument } from '@/lib/document/design-document';
import { readDocument } from '@/lib/document/read-document';
import type { Autosave } from '@/lib/editor/autosave/autosave';
import type { Editor } from '@/lib/editor/editor';
import type { SavedDocument } from './use-autosave';

/** The three ways out of a conflict; each gives false when the server could not be asked. */
export function conflictChoices(editor: Editor, autosave: Autosave, id: string) {
  const read = async (): Promise<SavedDocument | undefined> => {
    const result = await api('GET /api/documents/{documentId}', { params: { documentId: id } });
    const theirs = result.ok ? readDocument(result.value.content) : undefined;
    return result.ok && theirs !== undefined && 'document' in theirs
      ? { document: theirs.document, revision: result.value.revision }
      : undefined;
  };
  return {
    async keepMine(): Promise<boolean> {
      const theirs = await read();
      if (theirs !== undefined) autosave.keepMine(theirs.revision);
      return theirs !== undefined;
    },
    async takeTheirs(): Promise<boolean> {
      const theirs = await read();
      if (theirs === undefined) return false;
      autosave.takeTheirs(theirs.document, theirs.revision);
      editor.open(theirs.document);
      return true;
    },
    /** Theirs stays as it is, mine becomes a document of its own; gives its id. */
    async openAsCopy(name: string): Promise<string | undefined> {
      const copy = await copyWith(id, name, editor.state.document);
      if (copy !== undefined) autosave.letGo();
      return copy;
    },
  };
}

/** A copy of a document that holds this state of it; gives its id, undefined when it could not be made. */
export async function copyWith(documentId: string, name: string, content: DesignDocument): Promise<string | undefined> {
  const copy = await api('POST /api/documents/{documentId}/copies', { params: { documentId }, body: { name, content } });
  return copy.ok ? copy.value.id : undefined;
}
