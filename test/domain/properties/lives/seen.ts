/** What both sides see of a life, at many moments of it. */
import { forComplainant } from '../../../../src/domain/disclosure/parties/complainant.js';
import { forRespondent } from '../../../../src/domain/disclosure/parties/respondent.js';
import { toldDecision } from '../../../../src/domain/disclosure/statements/decision.js';
import type { Life } from '../../spec/life.js';
import type { RandomLife } from './lives.js';

export const DAY = 86_400_000;

/** Every life after each of its steps; after some of them, and at its end, also a month and half a year later. */
export const moments = ({ start, steps }: RandomLife): { life: Life; now: number }[] =>
  [{ life: start, now: start.state.at }, ...steps.map(({ after, now }) => ({ life: after, now }))].flatMap(
    ({ life, now }, i) =>
      (i % 8 === 0 || i === steps.length ? [0, 30 * DAY, 185 * DAY] : [0]).map((wait) => ({
        ...{ life, now: Math.max(now, life.state.at) + wait },
      })),
  );

const contact = {
  ...{ email: null, phone: null, locale: 'en' as const },
  ...{ subjectType: 'post', subjectReference: 'p-77' },
};

export const statusOf = ({ state, policy, journal: events }: Life, now: number) => {
  const told = toldDecision(state, null);
  return forComplainant(
    { state, policy, contact, filedBy: 'client-1', texts: [], attachments: [], events, told },
    now,
  );
};

export const respondentOf = ({ state, policy, journal: events }: Life, now: number) =>
  forRespondent({ state, policy, contact, texts: [], attachments: [], events }, now);
