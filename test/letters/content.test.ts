import { describe, expect, it } from 'vitest';
import { renderLetter } from '../../src/letters/render.js';
import { number, toComplainant } from './examples.js';
import { toStaff } from './staff-examples.js';

describe('what letters say', () => {
  it('registered: how to read the number out, what happens by when, in whose time', async () => {
    const en = await renderLetter(toComplainant('registered', 'en'));
    expect(en.text).toContain('read out: 1 0 4, 2 1 7, 0 0 3');
    expect(en.text).toContain('By 26 November 2026, 06:30 UTC');
    expect(en.text).toContain('By 1 December 2026, 06:30 UTC');
    const zh = await renderLetter(toComplainant('registered', 'zh-CN'));
    expect(zh.text).toContain('请这样报编号：一 零 四，二 一 七，零 零 三');
    expect(zh.text).toContain('北京时间 2026年11月26日 14:30前');
    expect(zh.text).toContain('北京时间 2026年12月1日 14:30前');
  });

  it('late: which step, since when, and the next date; without one it names none', async () => {
    const facts = toComplainant('late', 'en');
    const { text } = await renderLetter(facts);
    expect(text).toContain(
      'The investigation of your complaint should have been finished by 28 November 2026, 06:30 UTC.',
    );
    expect(text).toContain('We now expect this by 29 November 2026, 06:30 UTC.');
    const again = await renderLetter({
      ...facts,
      event: {
        type: 'bounced',
        letter: 'late',
        transport: 'email',
        why: 'bounced',
        version: 9,
        at: facts.promiseDueAt,
      },
      due: { what: 'promise', at: facts.promiseDueAt },
    });
    expect(again.text).toContain('We promised you an answer by 1 December 2026, 06:30 UTC');
    expect(again.text).toContain('We cannot name a new date yet.');
  });

  it('rejected: the reason, the explanation, the appeal', async () => {
    const { text } = await renderLetter(toComplainant('rejected', 'zh-CN'));
    expect(text).toContain('所述事项不属于本服务的处理范围。');
    expect(text).toContain('> Please turn to the consumer hotline 12315.');
    expect(text).toContain('184 天内提出申诉');
  });

  it('a final decision offers no appeal, and still asks for an opinion', async () => {
    const { text } = await renderLetter(toComplainant('result', 'en', { appealDays: null }));
    expect(text).not.toMatch(/appeal/i);
    expect(text).toContain('Are you satisfied');
  });

  it('result: outcome, grounds, done and still being done; another person’s sanction is not told', async () => {
    const { text } = await renderLetter(toComplainant('result', 'en'));
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

  it('a sanction changes nothing in the letter', async () => {
    const facts = toComplainant('result', 'zh-CN');
    const { decision } = facts.complaint;
    const remedies = decision?.remedies.filter((step) => step.kind !== 'suspend-account') ?? [];
    const without = {
      ...facts,
      complaint: { ...facts.complaint, decision: decision === null ? null : { ...decision, remedies } },
    };
    expect(await renderLetter(without)).toEqual(await renderLetter(facts));
  });

  it('completed and corrected: what became of the measures', async () => {
    expect((await renderLetter(toComplainant('completed', 'en'))).text).toContain(
      'Your personal data was protected.',
    );
    const { text } = await renderLetter(toComplainant('corrected', 'en'));
    expect(text).toContain('** What could not be done **\n\n- The measures to protect your personal data');
    expect(text).toContain('> The data had already been copied');
  });

  it('an overdue task is not called an escalation of the case', async () => {
    const facts = toStaff('task', 'en');
    const event = {
      type: 'rung-fired',
      clock: 'task/9',
      rung: 1,
      dueAt: 0,
      firedAt: 0,
      level: 0,
      tells: ['lead'],
      version: 9,
      at: 0,
    } as const;
    const { subject, text } = await renderLetter({
      ...facts,
      name: 'escalated',
      event: { ...event, tells: ['lead'] },
    });
    expect(subject).toBe(`Complaint ${number}: overdue`);
    expect(text).toContain('- phone the complainant, whom no letter has reached');
  });
});
