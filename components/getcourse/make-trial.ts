import { linkParts, linkText, type LinkChoice } from './build-link';

/** How a call from here ended. */
export type TrialOutcome =
  | { readonly state: 'refused'; readonly message: string | undefined }
  | { readonly state: 'ready' | 'failed' | 'slow'; readonly fileId: string; readonly creationId: string };

/** Milliseconds between two looks at a file, and how many looks are taken. */
const LOOK_EVERY = 500;
const LOOKS = 60;

/** Calls the link, as it would be called from outside, and waits for the file. `onAccepted` is told the call's id in the log. */
export async function makeTrial(choice: LinkChoice, onCalled: (callId: string) => void): Promise<TrialOutcome> {
  try {
    // The same server under whatever address this page has.
    const address = linkText(linkParts({ ...choice, base: '' }));
    const response = await fetch(address, { method: 'POST', credentials: 'omit' });
    const callId = response.headers.get('x-request-id');
    if (callId !== null) onCalled(callId);
    const reply = (await response.json()) as { message?: string; create_id?: string; files?: readonly string[] };
    const fileId = reply.files?.[0];
    if (reply.create_id === undefined || fileId === undefined) return { state: 'refused', message: reply.message };
    return { state: await waitFor(reply.create_id), fileId, creationId: reply.create_id };
  } catch {
    return { state: 'refused', message: undefined };
  }
}

async function waitFor(creationId: string): Promise<'ready' | 'failed' | 'slow'> {
  for (let look = 0; look < LOOKS; look += 1) {
    const answer = await fetch(`/api/v1/create/${creationId}/status/`, { credentials: 'omit' });
    const { status } = (await answer.json()) as { status?: string };
    if (status === 'ready' || status === 'failed') return status;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
  return 'slow';
}
