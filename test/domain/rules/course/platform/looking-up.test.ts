/** What the platform shows of what a complaint is about: asked for at receipt and on request, waited for by nothing (row P9). */
import { describe, expect, it } from 'vitest';
import { lookUpKey, readLookUpKey } from '../../../../../src/domain/complaint/course/platform/looking-up.js';
import { shownIn } from '../../../../../src/domain/disclosure/desk/look-ups.js';
import { pendingIn } from '../../../../../src/domain/complaint/effects.js';
import type { Complaint } from '../../../../../src/domain/complaint/state.js';
import { defaults, ms, T0 } from '../../../spec/life.js';
import {
  lookUp,
  lookUpResult,
  removeContent,
  resolve,
  restoreContent,
  warnUser,
} from '../../../spec/orders.js';
import { by, given } from '../../../spec/spec.js';
import { accepted, received } from '../../../spec/starts.js';

const post = { onPlatform: 'content' } as const;
const keys = (state: Complaint) => pendingIn({ policy: defaults, state, letters: [] });
const answered = (result?: Parameters<typeof lookUpResult>[1]) => (state: Complaint) =>
  lookUpResult(state.lookUps?.[0]?.n ?? 0, result);
const types = ({ journal }: { journal: { type: string }[] }) => journal.map(({ type }) => type);

describe('at receipt', () => {
  it('the platform is asked, and has a day', () => {
    const life = received(post);
    expect(life.journal).toContainEqual(expect.objectContaining({ type: 'look-up-asked' }));
    const [n = 0] = life.state.lookUps?.map((one) => one.n) ?? [];
    expect(keys(life.state)).toEqual([
      { kind: 'look-up', key: `100-000-006/look-up/${n}`, until: T0 + ms('24h') },
    ]);
  });

  it('nobody is asked where there is no platform, or nothing is named there: an event, no timer, no task', () => {
    const life = received();
    expect(types(life)).toContain('look-up-skipped');
    expect(keys(life.state)).toEqual([]);
    expect(life.state.tasks).toEqual([]);
  });
});

describe('on request', () => {
  it('is asked anew once the platform has answered, which opens the investigation', () =>
    given(accepted({ ...post, handler: 'h1' }))
      .when(lookUp, by.owner, '1h')
      .refused('already-looked-up')
      .when(answered(), by.system, '1h')
      .then([{ type: 'looked-up', result: 'found', sha256: 'a'.repeat(64) }])
      .when(lookUp, by.owner, '2h')
      .then(['opened', { type: 'look-up-asked', by: 'h1' }]));

  it('nothing is asked where there is nothing to show', () =>
    given(accepted()).when(lookUp, by.owner).refused('nothing-to-look-up'));

  it('an answer counts once, and none of what nobody asked', () =>
    given(accepted(post))
      .when(lookUpResult(1), by.system)
      .refused('look-up-unknown')
      .when(answered(), by.system)
      .when(lookUpResult(3), by.system)
      .refused('look-up-unknown'));
});

it.each(['refused', 'unanswered'] as const)('%s: that is recorded, and the case goes on', (result) => {
  const { state } = given(accepted(post))
    .when(answered(result), by.system, '1h')
    .then([{ type: 'looked-up', result }])
    .when(resolve({ remedies: [removeContent] }), by.owner, '2h')
    .then(['decided']);
  expect(state.gone).toBeUndefined();
});

describe('what is gone', () => {
  const gone = () => given(accepted(post)).when(answered('gone'), by.system, '1h');

  it.each([[removeContent], [restoreContent], [{ kind: 'hide-content' } as const]])(
    'cannot be decided on by %o, for a reason',
    (remedy) => {
      gone()
        .when(resolve({ remedies: [warnUser, remedy] }), by.owner)
        .refused('subject-gone');
    },
  );

  it('is decidable: its author may be warned', () =>
    gone()
      .when(resolve({ remedies: [warnUser] }), by.owner)
      .then(['decided']));

  it('may be back, as a later look-up says', () =>
    gone()
      .when(lookUp, by.owner, '2h')
      .when(answered(), by.system, '2h')
      .when(resolve({ remedies: [removeContent] }), by.owner, '3h')
      .then(['decided']));

  it('an account that is not there to be seen may be given back all the same', () =>
    given(accepted({ onPlatform: 'account' }))
      .when(answered('gone'), by.system)
      .when(resolve({ remedies: [{ kind: 'restore-account' }] }), by.owner)
      .then(['decision-proposed', 'assigned']));
});

it.each([
  [
    '{"account":"mallory","snapshot":{"text":"Hello","holds":["x"]},"media":[]}',
    ['mallory', 'text: Hello', 'holds: ["x"]'],
  ],
  ['{"account":null,"snapshot":"just words","media":[]}', [null, ': just words']],
  [
    `{"account":null,"snapshot":{"text":"${'言'.repeat(3_000)}"},"media":[]}`,
    [null, `text: ${'言'.repeat(2_000)}…`],
  ],
  ['no JSON', null],
] as const)('a page says of %s, part by part', (text, said) => {
  const shown = shownIn(text);
  expect(shown && [shown.account, ...shown.fields.map(({ name, value }) => `${name}: ${value}`)]).toEqual(
    said,
  );
});

it('a key names its look-up, and nothing else reads as one', () => {
  expect(readLookUpKey(lookUpKey('100-000-006', { n: 3 }))).toEqual({ number: '100-000-006', lookUp: 3 });
  expect(['', 'a/1/1', 'a/look-up/0', 'a/look-up/1/2'].map(readLookUpKey)).toEqual([null, null, null, null]);
});
