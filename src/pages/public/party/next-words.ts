/** The one sentence on top of a case: whose turn it is, by when, and what silence leads to. */
import type { RespondentNext } from '../../../domain/disclosure/statements/dates/next-for-respondent.js';
import type { Next } from '../../../domain/disclosure/statements/dates/next.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { instant } from '../../../words/instants.js';
import type { Words } from '../../../words/languages.js';

export function nextSentence(next: Next, words: Words, locale: Locale): string {
  switch (next.kind) {
    case 'you-answer': {
      if (next.by === null) return words('pages:course.next.you-answer.open');
      const by = instant(next.by, locale);
      return words(`pages:course.next.you-answer.${next.waits ? 'waits' : 'meanwhile'}`, { by });
    }
    case 'waiting-for-other':
      return words('pages:course.next.waiting-for-other', { number: next.number });
    case 'withdrawn':
    case 'left':
      return next.until === null
        ? words(`pages:course.next.${next.kind}.open`)
        : words(`pages:course.next.${next.kind}.by`, { until: instant(next.until, locale) });
    case 'appeal-possible':
      return words('pages:course.next.appeal-possible', { until: instant(next.until, locale) });
    case 'decided-told':
    case 'appeal-queued':
    case 'over':
      return words(`pages:course.next.${next.kind}`);
    default:
      return next.by === null
        ? words(`pages:course.next.${next.kind}.open`)
        : words(`pages:course.next.${next.kind}.by`, { by: instant(next.by, locale) });
  }
}

export function respondentSentence(next: RespondentNext, words: Words, locale: Locale): string {
  switch (next.kind) {
    case 'you-answer':
    case 'we-examine':
      return next.by === null
        ? words(`pages:course.respondentNext.${next.kind}.open`)
        : words(`pages:course.respondentNext.${next.kind}.by`, { by: instant(next.by, locale) });
    case 'appeal-possible':
      return words('pages:course.respondentNext.appeal-possible', { until: instant(next.until, locale) });
    default:
      return words(`pages:course.respondentNext.${next.kind}`);
  }
}
