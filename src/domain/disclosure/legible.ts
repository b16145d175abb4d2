import { lines } from '../text/written.js';

/** A person's text as lines, without signs no reader can see and some mail programs choke on. */
export const legible = (words: string): string =>
  lines(words)
    // oxlint-disable-next-line no-control-regex -- control signs are what is taken out
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF]/g, '')
    .trim();

/** A name or an address inside a sentence: one line, without signs that turn the direction of what follows. */
export const inline = (words: string): string =>
  legible(words)
    .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ');
