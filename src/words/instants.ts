/** Instants and complaint numbers as a person reads them, or reads them out. */
import type { Locale } from '../domain/vocabulary.js';
import { numbersIn } from './numbers.js';

const day = {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;
const clocks = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { ...day, timeZone: 'Asia/Shanghai' }),
  en: new Intl.DateTimeFormat('en-GB', { ...day, timeZone: 'UTC' }),
};

/** Date and time with the zone named: Beijing time in Chinese, UTC in English. `ms` since 1970, UTC. */
export function instant(ms: number, locale: Locale): string {
  const text = clocks[locale].format(ms);
  return locale === 'en' ? `${text.replace(' at ', ', ')} UTC` : `北京时间 ${text}`;
}

/** Whole days in a zone, the last of which ends at `until`: `23 – 29 March 2026`. Both in ms since 1970. */
export function days(from: number, until: number, timeZone: string, locale: Locale): string {
  const clock = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone,
  });
  return locale === 'en'
    ? clock.formatRange(from, until - 1)
    : `${clock.format(from)}至${clock.format(until - 1)}`;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** A length of time in the largest unit that holds it whole, as a person says it: `184 days`, `1 day`, `90 minutes`. */
export function span(ms: number, locale: Locale): string {
  const [unit, size] = units.find(([, length]) => ms >= length && ms % length === 0) ?? units[3];
  return numbersIn(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(ms / size);
}

const digits = { en: Array.from('0123456789'), 'zh-CN': Array.from('零一二三四五六七八九') };

/** A complaint number sign by sign, with a pause at every group, to be read out on the phone. */
export const spoken = (number: string, locale: Locale): string =>
  number
    .split(/[^0-9A-Za-z]+/)
    .map((group) => Array.from(group, (sign) => digits[locale][Number(sign)] ?? sign).join(' '))
    .join(locale === 'en' ? ', ' : '，');

const spans = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long something still takes, or took, in its two largest units: `2 days 3 hr`, `5 hr 20 min`; never below a minute. */
export function roughly(ms: number, locale: Locale): string {
  const whole = Math.max(60_000, Math.abs(ms));
  const from = spans.findIndex(([, size]) => whole >= size);
  let left = whole;
  const parts = spans.slice(from, from + 2).flatMap(([unit, size]) => {
    const n = Math.floor(left / size);
    left -= n * size;
    return n === 0 ? [] : [short(unit, locale).format(n)];
  });
  return parts.join(locale === 'en' ? ' ' : '');
}

const short = (unit: string, locale: Locale) =>
  numbersIn(locale, { style: 'unit', unit, unitDisplay: 'short' });

/** When a day begins in the zone of the reader's language, in ms since 1970; null for what is no day. `day` as `2026-03-01`. */
export function dayBegins(day: string, locale: Locale): number | null {
  const at = Date.parse(`${day}T00:00:00${locale === 'en' ? 'Z' : '+08:00'}`);
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(at) ? at : null;
}

/** When it is over: neither zone has days of another length. */
export function dayEnds(day: string, locale: Locale): number | null {
  const from = dayBegins(day, locale);
  return from === null ? null : from + 24 * 3_600_000;
}
