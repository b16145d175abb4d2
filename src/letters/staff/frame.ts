/** Letters to staff: what is due and when, and where to act. They never speak of the complainant or the case. */
import { inline } from '../../domain/disclosure/legible.js';
import { nameOf } from '../../domain/clocks/clock.js';
import { DeadlineName } from '../../domain/policy/deadlines.js';
import type { TaskKind } from '../../domain/vocabulary.js';
import { instant } from '../../words/instants.js';
import { wordsIn, type Words } from '../../words/languages.js';
import { link, list, rows, text, type Block, type Sheet } from '../blocks.js';
import type { FactsFor } from '../letter.js';

export type StaffFacts = Pick<FactsFor<'staff'>, 'complaint' | 'due' | 'event' | 'locale'>;

export function toStaff(facts: FactsFor<'staff'>): Sheet {
  const words = wordsIn(facts.locale);
  const kind = taskKind(facts);
  const alert = facts.complaint.danger && facts.letter.name !== 'danger';
  return {
    ...facts.letter.compose(facts, words),
    greeting: words('letters:staff.greeting', { name: inline(facts.recipientName) }),
    blocks: [
      ...(kind === null ? [] : [list([words(`terms:task.${kind}`)])]),
      ...(alert ? [text(words('letters:staff.alert'))] : []),
      table(facts, words),
      link(words('letters:staff.open'), facts.deskUrl),
      text(words('letters:staff.discreet')),
    ],
    number: facts.number,
    link: facts.deskUrl,
  };
}

/** When it is due, for a text message. */
export const dueAsText = ({ due, locale }: StaffFacts, words: Words): string =>
  due === null ? words('letters:staff.noDue') : instant(due.at, locale);

/** The deadline the letter speaks of: the running one, else the one whose rung called for the letter. */
export function whatIsDue({ due, event, complaint }: StaffFacts, words: Words): string {
  const fired = event.type === 'rung-fired' ? DeadlineName.safeParse(nameOf(event.clock)) : null;
  const name = due?.what ?? (fired?.success === true ? fired.data : null);
  return name === null ? words(`terms:stage.${complaint.stage}`) : words(`terms:deadline.${name}`);
}

/** The task the letter is about: the one just assigned, or the one whose deadline speaks. */
function taskKind({ event, complaint }: StaffFacts): TaskKind | null {
  const about = event.type === 'assigned' ? event.duty : event.type === 'rung-fired' ? event.clock : null;
  return complaint.tasks.find((task) => about === `task/${task.n}`)?.kind ?? null;
}

function table(facts: FactsFor<'staff'>, words: Words): Block {
  const { complaint, due, event, locale } = facts;
  const when: [string, string][] = due === null ? [] : [[words('due'), instant(due.at, locale)]];
  const why: [string, string][] =
    event.type === 'escalated'
      ? [[words('letters:staff.rows.reason'), words(`letters:staff.reason.${event.reason}`)]]
      : [];
  return rows(
    [words('complaintNumber'), facts.number],
    [words('letters:staff.rows.what'), whatIsDue(facts, words)],
    ...when,
    ...why,
    [words('letters:staff.rows.stage'), words(`terms:stage.${complaint.stage}`)],
    [words('letters:staff.rows.category'), complaint.category.name[locale]],
    [words('letters:staff.rows.severity'), words(`terms:severity.${complaint.severity}`)],
    [words('letters:staff.rows.escalation'), String(complaint.escalation)],
  );
}
