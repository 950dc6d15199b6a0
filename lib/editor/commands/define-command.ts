import type { Editor } from '../editor';
import type { Shortcut } from '../shortcut';

/** Where menus, the palette and the help of shortcuts show a command. */
export type CommandSection = 'edit' | 'arrange' | 'insert' | 'text' | 'page' | 'view';

/** Something a person can do; keyboard, toolbar, menus, palette and help all read this. */
export interface Command<Id extends string = string> {
  readonly id: Id;
  /** Message key of its name in the interface. */
  readonly label: `ui.editor.command.${Id}`;
  readonly section: CommandSection;
  /** Keys that run it, the one shown first; none: it has only buttons. */
  readonly shortcuts: readonly Shortcut[];
  /** Its keys also work while a text is being typed in. */
  readonly whileTyping: boolean;
  isEnabled(editor: Editor): boolean;
  /** Is only called when enabled. */
  run(editor: Editor): void | Promise<void>;
}

interface CommandTerms {
  readonly section: CommandSection;
  readonly shortcuts?: readonly Shortcut[];
  readonly whileTyping?: boolean;
  /** Absent: always. */
  isEnabled?(editor: Editor): boolean;
  run(editor: Editor): void | Promise<void>;
}

export function defineCommand<const Id extends string>(id: Id, terms: CommandTerms): Command<Id> {
  return {
    id,
    label: `ui.editor.command.${id}`,
    shortcuts: [],
    whileTyping: false,
    isEnabled: () => true,
    ...terms,
  };
}
