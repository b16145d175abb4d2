/** What a letter may tell its reader. */
import { expect, it } from 'vitest';
import type { Event, Fact } from '../../../src/domain/complaint/events.js';
import { appealOffered } from '../../../src/domain/complaint/rounds.js';
import {
  deadlineTold,
  dueSinceReceipt,
  quotedIn,
  tellingAt,
} from '../../../src/domain/disclosure/letters.js';
import { LetterName } from '../../../src/domain/vocabulary.js';
import { ms, T0 } from '../spec/life.js';
import * as lives from '../spec/starts.js';

const happened = (fact: Fact): Event => ({ ...fact, version: 9, at: T0 });
const acknowledged = happened({ type: 'acknowledged' });

it('an address nobody confirmed learns that there is news, never which', () => {
  const told = LetterName.options.map((name) => [name, tellingAt(false, name)]);
  expect(told.filter(([, telling]) => telling !== 'news')).toEqual([
    ['registered', 'registration'],
    ['address-changed', 'released'],
  ]);
  expect(LetterName.options.every((name) => tellingAt(true, name) === 'all')).toBe(true);
});

it('a letter speaks of the deadline its event is about, though another is nearer', () => {
  const { state } = lives.accepted();
  const rung = happened({
    ...{ type: 'rung-fired', clock: 'promise', rung: 1, level: 1, tells: ['lead'] },
    ...{ dueAt: T0, firedAt: T0 },
  });
  expect(deadlineTold(state, rung, 'staff')).toMatchObject({ what: 'promise' });
});

it('else of the earliest that runs; the promise to the complainant is not told to staff', () => {
  const { state } = lives.accepted();
  expect(deadlineTold(state, acknowledged, 'staff')).toEqual({ what: 'investigation', at: T0 + ms('48h') });
  const promised = { clocks: state.clocks.filter(({ key }) => key === 'promise') };
  expect(deadlineTold(promised, acknowledged, 'complainant')).toMatchObject({ what: 'promise' });
  expect(deadlineTold(promised, acknowledged, 'staff')).toBeNull();
});

it('a stopped deadline is not spoken of, but when it was due is still known', () => {
  const { state } = lives.accepted();
  expect(state.clocks.find(({ key }) => key === 'review')?.stoppedAt).not.toBeNull();
  expect(dueSinceReceipt(state, 'review')).toBeGreaterThan(T0);
  expect(dueSinceReceipt({ ...state, clocks: [] }, 'promise')).toBe(state.receivedAt);
});

it('a letter quotes its event, else the rejection or the decision it tells', () => {
  const question = happened({ type: 'complainant-asked', by: 'p', text: 'asked' });
  const { decision } = lives.decided().state;
  expect(quotedIn(question, decision)).toBe('asked');
  expect(quotedIn(acknowledged, decision)).toBe(decision?.text);
  expect(quotedIn(acknowledged, null)).toBeUndefined();
});

it('a result offers the appeal that begins when it arrives; a final decision says that none follows', () => {
  const { policy, state } = lives.decided();
  expect(appealOffered(policy, state)).toEqual({ days: policy.appealWithin / 86_400_000 });
  expect(appealOffered(policy, { ...state, appeals: { ...state.appeals, used: true } })).toBe('final');
  expect(appealOffered(policy, lives.accepted().state)).toBeNull();
});
