/** What respondent and witnesses were asked, as far as they may know of it. */
import { dueAt } from '../../clocks/clock.js';
import type { Event, EventOf } from '../../complaint/events.js';
import type { Complaint } from '../../complaint/state.js';
import { textIn, type WrittenText } from '../texts.js';

type Asked = EventOf<'respondent-asked' | 'witness-asked'>;

/** Instants in ms since 1970, UTC. `answerBy` only while it is still to come. */
export type QuestionShown = { n: number; text: string; askedAt: number; answerBy: number | null };

/** The questions of one side; once a person is in danger, only those that were asked after it was known. */
export function askedSinceDanger<One extends Asked>(
  events: readonly Event[],
  isTheirs: (event: Event) => event is One,
): One[] {
  const danger = events.find(
    (event) => event.type === 'danger-marked' || (event.type === 'received' && event.danger),
  );
  return events.filter(isTheirs).filter(({ version }) => version > (danger?.version ?? 0));
}

/** Those of them that wait for their answer. `now` in ms. */
export const stillOpen = (
  { questions, clocks }: Complaint,
  asked: readonly Asked[],
  { readable, now }: { readable: readonly WrittenText[]; now: number },
): QuestionShown[] =>
  asked
    .filter(({ version }) => questions.some(({ n }) => n === version))
    .map(({ version: n, text, at: askedAt }) => {
      const clock = clocks.find(({ key }) => key === `question/${n}`);
      const answerBy = clock === undefined || dueAt(clock) <= now ? null : dueAt(clock);
      return { n, text: textIn(readable, text, 'question') ?? '', askedAt, answerBy };
    });
