/** What is read out on the phone: of every place a complaint can be at, in both languages, with its date. */
import { describe, expect, it } from 'vitest';
import type { Next } from '../../src/domain/disclosure/statements/dates/next.js';
import { Locale } from '../../src/domain/vocabulary.js';
import { standsIn } from '../../src/pages/desk/call/stands.js';
import { instant } from '../../src/words/instants.js';
import { receivedAt } from '../letters/examples/case.js';

const by = receivedAt + 3_600_000;
const dated: Next[] = [
  { kind: 'you-answer', by, waits: true },
  { kind: 'you-answer', by, waits: false },
  ...(['we-review', 'we-investigate', 'we-examine', 'we-tell', 'we-carry-out'] as const).map((kind) => ({
    ...{ kind, by },
  })),
  { kind: 'appeal-possible', until: by },
  { kind: 'withdrawn', until: by },
  { kind: 'left', until: by },
];
const undated: Next[] = [
  { kind: 'you-answer', by: null, waits: false },
  { kind: 'we-review', by: null },
  { kind: 'waiting-for-other', number: '100-001-017' },
  ...(['decided-told', 'appeal-queued', 'over'] as const).map((kind) => ({ kind })),
  { kind: 'withdrawn', until: null },
];
const onTime = { late: null, promiseDueAt: null };

describe.each(Locale.options)('in %s', (locale) => {
  it('names the date there is, and none where there is none', () => {
    for (const next of dated)
      expect(standsIn({ next, ...onTime }, locale).join(' ')).toContain(instant(by, locale));
    for (const next of undated)
      expect(standsIn({ next, ...onTime }, locale).join(' ')).not.toMatch(/UTC|北京时间/);
  });

  it('of what is late names the new date alone, not the promise that was broken', () => {
    const said = standsIn(
      { next: { kind: 'we-tell', by: null }, late: { expectedAt: by }, promiseDueAt: 1 },
      locale,
    );
    expect(said.join(' ')).toContain(instant(by, locale));
    expect(said.join(' ')).not.toContain(instant(1, locale));
  });

  it('of whoever has yet to prove that they speak for somebody else says nothing but that it was received', () => {
    expect(standsIn(null, locale)).toHaveLength(1);
  });
});
