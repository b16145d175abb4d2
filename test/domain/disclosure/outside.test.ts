/** Where one may turn to besides: both sides are told once they were answered, or wait too long. */
import { expect, it } from 'vitest';
import { forComplainant } from '../../../src/domain/disclosure/parties/complainant.js';
import { forRespondent } from '../../../src/domain/disclosure/parties/respondent.js';
import { toldDecision } from '../../../src/domain/disclosure/statements/decision.js';
import { bodiesIn } from '../../../src/domain/policy/redress-bodies.js';
import type { PolicyDocument } from '../../../src/domain/policy/policy.js';
import { T0, ms, type Life } from '../spec/life.js';
import { letterResult, removeContent } from '../spec/orders.js';
import { by, given } from '../spec/spec.js';
import { accepted, decided } from '../spec/starts.js';

const body = (name: string, differs: object = {}) => ({
  ...{ name: { en: name, 'zh-CN': name }, url: 'https://body.example/' },
  ...differs,
});
const policy = (document: PolicyDocument): PolicyDocument => ({
  ...document,
  redressBodies: [
    body('every class'),
    body('accounts', { categories: ['account'] }),
    body('in Chinese', { locales: ['zh-CN'], limit: '30d' }),
  ],
});
const contact = {
  ...{ email: null, phone: null, locale: 'en' as const },
  ...{ subjectType: 'post', subjectReference: 'p-1' },
};
const toComplainant = ({ policy: of, state, journal: events }: Life, at: string) =>
  forComplainant(
    {
      state,
      policy: of,
      contact,
      filedBy: 'client-1',
      texts: [],
      attachments: [],
      events,
      told: toldDecision(state, null),
    },
    T0 + ms(at),
  ).outside.map(({ name }) => name.en);

it('the complainant is told once it is late, of those for their class', () => {
  const life = accepted({ policy });
  expect(toComplainant(life, '2h')).toEqual([]);
  expect(toComplainant(life, '80h')).toEqual(['every class', 'in Chinese']);
});

/** The result went out, saying that the measure is still to be carried out. */
const restricted = (): Life =>
  given(decided({ policy, remedies: [removeContent] }))
    .after('60h')
    .when(letterResult('sent'), by.system, '61h').life;

it('a respondent is told once a decision restricts them', () => {
  const facts = ({ policy: of, state, journal: events }: Life) => ({
    state,
    policy: of,
    contact,
    texts: [],
    attachments: [],
    events,
  });
  expect(forRespondent(facts(accepted({ policy })), T0 + ms('9h')).outside).toEqual([]);
  expect(forRespondent(facts(restricted()), T0 + ms('62h')).outside).toHaveLength(2);
});

it('each language is told of those for it, with the limit they set', () => {
  const { redressBodies } = accepted({ policy }).policy;
  expect(bodiesIn(redressBodies, 'en').map(({ name }) => name.en)).toEqual(['every class', 'accounts']);
  expect(bodiesIn(redressBodies, 'zh-CN')[2]?.limit).toBe(30 * 86_400_000);
});
