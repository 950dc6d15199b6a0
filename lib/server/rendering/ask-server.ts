import type { Answers, FromChild, Question } from './messages';

const waiting = new Map<number, (answer: Answers[Question['kind']]) => void>();
let lastId = 0;

/** Asks the server, from inside a render child, for something the child does not have. */
export async function askServer<Kind extends Question['kind']>(question: Question & { readonly kind: Kind }): Promise<Answers[Kind]> {
  const id = ++lastId;
  const answer = await new Promise<Answers[Question['kind']]>((resolve) => {
    waiting.set(id, resolve);
    void tellServer({ kind: 'question', id, question });
  });
  // The server answers each kind of question with its own kind of answer, which the compiler cannot follow over the wire.
  return answer as Answers[Kind];
}

/** To be called with each answer that arrives. */
export function takeAnswer(id: number, answer: Answers[Question['kind']]): void {
  waiting.get(id)?.(answer);
  waiting.delete(id);
}

/** Resolves when the message has left this process, so that it arrives even if the process dies at once. */
export function tellServer(message: FromChild): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => resolve());
  });
}
