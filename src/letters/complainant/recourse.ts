import type { AppealOffered } from '../../domain/complaint/rounds.js';
import type { Words } from '../../words/languages.js';
import { heading, text, type Block } from '../blocks.js';

/** How to appeal, and the request for an opinion. */
export const recourse = (appeal: AppealOffered, words: Words): Block[] => [
  ...(appeal === 'final' ? [text(words('appeal.final'))] : []),
  ...(appeal === null || appeal === 'final'
    ? []
    : [heading(words('appeal.heading')), text(words('appeal.how', appeal))]),
  heading(words('opinion.heading')),
  text(words('opinion.ask')),
];
