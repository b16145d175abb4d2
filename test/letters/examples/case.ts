/** The ordinary case all examples are of. */
import type { Event, Fact } from '../../../src/domain/complaint/events.js';
import { defaultCategories } from '../../../src/domain/policy/categories.js';
import type { FactsFor, LetterFacts } from '../../../src/letters/letter.js';
import { renderLetter, type Rendered } from '../../../src/letters/render.js';
import { Brand } from '../../../src/words/brand.js';

export const HOUR_MS = 3_600_000;
export const receivedAt = Date.UTC(2026, 10, 25, 6, 30);
export const number = '104-217-003';

/** Everything that breaks careless templates, in one text. */
export const hostile = [
  '<script>alert(1)</script> & "quotes" \'single\' </p></title></style><img src=x onerror=alert(2)>',
  '',
  '\u202Eright to left\u202C שלום عربى',
  '👩‍👩‍👧‍👦 🇨🇳 {{number}} $t(letters:greeting) %s ${x}',
  'https://a.example/'.padEnd(300, 'x'),
  '中文长句没有空格'.repeat(30),
  'last line\u0000\u0007',
].join('\n');

/** The event a letter is called for by. */
export const happened = (fact: Fact, version = 7): Event => ({ ...fact, version, at: receivedAt + HOUR_MS });

export const complaint: FactsFor<'staff'>['complaint'] = {
  stage: 'investigation',
  round: 1,
  mergedInto: null,
  category: defaultCategories.content,
  severity: 'high',
  escalation: 0,
  danger: false,
  ending: null,
  owner: 'person-4',
};

export const rungFired = {
  type: 'rung-fired',
  clock: 'investigation',
  rung: 1,
  dueAt: receivedAt + 72 * HOUR_MS,
  firedAt: receivedAt + 72 * HOUR_MS,
  level: 1,
  tells: ['lead', 'complainant'],
  nextAt: receivedAt + 96 * HOUR_MS,
} satisfies Fact;

export const brand = Brand.parse({
  name: { en: 'Lantern', 'zh-CN': '灯笼' },
  phone: { number: '400 800 1234', hours: { en: 'every day, 9:00 to 21:00', 'zh-CN': '每天 9:00 至 21:00' } },
  emergency: [{ en: 'China: police 110', 'zh-CN': '中国：报警 110' }],
});

/** A letter as this platform sends it. */
export const render = (facts: LetterFacts): Rendered => renderLetter(facts, brand);
