import type { Locale } from '../../../domain/vocabulary.js';
import type { Words } from '../../../words/languages.js';
import { span } from '../../../words/instants.js';
import { heading, text, type Block } from '../../blocks.js';
import type { Content, Needed } from '../../letter.js';
import { outsideIn } from '../../outside.js';

type Contested = Pick<Needed, 'recourse' | 'appealWithinMs'> & { locale: Locale };

/** How to appeal, or that none can follow. */
export function howToAppeal({ recourse, appealWithinMs, locale }: Contested, words: Words): Block[] {
  switch (recourse?.state) {
    case 'later':
    case 'open': {
      const within = span(appealWithinMs, locale);
      return [heading(words('appeal.heading')), text(words('appeal.how', { within }))];
    }
    case 'final':
      return [text(words('appeal.final'))];
    case 'taken-back':
      return [text(words('appeal.takenBack'))];
    default:
      return [];
  }
}

type Asked = Pick<Needed, 'surveyWithinMs'>;

/** How to appeal, where one may turn to besides, and the request for an opinion. */
export const recourse = (facts: Contested & Asked & Pick<Needed, 'outside'>, words: Words): Block[] => [
  ...howToAppeal(facts, words),
  ...outsideIn(facts, words),
  heading(words('opinion.heading')),
  text(
    facts.surveyWithinMs === null
      ? words('opinion.ask')
      : words('opinion.survey', { within: span(facts.surveyWithinMs, facts.locale) }),
  ),
];

/** Leads to the survey on their page, where there is one. */
export const survey = ({ surveyWithinMs }: Asked, words: Words): Pick<Content, 'asks'> =>
  surveyWithinMs === null ? {} : { asks: { label: words('opinion.rate'), place: 'survey' } };
