import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/domain/vocabulary.js';
import { letters, type NameFor } from '../../src/letters/letters.js';
import { renderLetter } from '../../src/letters/render.js';
import { happened, number, rungFired } from './examples/case.js';
import { toComplainant } from './examples/complainant.js';
import { toStaff } from './examples/staff.js';

const textOf = (name: NameFor<'complainant'>, locale: Locale): string =>
  renderLetter(toComplainant(name, locale)).text;

describe('what letters say', () => {
  it('registered: how to read the number out, what happens by when, in whose time', () => {
    const en = textOf('registered', 'en');
    expect(en).toContain('read out: 1 0 4, 2 1 7, 0 0 3');
    expect(en).toContain('By 26 November 2026, 06:30 UTC');
    expect(en).toContain('By 1 December 2026, 06:30 UTC');
    const zh = textOf('registered', 'zh-CN');
    expect(zh).toContain('请这样报编号：一 零 四，二 一 七，零 零 三');
    expect(zh).toContain('北京时间 2026年11月26日 14:30前');
    expect(zh).toContain('北京时间 2026年12月1日 14:30前');
  });

  it('late: which step, since when, and the next date; without one it names none', () => {
    const text = textOf('late', 'en');
    expect(text).toContain(
      'The investigation of your complaint should have been finished by 28 November 2026, 06:30 UTC.',
    );
    expect(text).toContain('We now expect this by 29 November 2026, 06:30 UTC.');
    const facts = toComplainant('late', 'en');
    const again = renderLetter({
      ...facts,
      event: happened({ type: 'bounced', letter: 'late', transport: 'email', why: 'bounced' }),
      due: { what: 'promise', at: facts.promiseDueAt },
    });
    expect(again.text).toContain('We promised you an answer by 1 December 2026, 06:30 UTC');
    expect(again.text).toContain('We cannot name a new date yet.');
  });

  it('rejected: the reason, the explanation, the appeal', () => {
    const text = textOf('rejected', 'zh-CN');
    expect(text).toContain('所述事项不属于本服务的处理范围。');
    expect(text).toContain('> Please turn to the consumer hotline 12315.');
    expect(text).toContain('184 天内提出申诉');
  });

  it('a final decision offers no appeal, and still asks for an opinion', () => {
    const { text } = renderLetter(toComplainant('result', 'en', { appeal: null }));
    expect(text).not.toMatch(/appeal/i);
    expect(text).toContain('Are you satisfied');
  });

  it('result: outcome, grounds, done and still being done; another person’s sanction is not told', () => {
    const text = textOf('result', 'en');
    for (const words of [
      'upheld in part',
      'harassment',
      'The content was removed.',
      'are under way',
      'may appeal within 184 days',
      'satisfied',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/suspend|warn|banned/i);
    expect(text).toContain('other people’s accounts');
  });

  it('a sanction changes nothing in the letter', () => {
    const facts = toComplainant('result', 'zh-CN');
    const { decision } = facts;
    const remedies = decision?.remedies.filter((step) => step.kind !== 'suspend-account') ?? [];
    const without = { ...facts, decision: decision === null ? null : { ...decision, remedies } };
    expect(renderLetter(without)).toEqual(renderLetter(facts));
  });

  it('completed and corrected: what became of the measures', () => {
    expect(textOf('completed', 'en')).toContain('Your personal data was protected.');
    const text = textOf('corrected', 'en');
    expect(text).toContain('** What could not be done **\n\n- The measures to protect your personal data');
    expect(text).toContain('> The data had already been copied');
  });

  it('an overdue task is not called an escalation of the case', () => {
    const event = happened({ ...rungFired, clock: 'task/9', level: 0, tells: ['lead'] });
    const overdue = toStaff('task', 'en', { letter: letters.escalated, event });
    const { subject, text } = renderLetter(overdue);
    expect(subject).toBe(`Complaint ${number}: overdue`);
    expect(text).toContain('- phone the complainant, whom no letter has reached');
  });
});
