/** The dates of a complaint as a file that calendars take (RFC 5545). */
import ical from 'ical-generator';
import type { Sent } from '../../../cases/doors/web/read-sent.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { wordsIn } from '../../../words/languages.js';

/** It names no private link: calendars are shared, and kept elsewhere. */
export function calendarOf({ number, reviewDueAt, promiseDueAt }: Sent, locale: Locale): string {
  const words = wordsIn(locale);
  const calendar = ical({ prodId: '//Redress//Complaints//EN' });
  const dates = [
    ['review', reviewDueAt],
    ['promise', promiseDueAt],
  ] as const;
  for (const [name, at] of dates)
    if (at !== null)
      calendar.createEvent({
        ...{ id: `${number}-${name}`, summary: words(`web:form.sent.event.${name}`, { number }) },
        ...{ start: new Date(at), end: new Date(at) },
      });
  return calendar.toString();
}
