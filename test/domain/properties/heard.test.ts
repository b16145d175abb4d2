/** Nothing said goes unheard, whatever happens. */
import { expect, it } from 'vitest';
import { noticesOf } from '../../../src/domain/complaint/notices.js';
import type { Event } from '../../../src/domain/complaint/events.js';
import type { Complaint } from '../../../src/domain/complaint/state.js';
import { callsForNews, hearer } from '../../../src/domain/people/told/hearing.js';
import { always } from './lives/lives.js';
import { story } from './lives/story.js';

const outside = ['complainant', 'respondent', 'a-intake', 'client-1'];
/** How to be reached, and who speaks for them, says nothing of the matter. */
const contact = [
  ...['contact-changed', 'contact-confirmed', 'received'],
  ...['representative-set', 'representation-ended'],
];
const isFromOutside = (event: Event): boolean =>
  'by' in event &&
  event.by !== undefined &&
  outside.includes(event.by) &&
  !contact.includes(event.type) &&
  !survey.includes(event.type) &&
  !staffActs.includes(event.type);
/** How satisfied they are is read in figures. */
const survey = ['rated'];
/** What a client with a key does as whoever filed it, beside bringing words. */
const staffActs = [
  ...['noted', 'escalated', 'danger-marked', 'identity-confirmed', 'assigned', 'opened'],
  'look-up-asked',
];

it('no entry by a person from outside without a person inside who is told', () =>
  always(({ steps }) => {
    for (const { after } of steps) {
      const { state, last } = after;
      for (const event of last.filter(isFromOutside)) expect(whoHears(state, event, last)).not.toBeNull();
    }
  }));

/** By news, by the letter that gives the case or the task, or through the complaint this one was merged into. */
function whoHears(state: Complaint, event: Event, last: readonly Event[]): string | null {
  if (noticesOf(state, event).some(({ command }) => command === 'words-joined')) return 'the other complaint';
  if (event.type === 'erasure-asked') return tasked(last) ? 'whoever has the task' : null;
  if ((state.unread?.version ?? 0) < event.version) return null;
  const addressee = hearer(state);
  if (callsForNews(state, last)) return addressee.to === 'person' ? addressee.id : addressee.to;
  const given = last.find(({ type }) => type === 'assigned');
  return addressee.to === 'person' && given?.type === 'assigned' ? addressee.id : null;
}

const tasked = (last: readonly Event[]): boolean =>
  last.some((event) => event.type === 'task-raised' && event.kind === 'erase');

it('what is unread has somebody to read it, and stays so until that very person acts or reads', () =>
  always(({ end }) => {
    for (const { event, before, after } of story(end.journal)) {
      if (before.unread === null || after.unread !== null) continue;
      const addressee = hearer(before);
      const ended =
        event.type === 'read' || event.type === 'merge-completed' || event.type === 'task-done'
          ? 'rightly'
          : 'by' in event && addressee.to === 'person' && event.by === addressee.id;
      expect(ended).not.toBe(false);
    }
  }));

it('after the decision there is one task at most that collects', () =>
  always(({ end }) => {
    for (const { after } of story(end.journal).filter((told) => told.after.ending !== null))
      expect(after.tasks.filter(({ kind }) => kind === 'triage-reply').length).toBeLessThanOrEqual(1);
  }));
