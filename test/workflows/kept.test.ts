/** A year and more of one case: decided, overturned on appeal, ordered by a court, held, released, purged. */
import { expect, it } from 'vitest';
import { purge } from '../../src/activities/upkeep/purge.js';
import { purgeReceiptsOf } from '../../src/db/keeping/receipts.js';
import { defaultPolicy } from '../../src/domain/policy/policy.js';
import { accept, complainant, handler } from '../support/runs/course.js';
import { as, type Person } from '../support/runs/rig.js';
import { sealed } from '../support/sealed.js';
import { skippingTime } from '../support/runs/skipping.js';
import { storyOf } from '../support/runs/story.js';

const time = await skippingTime({ policy: { ...defaultPolicy, keepFor: '365d' } });
const { rig } = time;
const HOUR = 3_600_000;
const lead = as('liu-yang', 'lead');

it('a year of one case, to the hour: it is kept while anything needs it, and then it goes', async () => {
  const number = await rig.file();
  const begun = await rig.now();
  const at = (hours: number) => new Date(begun + hours * HOUR).toISOString();
  const until = async (hours: number) => {
    const left = Math.round((begun + hours * HOUR - (await rig.now())) / 60_000);
    if (left > 0) await time.pass(`${left}m`);
  };
  const give = async (name: string, payload: object, by: Person, written?: Record<string, string>) =>
    expect(await rig.give(number, name, payload, by, written)).not.toHaveProperty('refusal');
  const resolve = (outcome: string, ground: string, owner: string) =>
    give('resolve', { outcome, grounds: [ground], remedies: [] }, as(owner, 'owner'), {
      explanation: 'This is why.',
    });
  const purged = async () => {
    await sealed(rig.db);
    return await purge(rig.deps, await rig.now());
  };
  const nothing = { casesErased: 0, casesPurged: 0 };

  await accept(rig, number);
  await until(20);
  await resolve('dismissed', 'no-rule-broken', handler.id);
  await time.ended(number);
  await until(500);
  await give('appeal', {}, complainant, { text: 'You have not seen the second photo.' });
  await until(510);
  await resolve('upheld', 'harassment', (await rig.state(number)).owner ?? '');
  await time.ended(number);

  await until(600);
  const order = { authority: 'A court', reference: 'C 1/26' };
  await give('mandate', { dueAt: at(700) }, lead, order);
  await until(680);
  const [mandated] = (await rig.state(number)).tasks;
  const settled = { task: mandated?.n, outcome: 'confirmed', carriedOut: true };
  await give('settle-mandate', settled, lead);
  await until(1_000);
  await give('hold', { scope: 'case', reviewAt: at(9_000) }, lead, { reason: 'A claim.' });
  expect(await purged()).toEqual(nothing);
  // Its year is over at 510 + 365 × 24.
  await until(9_269);
  expect(await purged()).toEqual(nothing);
  await until(9_300);
  expect(await purged()).toEqual(nothing);
  await give('release-hold', {}, lead, { reason: 'It is withdrawn.' });
  await time.ended(number);

  expect(
    await storyOf(rig.db, number, [
      ...([
        'received',
        'accepted',
        'decided',
        'told',
        'closed',
        'appeal-filed',
        'appealed',
        'mandated',
      ] as const),
      ...([
        'mandate-settled',
        'hold-set',
        'hold-released',
        'task-raised',
        'task-done',
        'rung-fired',
      ] as const),
    ]),
  ).toEqual([
    '0h received',
    '0h accepted',
    '20h decided',
    '20h told transport',
    '20h closed',
    '500h appeal-filed',
    '500h appealed',
    '510h decided',
    '510h told transport',
    '510h closed',
    '600h mandated',
    '600h task-raised mandate',
    '675h rung-fired task 0.75 level 0 tells owner',
    '680h mandate-settled',
    '680h task-done done',
    '1000h hold-set',
    '1000h task-raised review-hold',
    '7000h rung-fired task 0.75 level 0 tells owner',
    '9000h rung-fired task 1 level 0 tells lead',
    '9300h task-done done',
    '9300h hold-released',
  ]);
  expect(await purged()).toEqual({ casesErased: 0, casesPurged: 1 });
  const { items } = await purgeReceiptsOf(rig.db, { limit: 10, number });
  expect(items.map(({ kind, closedAt }) => [kind, Math.round((closedAt - begun) / HOUR)])).toEqual([
    ['purge', 510],
  ]);
});
