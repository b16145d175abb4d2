import { expect, it } from 'vitest';
import { calledAgain } from '../../src/domain/intake/lost-links.js';

type Reach = 'confirmed' | 'unconfirmed' | 'none';
const at = (n: number, transport: 'email' | 'sms', reach: Reach) => ({
  ...{ n, transport },
  reach: { email: 'none' as Reach, sms: 'none' as Reach, [transport]: reach },
});

it.each([
  [
    'one letter for all of a proven e-mail address',
    [at(1, 'email', 'confirmed'), at(2, 'email', 'confirmed')],
    [1],
  ],
  [
    'one each where nobody has proven it',
    [at(1, 'email', 'unconfirmed'), at(2, 'email', 'unconfirmed')],
    [1, 2],
  ],
  ['one text message each', [at(1, 'sms', 'confirmed'), at(2, 'sms', 'confirmed')], [1, 2]],
  ['none to a way that is closed', [at(1, 'email', 'none'), at(2, 'sms', 'none')], []],
  ['the latest five alone', [1, 2, 3, 4, 5, 6].map((n) => at(n, 'sms', 'unconfirmed')), [1, 2, 3, 4, 5]],
  ['both kinds beside each other', [at(1, 'email', 'confirmed'), at(2, 'email', 'unconfirmed')], [1, 2]],
])('%s', (_what, found, numbers) => expect(calledAgain(found).map(({ n }) => n)).toEqual(numbers));
