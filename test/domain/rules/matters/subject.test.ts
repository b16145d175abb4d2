/** What a complaint is about, where staff name it after the receipt. */
import { describe, expect, it } from 'vitest';
import { pendingIn } from '../../../../src/domain/complaint/effects.js';
import { noticesOf } from '../../../../src/domain/complaint/notices.js';
import { lookUpsIn } from '../../../../src/domain/disclosure/desk/look-ups.js';
import { isOwnAccount } from '../../../../src/domain/intake/doors.js';
import { defaults, type Life } from '../../spec/life.js';
import {
  appeal,
  askConsent,
  askRespondent,
  betraying,
  confirmHide,
  lookUpResult,
  removeContent,
  remedyResult,
  resolve,
  setSubject,
  staffConcerned,
} from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, received, settled } from '../../spec/starts.js';

const nothing = { unnamed: 'on-platform' } as const;
const post = { onPlatform: 'content' } as const;
const waited = ({ state }: Life) =>
  pendingIn({ policy: defaults, state, letters: [] }).map(({ key }) => key.split('/').slice(1).join('/'));

describe('named later', () => {
  it('counts as if it had been named at receipt: the platform is asked to show it', () => {
    const { life } = given(accepted(nothing))
      .when(setSubject(), by.owner, '1h')
      .then(['opened', { type: 'subject-set', subject: 'post' }, 'look-up-asked'])
      .stands({ onPlatform: 'content', ownSubject: false });
    expect(life.state).not.toHaveProperty('unnamed');
    expect(waited(life)).toEqual([`look-up/${life.state.version}`]);
  });

  it.each(['owner', 'lead', 'intake'] as const)('by %s, in the review too', (who) => {
    given(received(nothing)).when(setSubject('account'), by[who], '1h').stands({ onPlatform: 'account' });
  });

  it('by a message of the complainant, which corrects nothing that is named', () =>
    given(accepted(nothing))
      .when(setSubject(), by.system, '1h')
      .then([{ type: 'subject-set', subject: 'post', by: 'system' }, 'look-up-asked'])
      .when(setSubject('account'), by.system, '2h')
      .refused('subject-relied-on'));

  it('where there is no platform nothing is looked up', () =>
    given(received({ unnamed: 'elsewhere' }))
      .when(setSubject(), by.owner, '1h')
      .then([{ type: 'subject-set', subject: 'post' }]));

  it('a private message then wants consent', () =>
    given(accepted(nothing))
      .when(setSubject('message'), by.owner, '1h')
      .stands({ consent: 'open' })
      .when(askRespondent, by.owner, '2h')
      .refused('consent-wanted'));

  it('whoever was asked while nothing was named was nobody: it can still be named, once', () =>
    given(accepted(nothing))
      .when(askRespondent, by.owner, '1h')
      .when(setSubject(), by.owner, '2h')
      .stands({ onPlatform: 'content' })
      .when(askRespondent, by.owner, '3h')
      .when(setSubject(), by.owner, '4h')
      .refused('subject-relied-on'));

  it('an appeal may bring it, after a decision without one', () =>
    given(settled(accepted(nothing), { remedies: [] }))
      .when(appeal(), by.complainant, '100h')
      .when(setSubject(), by.lead, '101h')
      .stands({ onPlatform: 'content' }));
});

describe('corrected', () => {
  it('what was known of the one before is gone, and its look-ups are of nothing any more', () => {
    const first = received({ ...post, private: true });
    const { life } = given(first)
      .when(({ lookUps }) => lookUpResult(lookUps?.[0]?.n ?? 0), by.system, '1h')
      .stands({ seen: true })
      .when({ name: 'look-up' }, by.lead, '2h')
      .when(setSubject('account'), by.lead, '3h')
      .stands({ onPlatform: 'account' });
    for (const gone of ['seen', 'gone', 'consent']) expect(life.state).not.toHaveProperty(gone);
    expect(waited(life)).toHaveLength(1);
    expect(lookUpsIn(life.journal, [])).toHaveLength(1);
    const asked = life.journal.filter(({ type }) => type === 'look-up-asked');
    given(life)
      .when(lookUpResult(asked[1]?.version ?? 0), by.system)
      .refused('look-up-unknown');
  });

  it.each<[string, Life]>([
    ['the respondent was asked', given(accepted(post)).when(askRespondent, by.owner, '1h').life],
    [
      'a question to them waits for its release',
      given(accepted(post)).when(betraying(askRespondent, 'question'), by.owner, '1h').life,
    ],
    ['it is being hidden', given(accepted(post)).when(confirmHide, by.owner, '1h').life],
    [
      'a decision was made on it',
      given(settled(accepted(post), { remedies: [] })).when(appeal(), by.complainant, '100h').life,
    ],
  ])('not where %s', (_, life) => {
    given(life).when(setSubject(), by.lead).refused('subject-relied-on');
  });

  it('not once it was hidden and shown again, of which its author was told', () => {
    const done = (receipt: string) => remedyDone(receipt);
    const shown = given(received({ ...post, express: 'hide' }))
      .when(done('h-1'), by.system, '1m')
      .after('5h')
      .when(done('h-2'), by.system, '5h')
      .stands({ respondentTold: true }).life;
    expect(shown.state).not.toHaveProperty('hide');
    given(shown).when(setSubject(), by.lead).refused('subject-relied-on');
  });

  it('not while the complainant is asked for consent', () =>
    given(accepted({ ...post, private: true }))
      .when(askConsent, by.owner, '1h')
      .when(setSubject(), by.owner, '2h')
      .refused('consent-asked'));

  it('nor once a decision with a measure waits for its approval', () =>
    given(accepted(post))
      .when(resolve({ remedies: [{ kind: 'suspend-account' }] }), by.owner, '1h')
      .when(setSubject(), by.owner, '2h')
      .refused('not-in-this-stage'));

  it('a measure by hand in the round before holds it too', () =>
    given(settled(accepted({}), { remedies: [removeContent] }))
      .when(appeal('respondent'), by.respondent, '100h')
      .when(setSubject(), by.lead, '101h')
      .refused('subject-relied-on'));
});

const remedyDone = (receipt: string) => (state: Life['state']) =>
  remedyResult('done', { round: 0, step: state.hide?.step ?? 0, receipt });

describe('whose account it is', () => {
  it.each([
    ['asserted', { accountId: 'u-7', accountAsserted: true }, true],
    ['only said', { accountId: 'u-7', accountAsserted: false }, false],
    ["somebody else's", { accountId: 'u-8', accountAsserted: true }, false],
    ['nobody named', { accountId: null, accountAsserted: false }, false],
  ])('their own: %s', (_, contact, is) => {
    expect(isOwnAccount(contact, { type: 'account', reference: 'u-7' })).toBe(is);
    expect(isOwnAccount(contact, { type: 'post', reference: 'u-7' })).toBe(false);
  });

  it('of one of the staff: the complaint tells itself, and the integrity team takes it over', () => {
    const { life } = given(accepted(nothing)).when(setSubject('account'), by.owner, '1h');
    const [set] = life.journal.filter((event) => event.type === 'subject-set');
    if (set === undefined) throw new Error('It was not named.');
    expect(noticesOf(life.state, set)).toEqual([]);
    expect(noticesOf(life.state, { ...set, aboutStaff: true })).toEqual([
      { to: { number: life.state.number }, command: 'staff-concerned', payload: { about: true } },
    ]);
  });

  it('where the integrity team has it because of who complained, it learns that it is about one too', () =>
    given(received({ ...nothing, integrity: true }))
      .when({ ...staffConcerned, payload: { about: true } }, by.system, '1h')
      .stands({ integrity: true, aboutStaff: true })
      .when({ ...staffConcerned, payload: { about: true } }, by.system, '2h')
      .refused('integrity-has-it'));
});
