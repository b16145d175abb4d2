/** What the page of a case is made of: who acts next, the time of its deadlines, its thread, what a command would send. */
import { describe, expect, it } from 'vitest';
import { activeMsAt } from '../../../src/domain/clocks/clock.js';
import { ledgerOf } from '../../../src/domain/clocks/ledger.js';
import { foresee } from '../../../src/domain/disclosure/desk/foreseen.js';
import { nextAct } from '../../../src/domain/disclosure/desk/next-act.js';
import { threadOf, type StoredText } from '../../../src/domain/disclosure/desk/thread.js';
import type { Actor } from '../../../src/domain/commands/command.js';
import { callerOf } from '../../../src/domain/people/relations.js';
import { sayingIn } from '../../../src/words/case/say.js';
import { sentenceOf } from '../../../src/words/case/words.js';
import { always } from '../properties/lives/lives.js';
import { live, ms, T0, type Life, type Order } from '../spec/life.js';
import * as orders from '../spec/orders.js';
import { by } from '../spec/people.js';
import { accepted, asked, decided, merged, proposed, received, sent, told } from '../spec/starts.js';

const at = (time: string): number => T0 + ms(time);

describe('who acts next', () => {
  it.each([
    ['the reviewer', received(), { kind: 'review', person: 'service-1' }, at('24h')],
    ['the handler', accepted({ handler: 'h1' }), { kind: 'investigation', person: 'h1' }, at('48h')],
    ['the complainant, while the clock stands still', asked(), { kind: 'answer' }, null],
    ['the approver', proposed(), { kind: 'approval', person: 'content-lead' }, at('48h')],
    ['the other complaint', merged(), { kind: 'target' }, null],
    ['nobody: the letter is on its way', decided(), { kind: 'sending' }, at('73h')],
    ['nobody: a receipt is waited for', sent(), { kind: 'receipt' }, null],
    ['nobody, at the end', told(), { kind: 'nothing' }, null],
  ])('%s', (_, { state }, act, dueAt) => {
    expect(nextAct(state, state.at)).toMatchObject({ act, dueAt, overdueSince: null });
  });

  it('is said with how late it is, and since when it stands still', () => {
    expect(nextAct(received().state, at('25h')).overdueSince).toBe(at('24h'));
    expect(nextAct(asked({ at: '10h' }).state, at('12h')).pausedSince).toBe(at('10h'));
  });
});

it('the time of a deadline adds up: what ran, what stood still, what is left', () =>
  always(({ end: { state } }) => {
    for (const clock of state.clocks) {
      const now = state.at + 60_000;
      const { activeMs, pausedMs, leftMs, lateMs, extendedMs } = ledgerOf(clock, now);
      expect(activeMs).toBe(activeMsAt(clock, now));
      const moved = clock.base - clock.startedAt;
      expect(activeMs + leftMs).toBe(clock.withinMs + extendedMs + moved);
      expect(lateMs).toBe(Math.max(0, extendedMs - leftMs));
      expect(activeMs + pausedMs).toBe((clock.stoppedAt ?? now) - clock.startedAt);
    }
  }));

it('every event of every life is a sentence, in both languages', () =>
  always(({ end: { journal, policy } }) => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const say = sayingIn(locale, {
        policy,
        names: { people: new Map(), teams: new Map() },
      });
      for (const event of journal)
        expect(sentenceOf(locale, event, say)).toMatch(locale === 'en' ? /^\S[^{}]+\.$/ : /^\S[^{}]+。$/);
    }
  }));

describe('the thread', () => {
  const number = '100-000-006';
  const text = (id: string, name: string, more: Partial<StoredText>): StoredText => ({
    ...{ id, number, name, audience: 'internal', text: `${name} of ${id}`, held: false },
    ...{ command: null, caller: null, storedAt: T0 },
    ...more,
  });
  const give = (life: Life, order: Order, actor: Actor, time: string) => live(life, order, actor, at(time));

  it('says who said what to whom, in answer to what, and how it got there', () => {
    const reviewed = accepted({ handler: 'h1' });
    const put = give(reviewed, orders.askComplainant, by.owner(reviewed.state), '10h');
    const from = { id: callerOf('complainant', number), relations: ['complainant'] } satisfies Actor;
    const life = give(put, orders.answer(), from, '12h');
    const question = life.journal.find(({ type }) => type === 'complainant-asked');
    const ids = life.journal.flatMap((event) => ('text' in event && event.text ? [event.text] : []));
    const [review = '', ask = '', answer = ''] = ids;
    const said = threadOf({
      attachments: [],
      ...{ number, receivedAt: T0, locale: 'zh-CN', events: life.journal },
      texts: [
        text('s', 'description', {}),
        text(review, 'explanation', { audience: 'forComplainant', command: 'review', caller: 'service-1' }),
        text(ask, 'question', { audience: 'forComplainant', command: 'ask-complainant', caller: 'h1' }),
        text(answer, 'text', { command: 'answer', caller: from.id }),
        text('n', 'note', { command: 'note', caller: 'h1', storedAt: at('13h') }),
        text('c', 'email', { command: 'change-contact', caller: from.id }),
        text('m', 'text', { number: '100-000-011', command: 'answer', caller: 'x', storedAt: at('14h') }),
      ],
      letters: [
        { name: 'registered', transport: 'email', status: 'sent', version: 2, calledAt: T0, sentAt: T0 + 1 },
        {
          ...{ name: 'question', transport: 'email', status: 'delivered', version: question?.version ?? 0 },
          ...{ calledAt: at('10h'), sentAt: at('10h') },
        },
      ],
    });
    const us = (person: string) => ({ side: 'staff', person });
    const them = { side: 'complainant', takenDownBy: null };
    expect(said).toMatchObject([
      { kind: 'complaint', from: them, to: 'staff', at: T0, locale: 'zh-CN' },
      { kind: 'review', from: us('service-1'), to: 'complainant' },
      { kind: 'letter', from: { side: 'platform' }, letters: [{ name: 'registered' }] },
      { kind: 'ask-complainant', from: us('h1'), at: at('10h'), letters: [{ status: 'delivered' }] },
      { kind: 'answer', from: them, at: at('12h'), answers: [question?.version] },
      { kind: 'note', from: us('h1'), to: 'staff', at: at('13h'), locale: null },
      { kind: 'answer', from: { side: 'complainant', takenDownBy: 'x' }, number: '100-000-011' },
    ]);
  });
});

describe('what a command would send', () => {
  const before = (life: Life, order: Order, actor: Actor) =>
    foresee(life.policy, life.state, { payload: {}, texts: [], ...order, id: 'c', actor }, life.state.at + 1);
  const named = ({ letters }: ReturnType<typeof before>) =>
    letters.map(({ name, by: way, when }) => [name, way, when]);

  it('is what it sends', () =>
    always(({ steps }) => {
      for (const { before: life, after, order, actor, now } of steps) {
        if (order === null || after.refusal !== null || life.deserted) continue;
        const command = { payload: {}, texts: [], ...order, id: `c${life.orders + 1}`, actor };
        const { letters } = foresee(life.policy, life.state, command, now);
        const written = after.letters.filter(({ addressee }) => addressee.to === 'complainant');
        const sent_ = letters.filter(({ when, by: way }) => when === 'now' && way !== null);
        expect(sent_.map(({ name }) => name)).toEqual(written.map(({ name }) => name));
      }
    }));

  it('shows the result ahead of approval and measures, and what stands on a page where nobody can be written to', () => {
    const life = accepted({ handler: 'h1' });
    const owner = by.owner(life.state);
    expect(named(before(life, orders.resolve(), owner))).toEqual([['result', 'email', 'now']]);
    const removing = orders.resolve({ remedies: [orders.removeContent] });
    expect(named(before(life, removing, owner))).toEqual([['result', 'email', 'measures']]);
    const severe = orders.resolve({ remedies: [orders.suspendAccount] });
    expect(named(before(life, severe, owner))).toEqual([['result', 'email', 'approved']]);
    const waiting = proposed();
    expect(named(before(waiting, orders.approve(waiting.state.version), by.approver(waiting.state)))).toEqual(
      [['result', 'email', 'measures']],
    );
    const alone = accepted({ reach: { email: 'none', sms: 'none' } });
    expect(named(before(alone, orders.askComplainant, by.owner(alone.state)))).toEqual([
      ['question', null, 'now'],
    ]);
    expect(before(life, orders.note, owner)).toEqual({ letters: [], toOthers: [], refusal: null });
    expect(before(life, orders.returnProposal, owner).refusal?.refused).toBe('not-in-this-stage');
    expect(before(life, orders.askRespondent, owner).toOthers).toEqual([
      { to: 'respondent', name: 'question', held: false },
    ]);
    expect(before(life, orders.betraying(orders.askWitness(), 'question'), owner).toOthers).toEqual([
      { to: 'witness', name: 'question', held: true },
    ]);
  });
});
