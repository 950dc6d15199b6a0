import { remembered } from '../../remembered';
import type { Editor, EditorState } from '../editor';
import type { Command } from './define-command';
import { commandOf, type CommandId } from './registry';

/** Whether a command can be run, for whoever shows commands: worked out anew only when something that commands go by has changed. */
export function isEnabled(editor: Editor, id: CommandId): boolean {
  return enabledIn(editor).of(id);
}

const enabledIn = remembered((editor: Editor) => new EnabledCommands(editor));

class EnabledCommands {
  private readonly editor: Editor;
  private readonly known = new Map<CommandId, boolean>();
  private facts: readonly unknown[] = [];

  constructor(editor: Editor) {
    this.editor = editor;
  }

  of(id: CommandId): boolean {
    const facts = factsOf(this.editor.state);
    if (facts.some((fact, at) => fact !== this.facts[at])) this.known.clear();
    this.facts = facts;
    let enabled = this.known.get(id);
    if (enabled === undefined) this.known.set(id, (enabled = (commandOf(id) satisfies Command as Command).isEnabled(this.editor)));
    return enabled;
  }
}

/** How far a gesture has come, what a step was, which part of the page is seen and what is marked of a text decide about no command. */
function factsOf({ document, gesture, history, session }: EditorState): readonly unknown[] {
  const { page, selection, tool, editing, cropping, opened, rulers, variableMarks } = session;
  const steps = [history.past.length, history.future.length];
  return [gesture ?? document, ...steps, page, selection, tool, editing, cropping, opened, rulers, variableMarks];
}
