/** Letters to staff: what is due and when, and where to act. They never speak of the complainant or the case. */
import { inline } from '../domain/disclosure/legible.js';
import { nameOf } from '../domain/clocks/clock.js';
import { DeadlineName } from '../domain/policy/deadlines.js';
import type { TaskKind } from '../domain/vocabulary.js';
import { link, list, rows, text, type Block, type Draft } from './blocks.js';
import type { StaffFacts } from './facts.js';
import { instant } from '../words/instants.js';
import { wordsIn, type Words } from '../words/words.js';

export function staffLetter(facts: StaffFacts): Draft {
  const words = wordsIn(facts.locale);
  const alert = facts.complaint.danger && facts.name !== 'danger';
  return {
    ...say(facts, words),
    greeting: words('letters:staff.greeting', { name: inline(facts.recipientName) }),
    blocks: [
      ...taskText(facts, words),
      ...(alert ? [text(words('letters:staff.alert'))] : []),
      table(facts, words),
      link(words('letters:staff.open'), facts.deskUrl),
      text(words('letters:staff.discreet')),
    ],
    link: facts.deskUrl,
  };
}

type Said = Record<'title' | 'intro' | 'sentence', string>;

function say(facts: StaffFacts, words: Words): Said {
  const due = facts.due === null ? words('letters:staff.noDue') : instant(facts.due.at, facts.locale);
  const level = 'level' in facts.event ? facts.event.level : facts.complaint.escalation;
  // A task that is overdue goes to its lead without raising the case.
  const name = facts.name === 'escalated' && level === 0 ? 'reminder' : facts.name;
  switch (name) {
    case 'assigned': {
      const duty = words(`letters:staff.duty.${approving(facts) ? 'approver' : 'owner'}`);
      return {
        title: words('letters:staff.assigned.title'),
        intro: words('letters:staff.assigned.intro', { duty }),
        sentence: words('letters:staff.assigned.sms', { duty, due }),
      };
    }
    case 'warning':
      return {
        title: words('letters:staff.warning.title'),
        intro: words('letters:staff.warning.intro'),
        sentence: words('letters:staff.warning.sms', { what: whatIsDue(facts, words), due }),
      };
    case 'escalated':
      return {
        title: words('letters:staff.escalated.title', { level }),
        intro: words('letters:staff.escalated.intro', { level }),
        sentence: words('letters:staff.escalated.sms', { level, due }),
      };
    default:
      return {
        title: words(`letters:staff.${name}.title`),
        intro: words(`letters:staff.${name}.intro`),
        sentence: words(`letters:staff.${name}.sms`, { due }),
      };
  }
}

const approving = ({ event }: StaffFacts): boolean => event.type === 'assigned' && event.duty === 'approver';

/** The task the letter is about: the one just assigned, or the one whose deadline speaks. */
function taskKind({ event, complaint }: StaffFacts): TaskKind | null {
  const about = event.type === 'assigned' ? event.duty : event.type === 'rung-fired' ? event.clock : null;
  return complaint.tasks.find((task) => about === `task/${task.n}`)?.kind ?? null;
}

function taskText(facts: StaffFacts, words: Words): Block[] {
  const kind = taskKind(facts);
  return kind === null ? [] : [list([words(`terms:task.${kind}`)])];
}

/** The deadline the letter speaks of: the running one, else the one whose rung called for the letter. */
function whatIsDue({ due, event, complaint }: StaffFacts, words: Words): string {
  const fired = event.type === 'rung-fired' ? DeadlineName.safeParse(nameOf(event.clock)) : null;
  const name = due?.what ?? (fired?.success === true ? fired.data : null);
  return name === null ? words(`terms:stage.${complaint.stage}`) : words(`terms:deadline.${name}`);
}

function table(facts: StaffFacts, words: Words): Block {
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
