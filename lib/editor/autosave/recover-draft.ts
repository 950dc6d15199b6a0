import type { DesignDocument } from '../../document/design-document';
import { sameJson } from '../same-json';
import type { KeptDraft } from './autosave';

/**
 * What to do with a draft found in the browser when a document is opened. `none`: the server has it all · `go_on`: the draft is the saved
 * state and what was added to it · `conflict`: somebody has saved since, so a person has to choose.
 */
export function recoverDraft(
  draft: KeptDraft | undefined,
  saved: { readonly document: DesignDocument; readonly revision: number },
): 'none' | 'go_on' | 'conflict' {
  if (draft === undefined || sameJson(draft.document, saved.document)) return 'none';
  // The tab may have died before it heard that its own save had come through.
  const goesOn = draft.revision === saved.revision || (draft.sent !== undefined && sameJson(draft.sent, saved.document));
  return goesOn ? 'go_on' : 'conflict';
}
