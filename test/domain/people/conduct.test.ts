/** What counts of other complaints: what holds of each, appeals and all. */
import { expect, it } from 'vitest';
import { factsOf } from '../../../src/domain/facts/facts.js';
import { conductIn } from '../../../src/domain/people/conduct.js';
import type { Life } from '../spec/life.js';
import { appeal, reject, removeContent, withdraw } from '../spec/orders.js';
import { by, given } from '../spec/spec.js';
import { accepted, merged, received, settled, told } from '../spec/starts.js';

const restricted = () => settled(accepted(), { remedies: [removeContent] });
const appealedBy = (life: Life) => given(life).when(appeal('respondent'), by.respondent, '10h').life;
const again = (life: Life, decision: Parameters<typeof settled>[1]) =>
  settled(life, { at: '20h', ...decision });
const rejectedFor = (reason: 'not-genuine' | 'abusive' | 'out-of-scope') =>
  given(received()).when(reject(reason), by.owner, '1h').life;

const none = { complaints: 0, unfounded: 0, breaches: 0 };
it.each<[string, () => Life, typeof none]>([
  ['not genuine', () => rejectedFor('not-genuine'), { complaints: 1, unfounded: 1, breaches: 0 }],
  ['abusive', () => rejectedFor('abusive'), { complaints: 1, unfounded: 1, breaches: 0 }],
  ['out of scope', () => rejectedFor('out-of-scope'), { complaints: 1, unfounded: 0, breaches: 0 }],
  ['a breach', restricted, { complaints: 1, unfounded: 0, breaches: 1 }],
  ['upheld, and nothing taken from anybody', () => told(), { complaints: 1, unfounded: 0, breaches: 0 }],
  ['open', () => accepted(), none],
  ['withdrawn', () => given(accepted()).when(withdraw, by.complainant, '2h').life, none],
  ['merged into another', () => merged(), none],
  ['a breach that is appealed', () => appealedBy(restricted()), none],
  [
    'a breach, and its appeal dismissed',
    () =>
      again(appealedBy(restricted()), {
        outcome: 'dismissed',
        remedies: [],
      }),
    { complaints: 1, unfounded: 0, breaches: 1 },
  ],
  [
    'a breach that was overturned',
    () => again(appealedBy(restricted()), { outcome: 'upheld', remedies: [] }),
    { complaints: 1, unfounded: 0, breaches: 0 },
  ],
])('%s', (_, life, { complaints, unfounded, breaches }) => {
  const rounds = factsOf(life().journal);
  expect(conductIn({ complainant: rounds, respondent: rounds })).toEqual({
    complainant: { complaints, unfounded },
    respondent: { complaints, breaches },
  });
});
