/** What must hold whatever the two sides and their mailboxes do. */
import { expect, it } from 'vitest';
import type { Actor } from '../../../src/domain/commands/command.js';
import { isRestrictive } from '../../../src/domain/complaint/course/platform/remedy-kinds.js';
import { followUps } from '../../../src/domain/complaint/effects.js';
import { forRespondent } from '../../../src/domain/disclosure/parties/respondent.js';
import type { WrittenText } from '../../../src/domain/disclosure/texts.js';
import type { Complaint } from '../../../src/domain/complaint/state.js';
import { isUnproven } from '../../../src/domain/intake/reach.js';
import type { LetterName } from '../../../src/domain/vocabulary.js';
import { by } from '../spec/people.js';
import * as orders from '../spec/orders.js';
import { live, type Life, type Order } from '../spec/life.js';
import { always } from './lives/lives.js';
import { story } from './lives/story.js';

it('nobody counts as told by a letter to an address that was not proven when it was sent', () =>
  always(({ end }) => {
    const told = story(end.journal).map(({ event, before }) => ({ event, sent: before.telling }));
    const byLetter = told.filter(
      ({ event }) => event.type === 'told' && ['receipt', 'unconfirmed', 'transport'].includes(event.way),
    );
    expect(byLetter.every(({ sent }) => sent?.proven === true)).toBe(true);
    for (const { event, before, after } of story(end.journal)) {
      const isLetter = event.type === 'result-sent' && (event.way === 'email' || event.way === 'sms');
      const wasProven = isLetter && before.reach[event.way === 'sms' ? 'sms' : 'email'] === 'confirmed';
      expect(!isLetter || after.telling?.proven === (wasProven && !isUnproven(before))).toBe(true);
    }
  }));

it('whoever has yet to prove that they may speak for somebody gets the receipt, and that an answer waits', () =>
  always(({ end }) => {
    const receipt = ['registered', 'confirm-address', 'result', 'rejected', 'withdrawn'];
    for (const { event, after } of story(end.journal)) {
      if (!isUnproven(after)) continue;
      const names = followUps(after, event).filter(({ addressee }) => addressee.to === 'complainant');
      expect(names.map(({ name }) => name).filter((name) => !receipt.includes(name))).toEqual([]);
      expect(event.type).not.toBe('told');
      expect(['withdrawn', 'complainant-left', 'complainant-asked', 'consent-asked']).not.toContain(
        event.type,
      );
      expect(after.tasks.filter(({ kind }) => kind === 'phone-complainant')).toEqual([]);
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

it('the respondent is written to only of what their page shows, and never where they may not be reached', () =>
  always(({ end }) => {
    const contact = { subjectType: 'post', subjectReference: 'p' };
    for (const [i, { event, after: state }] of story(end.journal).entries()) {
      const letters = followUps(state, event).filter(({ addressee }) => addressee.to === 'respondent');
      if (letters.length === 0) continue;
      expect(state.onPlatform !== undefined && !state.ownSubject).toBe(true);
      const events = end.journal.slice(0, i + 2);
      const facts = { state, policy: end.policy, contact, texts: [], attachments: [], events };
      const matter = forRespondent(facts, state.at);
      const shows: Partial<Record<LetterName, unknown>> = {
        asked: matter.questions.length,
        hidden: matter.hidden,
        shown: !matter.hidden,
        restricted: matter.decision,
        lifted: matter.decision,
      };
      expect(shows[letters[0]?.name ?? 'asked']).toBeTruthy();
    }
  }));

const OURS = 'Our words for the respondent.';
const forOthers = ({ number }: Complaint, id: string): WrittenText[] =>
  ['question', 'reasons'].map((name) => ({
    ...{ id, number, name, audience: 'forRespondent', text: OURS },
    ...{ held: false, command: 'resolve', caller: 'somebody' },
  }));

it('of a private message nobody outside hears without consent, and no measure rests on words', () =>
  always(({ end }) => {
    const contact = { subjectType: 'message', subjectReference: 'm' };
    let given = false;
    let shown = false;
    for (const [i, { event, before, after: state }] of story(end.journal).entries()) {
      if (event.type === 'consented') given = true;
      if (event.type === 'consent-refused') given = false;
      if (event.type === 'looked-up' && event.result === 'found') shown = true;
      if (state.consent === undefined || given) continue;
      expect(event.type).not.toBe('respondent-asked');
      const letters = followUps(state, event).filter(({ addressee }) => addressee.to === 'respondent');
      expect(['restricted', 'lifted']).toEqual(expect.arrayContaining(letters.map(({ name }) => name)));
      const events = end.journal.slice(0, i + 2);
      const texts = events.flatMap((one) => ('text' in one ? [forOthers(state, one.text ?? '')] : [])).flat();
      const matter = forRespondent(
        { state, policy: end.policy, contact, texts, attachments: [], events },
        state.at,
      );
      expect(matter).toMatchObject({ subject: null, questions: [], hidden: false });
      expect(JSON.stringify(matter)).not.toContain(OURS);
      if (event.type !== 'decided' || before.consent === undefined) continue;
      const taken = event.remedies.filter(
        ({ kind, stands, reverses }) => isRestrictive(kind) && stands !== true && reverses !== true,
      );
      expect(shown || taken.length === 0).toBe(true);
    }
  }));

type Say = { order: Order; who: Actor };
const complainant = by.complainant();
const respondent = by.respondent();
const say = (who: Actor, order: Order): Say => ({ order, who });
/** All that reaches a case from outside, again and again. */
const everything: readonly Say[] = [
  say(complainant, orders.answer()),
  say(complainant, orders.answer({ as: 'opinion' })),
  say(respondent, orders.answer({ from: 'respondent' })),
  say(complainant, orders.changeContact('email')),
  say(complainant, orders.changeContact('phone')),
  say(by.addressee(), orders.confirmContact('email')),
  say(complainant, orders.appeal()),
  say(respondent, orders.appeal('respondent')),
  say(by.system(), orders.resultOpened),
  say(complainant, orders.refuseContact('email')),
  say(by.addressee(), orders.refuseContact('sms')),
];

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
      const once = flooded(start, everything);
      const often = flooded(once.end, [...everything, ...everything, ...everything]);
      expect(bytes(often.end)).toBeLessThan(bytes(once.end) + 1_500);
      expect(often.tasks).toBeLessThanOrEqual(6);
      expect(often.letters).toBeLessThanOrEqual(16);
    },
    { maxLength: 12 },
  ));
