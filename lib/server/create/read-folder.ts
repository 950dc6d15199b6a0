import { AppError } from '../../errors';
import { isUuid } from '../../ids';
import type { FolderChoice } from './create-request';

const MAX_DEPTH = 20;
const MAX_NAME = 200;
/** Groups of 8-4-4-4-12: somebody meant an id, and a folder with the mistyped id as its name would hide the mistake. */
const ID_SHAPE = /^[^\s/\\-]{8}(?:-[^\s/\\-]{4}){3}-[^\s/\\-]{12}$/;

/** Reads `folder_id`: an id, or a name or path (`2026/Май`), made when missing. Empty is the root. */
export function readFolder(value: string): FolderChoice {
  if (isUuid(value)) return { by: 'id', id: value.toLowerCase() };
  if (ID_SHAPE.test(value)) throw new AppError('bad_folder', { reason: 'id', folder: value });
  const path = value
    .split(/[/\\\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (path.length === 0) return { by: 'root' };
  if (path.length > MAX_DEPTH) throw new AppError('bad_folder', { reason: 'depth', max: MAX_DEPTH });
  for (const name of path) {
    if (name === '.' || name === '..') throw new AppError('bad_folder', { reason: 'dots', folder: name });
    if (name.length > MAX_NAME) throw new AppError('bad_folder', { reason: 'length', max: MAX_NAME });
  }
  return { by: 'path', path };
}
