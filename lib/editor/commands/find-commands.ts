import { matchRank } from '../../word-match';
import type { Editor } from '../editor';
import type { Command } from './define-command';
import { commands, type CommandId } from './registry';

/** A command as the palette shows it. */
export interface FoundCommand {
  readonly id: CommandId;
  readonly name: string;
  readonly enabled: boolean;
}

/**
 * Commands for what was typed, the best first: those that can be run now before those that cannot, then by how their names answer, then
 * those used last. Nothing typed: all that can be run now, the used ones first.
 *
 * @param recent Ids of the commands used last, the latest first.
 */
export function foundCommands(
  editor: Editor,
  query: string,
  nameOf: (command: (typeof commands)[number]) => string,
  recent: readonly string[],
): readonly FoundCommand[] {
  const asked = query.trim() !== '';
  const found = commands
    .filter(({ id }) => id !== 'open_palette')
    .map((command) => {
      const name = nameOf(command);
      const enabled = (command satisfies Command as Command).isEnabled(editor);
      const used = recent.indexOf(command.id);
      return { id: command.id, name, enabled, rank: matchRank(name, query), used: used < 0 ? recent.length : used };
    })
    .flatMap((command) => (command.rank === undefined || (!asked && !command.enabled) ? [] : [{ ...command, rank: command.rank }]));
  return found
    .sort((one, other) => Number(other.enabled) - Number(one.enabled) || one.rank - other.rank || one.used - other.used)
    .map(({ id, name, enabled }) => ({ id, name, enabled }));
}
