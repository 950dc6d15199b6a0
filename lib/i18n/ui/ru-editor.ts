import { editor } from './ru/editor';
import { editorCommands } from './ru/editor-commands';
import { editorSteps } from './ru/editor-steps';
import { editorVariables } from './ru/editor-variables';

/** Words in Russian that the editor alone says; no other page has to load them. */
export const ui = { ...editor, ...editorCommands, ...editorSteps, ...editorVariables } as const;
