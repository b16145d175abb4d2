/** What a letter may tell its reader. */
import { expect, it } from 'vitest';
import type { Event, Fact } from '../../../src/domain/complaint/events.js';
import { deadlineTold, quotedIn, extentAt } from '../../../src/domain/disclosure/letters.js';
import { promiseDueAt, reviewDueAt } from '../../../src/domain/disclosure/statements/dates/dates.js';
import { letterRoom } from '../../../src/domain/complaint/priority.js';
import { LetterName } from '../../../src/domain/vocabulary.js';
import { ms, T0 } from '../spec/life.js';
import * as lives from '../spec/starts.js';

const happened = (fact: Fact): Event => ({ ...fact, version: 9, at: T0 });
const acknowledged = happened({ type: 'acknowledged' });

it('an address nobody confirmed learns that there is news, never which', () => {
  const told = LetterName.options.map((name) => [name, extentAt(false, name)]);
  expect(told.filter(([, telling]) => telling !== 'news')).toEqual([
    ['registered', 'registration'],
    ['address-changed', 'released'],
  ]);
  expect(LetterName.options.every((name) => extentAt(true, name) === 'all')).toBe(true);
});

it('a letter to staff speaks of the deadline its event is about, though another is nearer, and whether it has passed', () => {
  const { state } = lives.toPhone();
  const rung = happened({
    ...{ type: 'rung-fired', clock: 'feedback', rung: 1, level: 1, tells: ['lead'] },
    ...{ dueAt: T0, firedAt: T0 },
  });
  const at = deadlineTold(state, rung, T0)?.at ?? 0;
  expect(deadlineTold(state, rung, at - 1)).toEqual({ what: 'feedback', at, passed: false });
  expect(deadlineTold(state, rung, at)).toMatchObject({ passed: true });
});

it('else of the earliest that runs; the promise to the complainant is not told to staff', () => {
  const { state } = lives.accepted();
  const told = { what: 'investigation', at: T0 + ms('48h'), passed: false };
  expect(deadlineTold(state, acknowledged, T0)).toEqual(told);
  const promised = { clocks: state.clocks.filter(({ key }) => key === 'promise') };
  expect(deadlineTold(promised, acknowledged, T0)).toBeNull();
});

it('a letter to the complainant names no date of a deadline that has stopped, nor one that has passed', () => {
  const { state } = lives.accepted();
  expect(reviewDueAt(state, T0)).toBeNull();
  expect(promiseDueAt(state, T0 + ms('144h') - 1)).toBe(T0 + ms('144h'));
  expect(promiseDueAt(state, T0 + ms('144h'))).toBeNull();
});

it('a letter quotes its event, else the rejection or the decision it tells', () => {
  const question = happened({ type: 'complainant-asked', by: 'p', text: 'asked' });
  const { decision } = lives.decided().state;
  expect(quotedIn(question, decision)).toBe('asked');
  expect(quotedIn(acknowledged, decision)).toBe(decision?.text);
  expect(quotedIn(acknowledged, null)).toBeUndefined();
});

it('what danger or a result has to say takes no room of other letters, nor they of it', () => {
  const rooms = LetterName.options.map((name) => [name, letterRoom(name, { danger: false })]);
  expect(rooms.filter(([, room]) => room !== 'other')).toEqual([
    ['rejected', 'result'],
    ['withdrawn', 'result'],
    ['result', 'result'],
    ...(['asked', 'hidden', 'shown', 'restricted', 'lifted'] as const).map((name) => [name, 'respondent']),
    ['witness-asked', 'witness'],
  ]);
  expect(new Set(LetterName.options.map((name) => letterRoom(name, { danger: true })))).toEqual(
    new Set(['danger', 'respondent', 'witness']),
  );
});
