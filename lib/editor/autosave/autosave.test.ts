import { expect, test } from 'vitest';
import type { DesignDocument } from '../../document/design-document';
import { blankDocument } from '../../document/new-document';
import { Autosave, FIRST_RETRY, KEEP_DELAY, LONGEST_RETRY, LONGEST_WAIT, PAUSE, type KeptDraft, type SaveResult } from './autosave';
import { recoverDraft } from './recover-draft';

const documents = ['0', '1', '2', '3'].map((fileName) => blankDocument('a4-landscape', { fileName }));
const [start, one, two, three] = documents as [DesignDocument, DesignDocument, DesignDocument, DesignDocument];

/** A server that answers when it is told to, a browser's store, and a clock that is wound by hand. */
function desk(browser = { stores: true }) {
  const asked: { document: DesignDocument; revision: number; answer: (result: SaveResult) => Promise<void> }[] = [];
  const timers = new Set<{ at: number; callBack: () => void }>();
  const kept: { draft: KeptDraft | undefined } = { draft: undefined };
  let now = 0;
  const autosave = new Autosave(start, 7, {
    save: (document, revision) =>
      new Promise((resolve) => {
        asked.push({ document, revision, answer: (result) => (resolve(result), settled()) });
      }),
    keep: (draft) => {
      kept.draft = draft;
      return Promise.resolve(browser.stores);
    },
    after(milliseconds, callBack) {
      const timer = { at: now + milliseconds, callBack };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  async function pass(milliseconds: number): Promise<void> {
    now += milliseconds;
    for (const timer of [...timers]) if (timer.at <= now && timers.delete(timer)) timer.callBack();
    await settled();
  }
  return { autosave, asked, kept, pass, last: () => asked.at(-1) };
}

/** Everything that was already promised has happened. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test('it saves once a pause has come, with the revision it read', async () => {
  const { autosave, asked, pass } = desk();
  autosave.changed(one);
  await pass(PAUSE - 1);
  autosave.changed(two);
  await pass(PAUSE - 1);
  expect(asked).toEqual([]);
  await pass(1);
  expect(asked).toMatchObject([{ document: two, revision: 7 }]);
});

test('it says saved only after the server has', async () => {
  const { autosave, last, pass } = desk();
  expect(autosave.state).toEqual({ kind: 'saved' });
  autosave.changed(one);
  expect(autosave.state).toEqual({ kind: 'saving' });
  await pass(PAUSE);
  expect(autosave.state).toEqual({ kind: 'saving' });
  await last()?.answer({ kind: 'saved', revision: 8 });
  expect(autosave.state).toEqual({ kind: 'saved' });
  expect(autosave.isUnsaved).toBe(false);
});

test('work without a pause is saved all the same', async () => {
  const { autosave, asked, pass } = desk();
  for (let at = 0; at * 500 < LONGEST_WAIT; at++) {
    autosave.changed(at % 2 === 0 ? one : two);
    await pass(500);
  }
  expect(asked).toHaveLength(1);
});

test('what changes while a save is under way goes with the next one, never beside it', async () => {
  const { autosave, asked, last, pass } = desk();
  autosave.changed(one);
  await pass(PAUSE);
  autosave.changed(two);
  await pass(LONGEST_WAIT);
  expect(asked).toHaveLength(1);
  await last()?.answer({ kind: 'saved', revision: 8 });
  expect(autosave.state).toEqual({ kind: 'saving' });
  await pass(PAUSE);
  expect(last()).toMatchObject({ document: two, revision: 8 });
});

/** No answer has come. */
const SILENCE = { kind: 'unreachable', answered: false } as const;

test('a server that says it cannot save for now is not called a lost connection, and is asked again', async () => {
  const { autosave, asked, last, pass } = desk();
  autosave.changed(one);
  await pass(PAUSE);
  await last()?.answer({ kind: 'unreachable', answered: true });
  expect(autosave.state).toEqual({ kind: 'offline', kept: true, answered: true });
  await pass(FIRST_RETRY);
  await last()?.answer({ kind: 'saved', revision: 8 });
  expect([autosave.state.kind, asked.length]).toEqual(['saved', 2]);
});

test('a lost connection is told, the work is kept, and it tries again ever more seldom', async () => {
  const { autosave, asked, kept, last, pass } = desk();
  autosave.changed(one);
  await pass(PAUSE);
  await last()?.answer(SILENCE);
  expect(autosave.state).toEqual({ kind: 'offline', kept: true, answered: false });
  expect(kept.draft).toEqual({ document: one, revision: 7 });
  await pass(FIRST_RETRY);
  await last()?.answer(SILENCE);
  await pass(FIRST_RETRY);
  expect(asked).toHaveLength(2);
  await pass(FIRST_RETRY);
  expect(asked).toHaveLength(3);
  await last()?.answer({ kind: 'saved', revision: 8 });
  expect(autosave.state).toEqual({ kind: 'saved' });
  expect(kept.draft).toBeUndefined();
});

test('a save whose answer was lost is no conflict with what is changed afterwards', async () => {
  const { autosave, kept, last, pass } = desk();
  autosave.changed(one);
  await pass(PAUSE);
  await last()?.answer(SILENCE);
  autosave.changed(two);
  await pass(PAUSE);
  expect(last()).toMatchObject({ document: one, revision: 7 });
  expect(recoverDraft(kept.draft, { document: one, revision: 8 })).toBe('go_on');
  await last()?.answer({ kind: 'saved', revision: 8 });
  await pass(PAUSE);
  expect(last()).toMatchObject({ document: two, revision: 8 });
});

test('what is undone while nobody knows whether it was saved is not called saved', async () => {
  const { autosave, last, pass } = desk();
  autosave.changed(one);
  await pass(PAUSE);
  await last()?.answer(SILENCE);
  autosave.changed(start);
  expect([autosave.state.kind, autosave.isUnsaved]).toEqual(['offline', true]);
  await pass(PAUSE);
  await last()?.answer({ kind: 'saved', revision: 8 });
  await pass(PAUSE);
  expect(last()).toMatchObject({ document: start, revision: 8 });
});

test('however long the connection is lost, it is tried again within half a minute', async () => {
  const { autosave, asked, last, pass } = desk();
  autosave.changed(one);
  await pass(PAUSE);
  for (let at = 0; at < 12; at++) {
    await last()?.answer(SILENCE);
    await pass(LONGEST_RETRY);
    expect(asked).toHaveLength(at + 2);
  }
});

test('when the browser will not keep anything, it does not claim so', async () => {
  const { autosave, last, pass } = desk({ stores: false });
  autosave.changed(one);
  await pass(PAUSE);
  await last()?.answer(SILENCE);
  expect(autosave.state).toEqual({ kind: 'offline', kept: false, answered: false });
});

test('a change is kept in the browser a moment later, not with the key that made it, and ceaseless work as well', async () => {
  const { autosave, asked, kept, pass } = desk();
  autosave.changed(one);
  await pass(KEEP_DELAY - 1);
  expect(kept.draft).toBeUndefined();
  autosave.changed(two);
  await pass(1);
  expect(kept.draft).toEqual({ document: two, revision: 7 });
  expect(asked).toEqual([]);
});

test('what is undone back to the saved state before it was kept is not kept', async () => {
  const { autosave, kept, pass } = desk();
  autosave.changed(one);
  autosave.changed(start);
  await pass(LONGEST_WAIT);
  expect(kept.draft).toBeUndefined();
});

test('a draft that is kept while a save is under way goes on from it, whether the tab dies before or after the answer', async () => {
  const { autosave, kept, last, pass } = desk();
  autosave.changed(one);
  await pass(PAUSE);
  autosave.changed(two);
  await pass(KEEP_DELAY);
  expect(kept.draft?.document).toBe(two);
  for (const saved of [
    { document: start, revision: 7 },
    { document: one, revision: 8 },
  ])
    expect(recoverDraft(kept.draft, saved)).toBe('go_on');
  expect(recoverDraft(kept.draft, { document: three, revision: 8 })).toBe('conflict');
  await last()?.answer({ kind: 'saved', revision: 8 });
  expect(kept.draft).toEqual({ document: two, revision: 8 });
});

test('who listens to the state is not told with every key that it is being saved', () => {
  const { autosave } = desk();
  let told = 0;
  autosave.subscribe(() => (told += 1));
  for (const document of [one, two, three]) autosave.changed(document);
  expect(told).toBe(1);
});

test('when the browser is full in the middle of a lost connection, it is said', async () => {
  const browser = { stores: true };
  const { autosave, last, pass } = desk(browser);
  autosave.changed(one);
  await pass(PAUSE);
  await last()?.answer(SILENCE);
  browser.stores = false;
  autosave.changed(two);
  await pass(KEEP_DELAY);
  expect(autosave.state).toEqual({ kind: 'offline', kept: false, answered: false });
});

test('a conflict stops saving until a person keeps theirs, which is then saved over the other', async () => {
  const { autosave, asked, kept, last, pass } = desk();
  autosave.changed(one);
  await pass(PAUSE);
  await last()?.answer({ kind: 'conflict' });
  autosave.changed(two);
  autosave.flush();
  await pass(LONGEST_WAIT);
  expect(asked).toHaveLength(1);
  expect(kept.draft).toEqual({ document: two, revision: 7 });
  autosave.keepMine(12);
  await settled();
  expect(last()).toMatchObject({ document: two, revision: 12 });
});

test('after a conflict the other state may be taken: nothing is left to save', async () => {
  const { autosave, kept, last, pass } = desk();
  autosave.changed(one);
  await pass(PAUSE);
  await last()?.answer({ kind: 'conflict' });
  autosave.takeTheirs(three, 12);
  expect(autosave.state).toEqual({ kind: 'saved' });
  expect(kept.draft).toBeUndefined();
  autosave.changed(two);
  await pass(PAUSE);
  expect(last()).toMatchObject({ document: two, revision: 12 });
});

test('a refusal is told and not tried again, and the work stays in the browser', async () => {
  const { autosave, asked, kept, last, pass } = desk();
  autosave.changed(one);
  await pass(PAUSE);
  await last()?.answer({ kind: 'refused', reason: 'forbidden' });
  await pass(LONGEST_RETRY);
  expect(autosave.state).toEqual({ kind: 'refused', reason: 'forbidden' });
  expect(asked).toHaveLength(1);
  expect(kept.draft?.document).toBe(one);
});

test('what is undone back to the saved state needs no saving', async () => {
  const { autosave, asked, pass } = desk();
  autosave.changed(one);
  autosave.changed(start);
  await pass(LONGEST_WAIT);
  expect(autosave.state).toEqual({ kind: 'saved' });
  expect(asked).toEqual([]);
});

test('leaving saves at once', async () => {
  const { autosave, asked } = desk();
  autosave.changed(one);
  autosave.flush();
  await settled();
  expect(asked).toHaveLength(1);
});

test('a draft goes on from the state it was made from, and is a conflict with any other', () => {
  expect(recoverDraft(undefined, { document: start, revision: 7 })).toBe('none');
  expect(recoverDraft({ document: structuredClone(start), revision: 3 }, { document: start, revision: 7 })).toBe('none');
  expect(recoverDraft({ document: one, revision: 7 }, { document: start, revision: 7 })).toBe('go_on');
  expect(recoverDraft({ document: one, revision: 6 }, { document: start, revision: 7 })).toBe('conflict');
});

test('a draft that was overtaken is not sent before a person has chosen, and is still one when the tab dies meanwhile', async () => {
  const { autosave, asked, kept, pass } = desk();
  autosave.dispute(6);
  autosave.changed(one);
  await pass(LONGEST_WAIT);
  expect([autosave.state.kind, asked.length]).toEqual(['conflict', 0]);
  expect(recoverDraft(kept.draft, { document: start, revision: 7 })).toBe('conflict');
});

test('after a conflict what was changed here may go elsewhere: nothing is left to save or to ask about', async () => {
  const { autosave, kept, last, pass } = desk();
  autosave.changed(one);
  await pass(PAUSE);
  await last()?.answer({ kind: 'conflict' });
  autosave.letGo();
  expect([autosave.state.kind, autosave.isUnsaved, kept.draft]).toEqual(['saved', false, undefined]);
});
