/** The lifecycle as a page of the docs: picture and tables, all made from the core. */
import type { TextRule } from '../src/domain/commands/command.js';
import { fieldsOf, type Field } from '../src/domain/commands/form.js';
import { commands } from '../src/domain/commands/index.js';
import { defaultPolicy, Policy } from '../src/domain/policy/policy.js';
import { HourlyDeadline, type DeadlinePolicy } from '../src/domain/policy/deadlines.js';
import { refusals } from '../src/domain/commands/refusal.js';
import { LetterName, Stage } from '../src/domain/vocabulary.js';
import { spots, walk, type Called, type Move } from './lifecycle-walk.js';

const policy = Policy.parse(defaultPolicy);

/** Letters that no event calls for: upkeep sends them. */
const withoutEvent: Partial<Record<LetterName, string>> = {
  links:
    'Whoever has lost their links asks for them by their address (`POST /v1/lost-links`): a proven one gets `links`, with those of all its complaints; for any other, `registered` is sent again.',
  limit:
    'Whoever is warned, or limited to one complaint a day, gets `limit`, and again whenever that changes; what is refused of a direct message is told by it once a day.',
  'limit-appealed': 'When they appeal, whoever leads and had no part in it gets `limit-appealed`.',
  'opinion-or-appeal':
    'Whoever writes a message after the end gets `opinion-or-appeal`, once in a round: what they wrote is kept as an opinion, and three links lead to where their page takes it for that, for an appeal, or for something new, which becomes a complaint of its own as of the instant it came.',
  news: 'What is said from outside (an answer, an addition, an appeal, a withdrawal, words of a complaint merged into this one) marks the case unread, and whoever has it gets `news`, at most once in a quarter of an hour: a letter without a word of it. Reading the case, or acting on it, ends both.',
  reminder: `Every ${humanised(policy.remindEvery)} after the last rung of a stage deadline, the supervisor gets a \`reminder\`: a letter without an event.`,
};

/** The picture alone, for the README. */
export const lifecyclePicture = (): string => picture(walk().moves);

/** The whole page in Markdown. */
export function lifecyclePage(): string {
  const { moves, letters } = walk();
  return `${[
    '# The life of a complaint',
    'Made from the code by `npx tsx scripts/docs.ts`; do not edit by hand.',
    '## Stages',
    picture(moves),
    '`merged` stands beside the stage: the complaint waits for the end of the one it was merged into. An appeal or a reopening is a new round: an investigation by people who had no part before.',
    'What moves a complaint from stage to stage: the event, and the command (or the time) behind it.',
    movesTable(moves),
    '## Commands',
    'In which stage (●) and by whom, in relation to the complaint, a command may be given. What is not named is refused, with what is possible instead.',
    commandsTable(),
    'What each command is for, the fields it is given by and how a form asks for each, and who may read its texts.',
    summariesTable(),
    '## Deadlines',
    'The default policy. A rung fires at its share of the time allowed; hours are elapsed hours, day and night.',
    deadlinesTable(),
    '## Letters',
    'Each event that calls for a letter, and for whom. Letters to the complainant go by e-mail, else by SMS; without either, none is sent. A letter that comes back is sent again the other way, but for `confirm-address`. Of what falls due in one step each reader gets one letter, and none that the same step makes untrue.',
    lettersTable(letters),
    ...Object.values(withoutEvent),
    '## Refusals',
    'A refusal is a 409 (403 for `not-your-part`) with its code as the problem’s type.',
    tableOf(
      ['Code', 'Meaning'],
      Object.entries(refusals).map(([code, sentence]) => [`\`${code}\``, sentence]),
    ),
  ].join('\n\n')}\n`;
}

function picture(moves: Move[]): string {
  const arrows = spots.flatMap((from) =>
    spots.flatMap((to) => {
      const events = moves.filter((move) => move.from === from && move.to === to).map(({ event }) => event);
      return events.length === 0 ? [] : [`  ${from} --> ${to}: ${[...new Set(events)].join(' · ')}`];
    }),
  );
  return [
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> review: received',
    ...arrows,
    '  closed --> [*]',
    '```',
  ].join('\n');
}

function movesTable(moves: Move[]): string {
  const rows = grouped(moves, ({ from, to, event }) => `${from}|${to}|${event}`).map(([key, same]) => [
    ...key.split('|'),
    [...new Set(same.map(({ cause }) => cause))]
      .map((cause) => (cause === 'time' ? 'time' : `\`${cause}\``))
      .join(', '),
  ]);
  return tableOf(['From', 'To', 'Event', 'Because of'], rows);
}

function commandsTable(): string {
  const rows = commands.map((rule) => {
    const stages: readonly Stage[] = rule.in;
    return [
      `\`${rule.name}\``,
      ...Stage.options.map((stage) => (stages.includes(stage) ? '●' : '')),
      rule.by.join(', '),
    ];
  });
  return tableOf(['Command', ...Stage.options, 'By'], rows);
}

function summariesTable(): string {
  const spoken = (texts: Record<string, TextRule>): string =>
    Object.entries(texts)
      .map(([name, { audience, required }]) => `${name}${required ? '' : '?'} (${audiences[audience]})`)
      .join(', ') || '—';
  const asked = (fields: Field[]): string =>
    fields.map(({ name, widget, required }) => `${name}${required ? '' : '?'} (${widget})`).join(', ') || '—';
  return tableOf(
    ['Command', 'What it does', 'Fields', 'Texts'],
    commands.map((rule) => [`\`${rule.name}\``, rule.summary, asked(fieldsOf(rule)), spoken(rule.texts)]),
  );
}

const audiences: Record<TextRule['audience'], string> = {
  forComplainant: 'for the complainant',
  forRespondent: 'for the respondent',
  forWitness: 'for the witness',
  internal: 'internal',
};

function deadlinesTable(): string {
  const rows = HourlyDeadline.options.map((name) => {
    const deadline = policy.deadlines[name];
    return [name, deadline.from.join(', '), deadline.until.join(', '), within(deadline), rungs(deadline)];
  });
  return tableOf(['Deadline', 'From', 'Until', 'Within', 'At its rungs'], rows);
}

const within = ({
  within: allowed,
  dangerWithin,
  pausesFor,
  extendsBy,
  revivedBy,
  continuedBy,
}: DeadlinePolicy): string =>
  [
    humanised(allowed),
    ...(dangerWithin === undefined ? [] : [`in danger ${humanised(dangerWithin)}`]),
    ...(pausesFor === undefined ? [] : [`pauses for a question, ${humanised(pausesFor)} in total`]),
    ...(extendsBy === undefined ? [] : [`a lead may add ${humanised(extendsBy)}, once`]),
    ...(continuedBy.length === 0 ? [] : [`goes on after ${continuedBy.join(', ')}`]),
    ...(revivedBy.length === 0 ? [] : [`revived by ${revivedBy.join(', ')}`]),
  ].join('; ');

const rungs = (deadline: DeadlinePolicy): string =>
  deadline.rungs
    .map(({ at, level, tells }) => {
      const effects = [
        ...(level > 0 ? [`level ${level}`] : []),
        ...(tells.length > 0 ? [tells.join(' and ')] : []),
      ];
      return `${at}: ${effects.join(', ') || 'recorded'}`;
    })
    .join(' · ');

/** One row for each letter and addressee, with all the events that call for it. */
function lettersTable(letters: Called[]): string {
  const called = new Set(letters.map(({ letter }) => letter));
  const unexplained = LetterName.options.filter((name) => !called.has(name) && !(name in withoutEvent));
  if (unexplained.length > 0) throw new Error(`No event was seen to call for: ${unexplained.join(', ')}`);
  const first = letters.filter(({ event }) => event !== 'bounced' && event !== 'result-bounced');
  const rows = grouped(first, ({ letter, to }) => `${letter}|${to}`)
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([key, same]) => {
      const [letter = '', to = ''] = key.split('|');
      return [`\`${letter}\``, to, [...new Set(same.map(({ event }) => event))].join(', ')];
    });
  return tableOf(['Letter', 'To', 'Called for by'], rows);
}

const place = (key: string): number => LetterName.options.findIndex((name) => key.startsWith(`${name}|`));

function humanised(durationMs: number): string {
  const units: [string, number][] = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1_000],
  ];
  const [name, size] = units.find(
    ([unit, ms]) => durationMs % ms === 0 && (unit !== 'd' || durationMs >= 10 * ms),
  ) ?? ['ms', 1];
  return `${durationMs / size} ${name}`;
}

const tableOf = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Items of the same key together, in the order in which the keys first came. */
const grouped = <T>(items: T[], keyOf: (item: T) => string): [string, T[]][] =>
  [...new Set(items.map(keyOf))].map((key) => [key, items.filter((item) => keyOf(item) === key)]);
