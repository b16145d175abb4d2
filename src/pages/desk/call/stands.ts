/** How a complaint stands, in words to be read out. */
import type { Status } from '../../../domain/disclosure/parties/complainant.js';
import type { Next } from '../../../domain/disclosure/statements/dates/next.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { instant } from '../../../words/instants.js';
import { wordsIn, type Words } from '../../../words/languages.js';

/** In the caller's language, sentence by sentence; null: there is nothing to tell but that it was received. */
export function standsIn(
  standing: Pick<Status, 'next' | 'late' | 'promiseDueAt'> | null,
  locale: Locale,
): string[] {
  const words = wordsIn(locale);
  if (standing === null) return [words('call:stands.received')];
  const { next, late, promiseDueAt } = standing;
  const promised = late === null ? promiseDueAt : null;
  return [
    nextSentence(next, words, locale),
    ...(late === null ? [] : [lateSentence(late, words, locale)]),
    ...(promised === null ? [] : [words('call:stands.promise', { by: instant(promised, locale) })]),
  ];
}

const lateSentence = ({ expectedAt }: NonNullable<Status['late']>, words: Words, locale: Locale): string =>
  expectedAt === null
    ? words('call:stands.late')
    : words('call:stands.lateUntil', { by: instant(expectedAt, locale) });

function nextSentence(next: Next, words: Words, locale: Locale): string {
  switch (next.kind) {
    case 'you-answer': {
      if (next.by === null) return words('call:stands.you-answer.open');
      const by = instant(next.by, locale);
      return words(`call:stands.you-answer.${next.waits ? 'waits' : 'meanwhile'}`, { by });
    }
    case 'waiting-for-other':
      return words('call:stands.waiting-for-other', { number: next.number });
    case 'withdrawn':
    case 'left':
      return next.until === null
        ? words(`call:stands.${next.kind}.open`)
        : words(`call:stands.${next.kind}.by`, { until: instant(next.until, locale) });
    case 'appeal-possible':
      return words('call:stands.appeal-possible', { until: instant(next.until, locale) });
    case 'decided-told':
    case 'appeal-queued':
    case 'over':
      return words(`call:stands.${next.kind}`);
    default:
      return next.by === null
        ? words(`call:stands.${next.kind}.open`)
        : words(`call:stands.${next.kind}.by`, { by: instant(next.by, locale) });
  }
}
