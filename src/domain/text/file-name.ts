/** What a file is called: as its sender named it, in any script. It is said and stored, never a path. */
import { inline } from '../disclosure/legible.js';
import { isBlank } from './written.js';

/** In characters; no file system has longer names. */
const LONGEST = 255;
const LONGEST_ENDING = 16;

/** The name as it is kept: what no database can hold is made visible, what is too long is cut before its ending. */
export function fileName(given: string): string {
  const name = given.replaceAll(/\0|\p{Surrogate}/gu, '\uFFFD').trim();
  if (isBlank(name)) return 'file';
  const signs = Array.from(name);
  if (signs.length <= LONGEST) return name;
  const dot = signs.lastIndexOf('.');
  const ending = dot > 0 && signs.length - dot <= LONGEST_ENDING ? signs.slice(dot) : [];
  return [...signs.slice(0, LONGEST - ending.length), ...ending].join('');
}

/** The name as a browser may save it: one line, no direction turned, nothing that a file system reads as a path. */
export const savedAs = (name: string): string =>
  inline(name)
    .replaceAll(/[/\\:*?"<>|]/g, '_')
    .replace(/^\.+/, '_') || 'file';
