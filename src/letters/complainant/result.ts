import { heading, list, listed, quoted, text } from '../blocks.js';
import { letter } from '../letter.js';
import { plainly } from './frame.js';
import { measures } from '../measures.js';
import { recourse } from './recourse.js';

/**
 * The result (process rows P11, P12, P13): what was decided, on which grounds, why, what was done, what follows, and
 * what the complainant may do.
 */
export const result = letter({
  name: 'result',
  reader: 'complainant',
  needs: ['decision', 'texts', 'appeal'],
  compose: ({ complaint, decision, texts, appeal }, words) => {
    const { done, pending, failed } = measures(words, decision?.remedies ?? []);
    const intro = complaint.ending === 'merged' ? 'merged' : complaint.round > 1 ? 'anew' : 'intro';
    const decided =
      decision === null
        ? []
        : [
            heading(words(`terms:outcome.${decision.outcome}`)),
            heading(words('result.grounds')),
            list(decision.grounds.map((ground) => words(`terms:ground.${ground}`))),
          ];
    const { kind } = complaint.category;
    // Said whether or not there is a sanction, so that it tells nothing.
    const discreet =
      decision !== null && decision.outcome !== 'dismissed' && (kind === 'content' || kind === 'privacy');
    return {
      ...plainly(words, 'result'),
      intro: words(`letters:result.${intro}`),
      body: [
        ...decided,
        ...quoted(words('result.explanation'), texts.explanation),
        ...listed(words('result.done'), done),
        ...listed(words('result.pending'), pending),
        ...(pending.length > 0 ? [text(words('letters:result.later'))] : []),
        ...listed(words('result.failed'), failed),
        ...(discreet ? [text(words('result.discretion'))] : []),
        ...quoted(words('result.followUp'), texts.followUp),
        ...recourse(appeal, words),
      ],
    };
  },
});
