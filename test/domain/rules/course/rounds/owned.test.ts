/** Whose time a round took and who answers for its deadlines, whatever becomes of the case (process row P20). */
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../../src/domain/facts/facts.js';
import { ms, T0, type Life } from '../../../spec/life.js';
import { answer, assign, askComplainant, merge, reopen, resolve, withdraw } from '../../../spec/orders.js';
import { by, given } from '../../../spec/spec.js';
import { accepted, appealed, proposed, received, rejected, TARGET, told } from '../../../spec/starts.js';

const roundOf = (life: Life, round = 1) => {
  const found = factsOf(life.journal).find((facts) => facts.round === round);
  if (found === undefined) throw new Error(`There is no round ${round}`);
  return found;
};
const hours = (life: Life, round = 1) => {
  const sum = new Map<string, number>();
  for (const { person, deadline, from, until } of roundOf(life, round).owned) {
    const key = `${person} ${deadline}`;
    sum.set(key, (sum.get(key) ?? 0) + (until - from) / ms('1h'));
  }
  return Object.fromEntries(sum);
};

describe('time counts for whoever had the case', () => {
  it('of the review for the reviewer, of the investigation for the owner', () => {
    const life = given(accepted({ acceptedAt: '3h' })).when(resolve(), by.owner, '8h').life;
    const { reviewer, owner } = roundOf(life);
    expect(hours(life)).toEqual({ [`${reviewer} review`]: 3, [`${owner} investigation`]: 5 });
  });

  it('reassigned: before the hand-over for the former owner, after it for the new one', () => {
    const life = given(accepted())
      .when(assign('owner', 'content-2'), by.lead, '10h')
      .when(resolve(), by.owner, '12h').life;
    expect(hours(life)).toEqual({ 'content-1 investigation': 10, 'content-2 investigation': 2 });
  });

  it('not while the complainant is asked', () => {
    const life = given(accepted())
      .when(askComplainant, by.owner, '2h')
      .when(answer(), by.complainant, '20h')
      .when(resolve(), by.owner, '21h').life;
    expect(hours(life)).toEqual({ 'content-1 investigation': 3 });
  });

  it('in an approval for the approver', () => {
    const waiting = proposed({ at: '4h' });
    const { approver } = waiting.state;
    const life = given(waiting).when({ name: 'return', texts: ['reason'] }, by.approver, '9h').life;
    expect(hours(life)).toEqual({ 'content-1 investigation': 4, [`${approver} investigation`]: 5 });
  });

  it('merged: until it waits for the other complaint', () => {
    const life = given(accepted()).when(merge(TARGET), by.owner, '10h').life;
    expect(hours(given(life).after('40h').life)).toEqual({ 'content-1 investigation': 10 });
  });

  it('withdrawn: until then', () => {
    const life = given(accepted()).when(withdraw, by.complainant, '6h').life;
    expect(hours(life)).toEqual({ 'content-1 investigation': 6 });
  });

  it('reopened and appealed: in a round of its own, the first as it was', () => {
    const first = hours(told());
    const life = given(told()).when(reopen, by.lead, '10h').life;
    const owner = life.state.owner ?? '';
    expect(owner).not.toBe('content-1');
    const again = given(life).when(resolve(), by.owner, '14h').life;
    expect(hours(again)).toEqual(first);
    expect(hours(again, 2)).toEqual({ [`${owner} appeal`]: 4 });
    expect(hours(appealed())).toEqual(first);
  });
});

describe('a deadline counts', () => {
  it('kept: for whoever ended it', () => {
    const { answering, reviewer } = roundOf(rejected({ at: '5h' }));
    expect(answering).toEqual({ review: reviewer });
  });

  it('missed: for whoever had it when it fell due, not for who got it late', () => {
    const late = given(accepted()).after('49h').life;
    const life = given(late)
      .when(assign('owner', 'content-2'), by.lead, '50h')
      .when(resolve(), by.owner, '51h').life;
    const { answering, deadlines } = roundOf(life);
    expect(deadlines).toMatchObject({ investigation: { ended: 1, met: 0 } });
    expect(answering.investigation).toBe('content-1');
  });

  it('missed in the review: for the reviewer who had it', () => {
    const { owner } = received().state;
    const life = accepted({ acceptedAt: '30h' });
    expect(roundOf(life).answering.review).toBe(owner);
    expect(roundOf(life).owned[0]).toEqual({
      ...{ person: owner, deadline: 'review', from: T0, until: T0 + ms('30h') },
    });
  });
});
