/** Nothing said goes unheard: what is said from outside is unread until whoever is to hear it acts or reads. */
import { describe, expect, it } from 'vitest';
import { callsForNews, hearer, isToHear } from '../../../../src/domain/people/told/hearing.js';
import type { Life, Order } from '../../spec/life.js';
import * as orders from '../../spec/orders.js';
import type { Who } from '../../spec/people.js';
import { by, given, task } from '../../spec/spec.js';
import { accepted, decided, merged, proposed, TARGET, told } from '../../spec/starts.js';

/** Answered at 5h, then this. */
const after = (start: Life, order: Order, who: Who) =>
  given(start)
    .when(orders.answer({ as: 'opinion' }), by.complainant, '5h')
    .when(order, who, '6h');
const answered = (start: Life) => given(start).when(orders.answer({ as: 'opinion' }), by.complainant, '5h');
const unread = { since: Date.UTC(2026, 0, 5, 14) };

describe('what is said is unread', () => {
  it('from its instant on, and the owner is told', () => {
    const { life } = answered(accepted()).stands({ unread: { ...unread, version: 11 } });
    expect(hearer(life.state)).toEqual({ to: 'person', id: 'content-1' });
    expect(callsForNews(life.state, life.last)).toBe(true);
  });

  it.each([
    ['the owner acts', orders.note, by.owner],
    ['the owner reads', orders.read(11, 'content-1'), by.system],
  ])('until %s', (_, order, who) => void after(accepted(), order, who).stands({ unread: null }));

  it.each([
    ['a lead acts', orders.note, by.lead],
    ['the owner hands it over', orders.assign('owner', 'h2'), by.owner],
  ])(
    'also after %s',
    (_, order, who) => void after(accepted(), order, who).stands({ unread: { ...unread, version: 11 } }),
  );

  it('also where only what came before was read', () =>
    answered(accepted()).when(orders.read(10, 'content-1'), by.system, '6h').refused('nothing-unread'));

  it('not by whoever had the case when they opened it, once somebody else has it', () =>
    answered(accepted())
      .when(orders.assign('owner'), by.lead, '6h')
      .when(orders.read(11, 'content-1'), by.system, '6h')
      .refused('nothing-unread'));

  it('not where the owner took it down', () =>
    given(accepted()).when(orders.answer(), by.owner, '5h').stands({ unread: null }));

  it('for the approver, while a decision waits', () => {
    const { state } = answered(proposed()).life;
    expect(hearer(state)).toEqual({ to: 'person', id: state.approver });
  });

  it('for whoever collects it, after the decision; their task ends it', () => {
    const { state, last } = answered(told()).life;
    const { n, owner } = task(state, 'triage-reply');
    expect(hearer(state)).toEqual({ to: 'person', id: owner });
    // The letter that gave the task has told them.
    expect(callsForNews(state, last)).toBe(false);
    after(told(), orders.finishTask(n), by.lead).stands({ unread: null, tasks: [] });
  });

  it('for the lead, where nobody has the case', () => {
    const { state } = answered(accepted({ deserted: true })).life;
    expect(hearer(state)).toEqual({ to: 'lead', team: 'content' });
    expect(isToHear(state, { id: 'x', relations: ['lead'] })).toBe(true);
    expect(isToHear(state, { id: 'x', relations: ['task-owner'] })).toBe(false);
  });

  it.each([
    ['a withdrawal', orders.withdraw, by.complainant],
    ['words of a complaint merged into this one', orders.wordsJoined(TARGET), by.system],
    ['a complaint merged into this one', orders.joined(TARGET), by.system],
  ])('%s too', (_, order, who) => {
    const { state, last } = given(accepted()).when(order, who, '5h').life;
    expect(state.unread).toMatchObject(unread);
    expect(callsForNews(state, last)).toBe(true);
  });
});

describe('of a merged complaint', () => {
  it('what is said is the target’s to hear', () => {
    const { state, last } = given(merged()).when(orders.answer(), by.complainant, '12h').life;
    expect(callsForNews(state, last)).toBe(false);
    given({ ...merged(), state })
      .when(orders.targetEnded(TARGET, 'decided'), by.system, '13h')
      .stands({
        unread: null,
      });
  });

  it('whose target came to nothing, its own owner is told of what was said meanwhile', () => {
    const { state, last } = given(merged())
      .when(orders.answer(), by.complainant, '12h')
      .when(orders.targetEnded(TARGET, 'rejected'), by.system, '13h').life;
    expect(callsForNews(state, last)).toBe(true);
  });

  it('brought to a decided one is a task there', () =>
    given(decided())
      .when(orders.wordsJoined(TARGET), by.system, '5h')
      .then([
        { type: 'words-joined', number: TARGET },
        { type: 'task-raised', kind: 'triage-reply' },
        'assigned',
      ]));

  it('counts by version: the approver has to have seen it', () =>
    given(proposed())
      .when(orders.wordsJoined(TARGET), by.system, '5h')
      .when(orders.approve(9), by.approver, '6h')
      .refused('version-too-old'));
});
