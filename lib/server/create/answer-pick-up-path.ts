import { orAwayAnswer } from '../disk/unready-answer';
import { answerShortStatus } from './creation-status';
import { answerPickUp, type PickUpServices } from './pick-up-page';

/**
 * Answers what stands below `/getform/` and `/widgets/get/`: `{create_id}` and `{any}/{create_id}` are the pick-up page, and `status` after
 * either is its state as JSON. The service's clients use all of these.
 */
export async function answerPickUpPath(
  request: Request,
  path: readonly string[],
  services: () => Promise<PickUpServices>,
): Promise<Response> {
  const asksStatus = path.length > 1 && path.at(-1) === 'status';
  const id = (asksStatus ? path.at(-2) : path.at(-1)) ?? '';
  const known = path.length <= (asksStatus ? 3 : 2) ? id : '';
  if (asksStatus) return answerShortStatus(request, known, async () => (await services()).db);
  return orAwayAnswer(request, async () => answerPickUp(request, known, await services()));
}
