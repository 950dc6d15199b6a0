import { findDecidedFiles } from '../../../db/queries/creation-status';
import { findFileToServe } from '../../../db/queries/file-to-serve';
import { AppError } from '../../errors';
import { servePdf, type FileServices } from '../disk/serve-file';
import type { AcceptedCreation } from './accepted-creation';
import { fileWaiters } from './file-waiters';
import { acceptedAnswer, refusedAnswer, type AnswerForm } from './to-create-answer';

const PATIENCE_MS = 30_000;

/**
 * `result=file`: the first file itself, as soon as it is made. After half a minute 404, with the same JSON as without `result`, so that the
 * caller may fetch it later; making goes on. A file that cannot be made is answered with the JSON error.
 */
export async function answerWithFile(
  services: FileServices,
  form: AnswerForm,
  { accepted, fileId }: { readonly accepted: AcceptedCreation; readonly fileId: string },
): Promise<Response> {
  const find = (ids: readonly string[]) => findDecidedFiles(services.db, ids);
  const decided = await fileWaiters().wait(fileId, find, PATIENCE_MS, form.request.signal);
  const file = decided ? await findFileToServe(services.db, fileId) : undefined;
  if (file === undefined || file.takenBack || file.state === 'pending') return acceptedAnswer(form, accepted, 404);
  if (file.state === 'failed')
    return refusedAnswer(form, new AppError(file.failure?.code === 'bad_image' ? 'bad_image' : 'gone', file.failure?.details ?? {}));
  const answer = servePdf(new Request(form.request.url), file, services);
  answer.headers.set('Cache-Control', 'no-store');
  answer.headers.set('X-Request-Id', form.requestId);
  return answer;
}
