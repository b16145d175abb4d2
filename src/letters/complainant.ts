/** Letters to the complainant whose address is confirmed: they may speak of the complaint. */
import { nameOf } from '../domain/clocks/clock.js';
import { heading, link, list, listed, quoted, rows, said, text, type Block, type Draft } from './blocks.js';
import type { ComplainantFacts, ComplainantLetterName } from './facts.js';
import { instant, spoken } from '../words/instants.js';
import { laterBlocks, recourse, resultBlocks } from './result.js';
import { wordsIn, type Words } from '../words/words.js';

type Told = Exclude<ComplainantLetterName, 'confirm-address'>;
type Content = { intro: string; body: Block[]; sentence: string; button?: string };
type Compose = (facts: ComplainantFacts, words: Words) => Content;

export function complainantLetter(facts: ComplainantFacts, name: Told): Draft {
  const words = wordsIn(facts.locale);
  const { intro, body, sentence, button } = compositions[name](facts, words);
  const numbers = [rows(...numberAndPromise(facts, words, name))];
  const page = [link(button ?? words('letters:open'), facts.trackingUrl), text(words('private'))];
  return {
    title: words(`letters:${name}.title`),
    greeting: words('letters:greeting'),
    intro,
    blocks: [...(name === 'registered' ? [...numbers, ...body] : [...body, ...numbers]), ...page],
    sentence,
    link: facts.trackingUrl,
  };
}

const promised = (facts: ComplainantFacts): string => instant(facts.promiseDueAt, facts.locale);

function numberAndPromise(facts: ComplainantFacts, words: Words, name: Told): [string, string][] {
  const open = ['registered', 'accepted', 'question', 'late', 'extended', 'merged'].includes(name);
  const promise: [string, string][] = open ? [[words('promisedFor'), promised(facts)]] : [];
  return [[words('complaintNumber'), facts.number], ...promise];
}

const registered: Compose = (facts, words) => {
  const review = instant(facts.reviewDueAt, facts.locale);
  const promise = promised(facts);
  return {
    intro: words('letters:registered.intro'),
    body: [
      text(words('spoken', { spoken: spoken(facts.number, facts.locale) })),
      ...(facts.complaint.danger ? [text(words('letters:registered.danger', { review }))] : []),
      heading(words('letters:registered.next')),
      list([words('letters:registered.review', { review }), words('letters:registered.answer', { promise })]),
      text(words('letters:registered.questions')),
    ],
    sentence: words('letters:registered.sms', { promise }),
  };
};

const accepted: Compose = (facts, words) => {
  const decision: [string, string][] =
    facts.due?.what === 'investigation'
      ? [[words('letters:accepted.decision'), instant(facts.due.at, facts.locale)]]
      : [];
  return {
    intro: words('letters:accepted.intro'),
    body: [
      rows([words('letters:accepted.category'), facts.complaint.category.name[facts.locale]], ...decision),
      ...quoted(words('result.explanation'), facts.texts.explanation),
      text(words('letters:accepted.questions')),
    ],
    sentence: words('letters:accepted.sms'),
  };
};

const rejected: Compose = (facts, words) => ({
  intro: words('letters:rejected.intro'),
  body: [
    ...listed(
      words('result.reason'),
      facts.rejectedFor === null ? [] : [words(`terms:rejection.${facts.rejectedFor}`)],
    ),
    ...quoted(words('result.explanation'), facts.texts.explanation),
    ...recourse(facts, words),
  ],
  sentence: words('letters:rejected.sms'),
});

const question: Compose = (facts, words) => ({
  intro: words('letters:question.intro'),
  body: [...said(facts.texts.question), text(words('letters:question.answer'))],
  sentence: words('letters:question.sms'),
  button: words('letters:question.button'),
});

const lateSteps = ['review', 'investigation', 'appeal', 'feedback', 'remedies'] as const;

const late: Compose = ({ event, due, locale, promiseDueAt }, words) => {
  const clock = event.type === 'rung-fired' ? nameOf(event.clock) : due?.what;
  const step = lateSteps.find((name) => name === clock) ?? 'promise';
  const missed = event.type === 'rung-fired' ? event.dueAt : (due?.at ?? promiseDueAt);
  const nextAt = event.type === 'rung-fired' ? event.nextAt : undefined;
  const next = nextAt === undefined ? null : instant(nextAt, locale);
  return {
    intro: words(`letters:late.step.${step}`, { due: instant(missed, locale) }),
    body: [
      text(next === null ? words('letters:late.unknown') : words('letters:late.expected', { next })),
      text(words('letters:late.sorry')),
    ],
    sentence: next === null ? words('letters:late.smsUnknown') : words('letters:late.smsExpected', { next }),
  };
};

const withdrawn: Compose = (_facts, words) => ({
  intro: words('letters:withdrawn.intro'),
  body: [text(words('letters:withdrawn.mistake'))],
  sentence: words('letters:withdrawn.sms'),
});

const dueRow = ({ due, locale }: ComplainantFacts, title: string): Block[] =>
  due === null ? [] : [rows([title, instant(due.at, locale)])];

const extended: Compose = (facts, words) => ({
  intro: words('letters:extended.intro'),
  body: [
    ...said(facts.texts.reason),
    ...dueRow(facts, words('letters:extended.due')),
    text(words('letters:extended.promise')),
  ],
  sentence: words('letters:extended.sms'),
});

const merged: Compose = ({ complaint: { mergedInto } }, words) => ({
  intro: words('letters:merged.intro'),
  body: [
    ...(mergedInto === null ? [] : [rows([words('letters:merged.into'), mergedInto])]),
    text(words('letters:merged.valid')),
  ],
  sentence: words('letters:merged.sms'),
});

const appealed: Compose = (facts, words) => ({
  intro: words('letters:appealed.intro'),
  body: [...dueRow(facts, words('letters:appealed.due')), text(words('letters:appealed.withdraw'))],
  sentence: words('letters:appealed.sms'),
});

const reopened: Compose = (facts, words) => ({
  intro: words('letters:reopened.intro'),
  body: dueRow(facts, words('letters:reopened.due')),
  sentence: words('letters:reopened.sms'),
});

const earlierStands: Compose = (_facts, words) => ({
  intro: words('letters:earlier-stands.intro'),
  body: [],
  sentence: words('letters:earlier-stands.sms'),
});

const resultIntro = ({ complaint: { ending, round } }: ComplainantFacts) =>
  ending === 'merged' ? 'merged' : round > 1 ? 'anew' : 'intro';

const compositions: Record<Told, Compose> = {
  extended,
  merged,
  appealed,
  reopened,
  'earlier-stands': earlierStands,
  registered,
  accepted,
  rejected,
  question,
  late,
  withdrawn,
  result: (facts, words) => ({
    intro: words(`letters:result.${resultIntro(facts)}`),
    body: resultBlocks(facts, words),
    sentence: words('letters:result.sms'),
  }),
  completed: (facts, words) => ({
    intro: words('letters:completed.intro'),
    body: laterBlocks(facts, words),
    sentence: words('letters:completed.sms'),
  }),
  corrected: (facts, words) => ({
    intro: words('letters:corrected.intro'),
    body: [...laterBlocks(facts, words), text(words('letters:corrected.sorry'))],
    sentence: words('letters:corrected.sms'),
  }),
};
