import type { Complaint } from '../../../domain/complaint/state.js';
import type { Words } from '../../../words/languages.js';
import { heading, list, listed, quoted, text, type Block } from '../../blocks.js';
import { letter } from '../../letter.js';
import { apology, plainly } from '../frame.js';
import { measures } from '../../measures.js';
import { recourse, survey } from './recourse.js';

/**
 * The result (process rows P11, P12, P13): what was decided, on which grounds, why, what was done, what follows, and
 * what the complainant may do.
 */
export const result = letter({
  name: 'result',
  reader: 'complainant',
  needs: ['told', 'texts', 'cameLate', 'recourse', 'appealWithinMs', 'surveyWithinMs', 'outside'],
  compose: ({ complaint, told, texts, cameLate, ...contested }, words) => {
    const { decision, verdict } = told;
    const { done, pending, failed } = measures(words, decision?.remedies ?? []);
    const decided =
      decision === null || verdict === null
        ? []
        : [
            heading(words(`terms:outcome.${verdict}`)),
            heading(words('result.grounds')),
            list(decision.grounds.map((ground) => words(`terms:ground.${ground}`))),
          ];
    const { kind } = complaint.category;
    // Said whether or not there is a sanction, so that it tells nothing.
    const discreet =
      decision !== null && decision.outcome !== 'dismissed' && (kind === 'content' || kind === 'privacy');
    const contestable = contested.recourse?.state === 'later' || contested.recourse?.state === 'open';
    return {
      ...plainly(words, 'result'),
      ...survey(contested, words),
      intro: words(`letters:result.${introOf(complaint, verdict === 'stands')}`),
      ...(contestable ? {} : { sentence: words('letters:result.smsFinal') }),
      body: [
        ...apology(cameLate, words),
        ...decided,
        ...quoted(words('result.explanation'), texts.explanation),
        ...listed(words('result.done'), done),
        ...listed(words('result.pending'), pending),
        ...(pending.length > 0 ? [text(laterOf(complaint, words))] : []),
        ...listed(words('result.failed'), failed),
        ...(discreet ? [text(words('result.discretion'))] : []),
        ...quoted(words('result.followUp'), texts.followUp),
        ...appealUnder(complaint, words),
        ...recourse(contested, words),
      ],
    };
  },
});

type Merged = Pick<Complaint, 'ending' | 'mergedInto'>;

/** A merged complaint has no measures of its own: the letters of the one it went into tell when they are done. */
const laterOf = ({ ending, mergedInto: number }: Merged, words: Words): string =>
  ending === 'merged' && number !== null
    ? words('letters:result.laterUnder', { number })
    : words('letters:result.later');

/** Nor an appeal of its own. */
const appealUnder = ({ ending, mergedInto: number }: Merged, words: Words): Block[] =>
  ending === 'merged' && number !== null
    ? [heading(words('appeal.heading')), text(words('letters:result.appealUnder', { number }))]
    : [];

/** A decision in a later round takes the place of the earlier one, unless it upholds it. */
function introOf({ ending, round }: Pick<Complaint, 'ending' | 'round'>, stands: boolean) {
  if (ending === 'merged') return 'merged';
  if (round === 1) return 'intro';
  return stands ? 'upheld' : 'anew';
}
