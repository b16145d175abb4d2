/** What a direct message is taken as. */
import type { Event } from '../complaint/events.js';
import type { Policy } from '../policy/policy.js';
import type { Category, Locale } from '../vocabulary.js';

/** Nobody said what it is about: a class of the kind `other`, where the policy has one, until it is reviewed. */
export function classUnclaimed({ categories }: Policy): Category {
  const all = Object.entries(categories);
  const [id] = all.find(([, { kind }]) => kind === 'other') ?? all[0] ?? [];
  if (id === undefined) throw new Error('A policy without classes');
  return id;
}

/** The language of a message, by its script. */
export const localeOf = (text: string): Locale => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en');

export type Medium = { type: string };

/** Its words, and what came with them; null where there was neither. */
export function wordsOf({ text, media }: { text: string; media: readonly Medium[] }): string | null {
  const more = media.length === 0 ? [] : [`[${typesOf(media)}]`];
  const words = [...(text.trim() === '' ? [] : [text]), ...more].join('\n');
  return words === '' ? null : words;
}

/** What of it is not kept, for whoever reads the case. */
export function missing(locale: Locale, media: readonly Medium[]): string {
  if (media.length === 0) return '';
  return locale === 'zh-CN' ? `\n[未能取得：${typesOf(media)}]` : `\n[Could not be taken: ${typesOf(media)}]`;
}

const typesOf = (media: readonly Medium[]): string => media.map(({ type }) => type).join(', ');

/** A change of what was written, as it joins the case. */
export const changed = (locale: Locale, text: string | null): string => {
  if (locale === 'zh-CN') return text === null ? '[对方撤回了一条消息]' : `[对方修改了一条消息] ${text}`;
  return text === null ? '[They took a message back]' : `[They changed a message] ${text}`;
};

/** What a later message is about, for whoever reads the case; nothing where that is what the case is about already. */
export function naming(
  locale: Locale,
  known: string | null,
  subject: { type: string; reference: string } | undefined,
): string {
  if (subject === undefined || subject.reference === known) return '';
  const { type, reference } = subject;
  return locale === 'zh-CN' ? `\n[所指内容：${type} ${reference}]` : `\n[About: ${type} ${reference}]`;
}

/** Clocks of two houses differ, and a signature may be as old (ms). */
const CLOCKS_DIFFER_MS = 5 * 60_000;

/** When it was written (ms), as far as the platform can know it: not after it reached us at `now`. */
export const writtenAt = (said: string, now: number): number => Math.min(Date.parse(said), now);

/** It came late, out of order: what was asked after it was written it does not answer. */
export const cameLate = (written: number, now: number): boolean => written < now - CLOCKS_DIFFER_MS;

/** Whether the complainant has been asked something since it was written. */
export const askedSince = (events: readonly Event[], written: number): boolean =>
  events.some(({ type, at }) => type === 'complainant-asked' && at > written + CLOCKS_DIFFER_MS);
