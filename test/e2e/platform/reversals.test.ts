/** What two cases and the platform itself impose on one account: lifting one touches nothing of the others. */
import { expect, it } from 'vitest';
import { sandboxSecret, startSandbox } from '../../../src/sandbox/sandbox.js';
import { createRedress } from '../../support/redress.js';
import { onPlatform } from '../../support/runs/on-platform.js';
import { shared } from '../../support/shared.js';

const sandbox = await shared(startSandbox({ secret: sandboxSecret('reversals') }));
const redress = await shared(
  createRedress({ workers: true, config: (config) => ({ ...config, platform: sandbox.config }) }),
);
sandbox.tells(redress.url);
const { accepted, decided, overturned, stand } = onPlatform(redress);

it.each([
  ['the platform', 'one', 'other'],
  ['one', 'the platform', 'other'],
  ['one', 'other', 'the platform'],
] as const)('suspended by %s, then by %s, then by %s', async (...order) => {
  const account = { type: 'account', reference: `account-${order.indexOf('the platform')}` };
  const [one, other] = [await accepted(account), await accepted(account)];
  const impose = {
    one: async () => await suspended(one),
    other: async () => await suspended(other),
    'the platform': async () => sandbox.impose(account, 'suspend-account'),
  };
  for (const whose of order) await impose[whose]();
  const holds = () => sandbox.thing(account).holds.map(({ key }) => key);
  expect(holds()).toHaveLength(3);

  await overturned(one);
  await stand(one, { kind: 'lift-suspension', reverses: true, state: 'done', held: true });
  expect(new Set(holds())).toEqual(new Set([null, `${other}/1/1`]));
  await overturned(other);
  await stand(other, { kind: 'lift-suspension', reverses: true, state: 'done', held: true });
  expect(holds()).toEqual([null]);
  const mine = sandbox.calls().filter(({ key }) => key.startsWith(one) || key.startsWith(other));
  expect(mine.map(({ key, asked }) => [key, asked])).toEqual(
    expect.arrayContaining([one, other].flatMap((n) => [`${n}/1/1`, `${n}/2/1`].map((key) => [key, 1]))),
  );
  expect(mine).toHaveLength(4);
});

async function suspended(number: string): Promise<void> {
  await decided(number, [{ kind: 'suspend-account', days: 7 }]);
  await stand(number, { state: 'done', by: 'platform' });
}
