import type { Phrase } from '../phrase';
import { editor } from './en/editor';
import { editorCommands } from './en/editor-commands';
import { editorSteps } from './en/editor-steps';
import { editorVariables } from './en/editor-variables';
import type { ui as russian } from './ru-editor';

/** Words in English that the editor alone says; the same keys and places as the Russian ones. */
export const ui = { ...editor, ...editorCommands, ...editorSteps, ...editorVariables } as const satisfies Record<
  keyof typeof russian,
  Phrase
>;
