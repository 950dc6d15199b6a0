import type { Editor } from '../editor';
import { isPressed, isSignAlone, type PressedKey } from '../shortcut';
import { arrangeCommands } from './arrange-commands';
import { cropCommands } from './crop-commands';
import type { Command } from './define-command';
import { editCommands } from './edit-commands';
import { guideCommands } from './guide-commands';
import { insertCommands } from './insert-commands';
import { pageCommands } from './page-commands';
import { stateCommands } from './state-commands';
import { styleCommands } from './style-commands';
import { textCommands } from './text-commands';
import { viewCommands } from './view-commands';

/** Everything a person can do, in the order of menus; the one list that keyboard, toolbar, menus, palette and help read. */
export const commands = [
  ...editCommands,
  ...styleCommands,
  ...arrangeCommands,
  ...insertCommands,
  ...cropCommands,
  ...textCommands,
  ...pageCommands,
  ...viewCommands,
  ...guideCommands,
  ...stateCommands,
] as const;

export type CommandId = (typeof commands)[number]['id'];

const byId: ReadonlyMap<string, (typeof commands)[number]> = new Map(commands.map((command) => [command.id, command]));

/** The command of this id. */
export function commandOf(id: CommandId): (typeof commands)[number] {
  const command = byId.get(id);
  if (command === undefined) throw new RangeError(`There is no command ${id}`);
  return command;
}

/** Runs a command unless it cannot be run now; says whether it did. */
export function runCommand(editor: Editor, id: CommandId): boolean {
  const command: Command = commandOf(id);
  if (!command.isEnabled(editor)) return false;
  void command.run(editor);
  return true;
}

/** The command whose keys are pressed and which can be run now. */
export function commandForKeys(editor: Editor, event: PressedKey): CommandId | undefined {
  const { editing, signKeys } = editor.state.session;
  return commands.find(
    (command: Command) =>
      (editing === null || command.whileTyping) &&
      command.shortcuts.some((shortcut) => (signKeys || !isSignAlone(shortcut)) && isPressed(shortcut, event)) &&
      command.isEnabled(editor),
  )?.id;
}

/** The command that these keys belong to, whether it can be run now or not. */
export function ownerOfKeys(event: PressedKey): CommandId | undefined {
  return commands.find((command: Command) => command.shortcuts.some((shortcut) => isPressed(shortcut, event)))?.id;
}
