/** How a standing is said, wherever it stands. */
import type { CourseStanding, StandingName } from '../../../domain/training/standing.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { instant } from '../../../words/instants.js';
import { wordsIn } from '../../../words/languages.js';
import { Tag } from '../../parts/govuk/content/blocks.js';

const colours: Record<StandingName, string> = {
  valid: 'green',
  expiring: 'yellow',
  excepted: 'blue',
  due: 'yellow',
  missing: 'red',
  open: 'grey',
};

export const StandingTag = ({ state, locale }: { state: StandingName; locale: Locale }) => (
  <Tag text={wordsIn(locale)(`training:state.${state}`)} classes={`govuk-tag--${colours[state]}`} />
);

/** Until when that is so, or from when it is needed. */
export function untilOf({ state, until }: CourseStanding, locale: Locale): string {
  const words = wordsIn(locale);
  if (state === 'due' && until !== null) return words('training:from', { at: instant(until, locale) });
  if (until !== null) return instant(until, locale);
  return words(state === 'valid' ? 'training:forGood' : 'training:never');
}
