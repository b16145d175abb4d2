/** What must hold whatever the two sides and their mailboxes do. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Actor } from '../../../src/domain/commands/command.js';
import { by } from '../spec/people.js';
import * as orders from '../spec/orders.js';
import { live, type Life, type Order } from '../spec/life.js';
import { always } from './lives.js';
import { story } from './story.js';

it('nobody counts as told by a letter to an address that was not proven when it was sent', () =>
  always(({ end }) => {
    let proven = false;
    for (const { event, before } of story(end.journal)) {
      if (event.type === 'result-sent')
        proven = event.way === 'phone' || event.way === 'page' || before.reach[event.way] === 'confirmed';
      if (event.type === 'told' && ['receipt', 'unconfirmed', 'transport'].includes(event.way))
        expect(proven).toBe(true);
    }
  }));

it('an address is closed only by what is permanent, or by whoever reads there', () =>
  always(({ end }) => {
    for (const { event, before, after } of story(end.journal)) {
      if (event.type !== 'bounced' && event.type !== 'result-bounced') continue;
      const forGood = ['bounced', 'refused', 'not-theirs'].includes(event.why) && event.former !== true;
      expect(forGood || after.reach[event.transport] === before.reach[event.transport]).toBe(true);
    }
  }));

type Say = { order: Order; who: Actor };
const complainant = by.complainant();
const respondent = by.respondent();
const say = (who: Actor, order: Order): Say => ({ order, who });
/** All that reaches a case from outside, again and again. */
const Said = fc.constantFrom<Say>(
  say(complainant, orders.answer()),
  say(complainant, orders.answer({ as: 'opinion' })),
  say(respondent, orders.answer({ from: 'respondent' })),
  say(complainant, orders.appeal()),
  say(respondent, orders.appeal('respondent')),
  say(complainant, orders.changeContact('email')),
  say(complainant, orders.changeContact('phone')),
  say(complainant, orders.refuseContact('email')),
  say(by.addressee(), orders.confirmContact('email')),
  say(by.addressee(), orders.refuseContact('sms')),
  say(by.system(), orders.resultOpened),
);
const Flood = fc.array(Said, { minLength: 40, maxLength: 40 });

/** Times over, each at the instant of the one before: no moment falls due meanwhile. */
const flooded = (start: Life, said: readonly Say[]): { end: Life; tasks: number; letters: number } =>
  said.reduce(
    ({ end, tasks, letters }, { order, who }) => {
      const next = live(end, order, who, end.state.at);
      const isChange = order.name === 'change-contact';
      return {
        end: next,
        tasks: tasks + next.last.filter(({ type }) => type === 'task-raised').length,
        letters: letters + (isChange ? 0 : next.letters.length),
      };
    },
    { end: start, tasks: 0, letters: 0 },
  );

const bytes = (life: Life): number => JSON.stringify(life.state).length;

it('what both sides send grows neither state nor tasks nor letters, however often; a change of contact is counted at the door', () =>
  always(
    ({ end: start }) => {
      fc.assert(
        fc.property(Flood, (said) => {
          const once = flooded(start, said);
          const twice = flooded(once.end, [...said, ...said, ...said]);
          expect(bytes(twice.end)).toBeLessThan(bytes(once.end) + 1_500);
          expect(twice.tasks).toBeLessThanOrEqual(6);
          expect(twice.letters).toBeLessThanOrEqual(16);
        }),
        { numRuns: 2 },
      );
    },
    { maxLength: 12 },
  ));
