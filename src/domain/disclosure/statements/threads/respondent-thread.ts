/** The matter as the respondent has lived it: what they were asked and said, and what was decided about them. */
import { isOut } from '../../../complaint/course/telling.js';
import type { Event, EventOf } from '../../../complaint/events.js';
import { callerOf } from '../../../people/relations.js';
import type { RemedyKind } from '../../../vocabulary.js';
import { restrictionOf } from '../../restriction.js';
import { attachmentsToRespondent, type Attachment } from '../../attachments.js';
import type { WrittenText } from '../../texts.js';
import { upholdsEarlier } from '../../../complaint/course/rounds.js';
import { settledState } from '../measure.js';
import { actOf, filesUnder, lived, wordsUnder, type Said, type What, type Words } from './thread.js';

/** `asked` are the questions they may know of, `readable` what they may read of our words. */
type Case = {
  number: string;
  texts: readonly WrittenText[];
  readable: readonly WrittenText[];
  attachments: readonly Attachment[];
  events: readonly Event[];
  asked: readonly EventOf<'respondent-asked'>[];
};

export function respondentThread({ number, texts, readable, attachments, events, asked }: Case): Said[] {
  const theirs = texts.filter(({ caller }) => caller === callerOf('respondent', number));
  const seen = attachmentsToRespondent({ number }, attachments);
  return lived(events).flatMap(({ event, before, after }) => {
    const { at } = event;
    const files = filesUnder(seen, 'text' in event ? event.text : undefined);
    const said = (who: Said['who'], what: What, words: Words[] = []): Said[] => [
      { who, at, words, files, ...what },
    ];
    if (event.type === 'respondent-asked')
      return asked.includes(event)
        ? said('us', { kind: 'question', question: event.version }, wordsUnder(readable, event.text, null))
        : [];
    const act = actOf(event, 'respondent');
    if (act !== null) return said('you', act, 'text' in event ? wordsUnder(theirs, event.text, null) : []);
    if (event.type === 'result-due') {
      const restriction = event.ending === 'decided' ? restrictionOf(after) : null;
      if (restriction === null) return [];
      const { decision } = restriction;
      const words = wordsUnder(readable, decision.text, null).filter(({ name }) => name === 'reasons');
      return said(
        'us',
        { kind: 'decided', outcome: upholdsEarlier(after, decision) ? 'stands' : null },
        words,
      );
    }
    if (event.type === 'sanction-ended' && (event.round < before.round || isOut(before))) {
      const lifted = { kind: 'restriction', remedy: 'lift-suspension', days: null } as const;
      return said('us', { ...lifted, state: settledState(event) });
    }
    if (event.type !== 'remedy-settled' || !isOut(before)) return [];
    const remedy = restrictionOf(after)?.remedies.find(({ step }) => step === event.step);
    if (remedy === undefined) return [];
    const { kind: of, days } = remedy;
    return said('us', { kind: 'restriction', remedy: of, days, state: settledState(event) });
  });
}

/** When a remedy of this kind was carried out last, in ms; null where none was. */
export const carriedOutAt = (events: readonly Event[], kind: RemedyKind): number | null =>
  lived(events).findLast(
    ({ event, before }) =>
      event.type === 'remedy-settled' &&
      event.done &&
      before.decision?.remedies.some((remedy) => remedy.step === event.step && remedy.kind === kind) === true,
  )?.event.at ?? null;
