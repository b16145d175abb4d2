/** Letters to staff: what is due and when, and where to act. They never speak of the complainant or the case. */
import { DAY_MS } from '../../domain/clocks/zone.js';
import { inline } from '../../domain/disclosure/legible.js';
import { nameOf } from '../../domain/clocks/clock.js';
import type { TaskTold } from '../../domain/disclosure/letters.js';
import { DeadlineName } from '../../domain/policy/deadlines.js';
import type { LetterName, Locale } from '../../domain/vocabulary.js';
import { instant, span } from '../../words/instants.js';
import { languages, wordsIn, type Words } from '../../words/languages.js';
import { link, list, rows, text, type Block, type Sheet } from '../blocks.js';
import type { FactsFor } from '../letter.js';

export type StaffFacts = Pick<FactsFor<'staff'>, 'complaint' | 'due' | 'event' | 'locale'>;

export function toStaff(facts: FactsFor<'staff'>): Sheet {
  const words = wordsIn(facts.locale);
  const alert = facts.complaint.danger && facts.letter.name !== 'danger';
  return {
    ...facts.letter.compose(facts, words),
    greeting: words('letters:staff.greeting', { name: inline(facts.recipientName) }),
    blocks: [
      ...(facts.task === null ? [] : [list([taskAsText(facts.task, facts.locale, words)])]),
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
  due === null ? words('letters:staff.noDue') : dated(due, locale, words);

/** The date, and whether it has passed. */
const dated = ({ at, passed }: NonNullable<StaffFacts['due']>, locale: Locale, words: Words): string =>
  passed ? words('letters:staff.passed', { due: instant(at, locale) }) : instant(at, locale);

/** The deadline the letter speaks of: the running one, else the one whose rung called for the letter. */
export function whatIsDue({ due, event, complaint }: StaffFacts, words: Words): string {
  const fired = event.type === 'rung-fired' ? DeadlineName.safeParse(nameOf(event.clock)) : null;
  const name = due?.what ?? (fired?.success === true ? fired.data : null);
  return name === null ? words(`terms:stage.${complaint.stage}`) : words(`terms:deadline.${name}`);
}

/** What is to be done: the measure by its name, or which letter is to be read out. */
function taskAsText(task: TaskTold, locale: Locale, words: Words): string {
  switch (task.kind) {
    case 'finish-remedy': {
      const { kind, days } = task.remedy;
      const what = words(`terms:measure.${kind}`);
      const long = days === null ? '' : words('terms:measureFor', { span: span(days * DAY_MS, locale) });
      return words('terms:task.finish-remedy', { what: `${what}${long}` });
    }
    case 'phone-complainant':
      return words('terms:task.phone-complainant', { what: titleOf(task.letter, words) });
    default:
      return words(`terms:task.${task.kind}`);
  }
}

type Titled = Extract<keyof typeof languages.en.letters, LetterName>;

const titleOf = (letter: LetterName, words: Words): string =>
  isTitled(letter) ? words(`letters:${letter}.title`) : words('letters:unconfirmed.news');

const isTitled = (letter: LetterName): letter is Titled => Object.hasOwn(languages.en.letters, letter);

function table(facts: FactsFor<'staff'>, words: Words): Block {
  const { complaint, due, event, locale } = facts;
  const when: [string, string][] = due === null ? [] : [[words('due'), dated(due, locale, words)]];
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
