import { describe, expect, it } from 'vitest';
import type { RemedyStep } from '../../src/domain/complaint/state.js';
import type { Locale } from '../../src/domain/vocabulary.js';
import { letters, type NameFor } from '../../src/letters/letters.js';
import { happened, number, receivedAt, rungFired, render } from './examples/case.js';
import { toComplainant } from './examples/complainant.js';
import { toStaff } from './examples/staff.js';

const textOf = (name: NameFor<'complainant'>, locale: Locale): string =>
  render(toComplainant(name, locale)).text;

describe('what letters say', () => {
  it.each(['en', 'zh-CN'] as const)(
    'to the complainant in %s: whose they are, which complaint, what it is about, how to phone; in danger whom to call',
    (locale) => {
      const facts = toComplainant('registered', locale);
      const known = ['content', 'p-77', '400 800 1234', 'Lantern'].map((words) =>
        locale === 'en' ? words : words.replace('content', '内容类').replace('Lantern', '灯笼'),
      );
      for (const words of known) expect(render(facts).text).toContain(words);
      expect(render(facts).text).not.toContain('110');
      const danger = { ...facts, complaint: { ...facts.complaint, danger: true } };
      expect(render(danger).text).toContain('110');
      const staff = render(toStaff('assigned', locale)).text;
      expect(staff).not.toMatch(/400 800 1234|p-77/);
    },
  );

  it.each(['result', 'rejected', 'late'] as const)('%s: where else one can turn, and until when', (name) => {
    const known = { 'zh-CN': '争议机构', en: 'Dispute Body' };
    const body = {
      name: known,
      url: 'https://d.example/',
      categories: [],
      locales: [],
      limit: 30 * 86_400_000,
    };
    const told = (locale: Locale) => render(toComplainant(name, locale, { outside: [body] })).text;
    expect(told('en')).toContain('Dispute Body, within 30 days of our answer: https://d.example/');
    expect(told('zh-CN')).toContain('争议机构（自我们答复之日起30天内）：https://d.example/');
    expect(textOf(name, 'en')).not.toContain('Where else');
  });

  it('question: by when, and what silence leads to', () => {
    expect(textOf('question', 'en')).toContain('Please answer on your page by 29 November 2026, 06:30 UTC.');
    expect(textOf('question', 'zh-CN')).toContain('根据已知情况作出决定');
    const meanwhile = toComplainant('question', 'en', { awaited: { by: receivedAt, waits: false } });
    expect(render(meanwhile).text).toContain('with your answer or without it');
    const open = toComplainant('question', 'en', { awaited: { by: null, waits: false } });
    expect(render(open).text).toContain('Without your answer we decide on what we know.');
  });

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
    const late = { missed: 'promise', dueAt: facts.promiseDueAt ?? 0, expectedAt: null } as const;
    const again = render({ ...facts, late: { ...late, isOut: false, asked: true } });
    expect(again.text).toContain('We promised you an answer by 1 December 2026, 06:30 UTC');
    expect(again.text).toContain('We cannot name a new date yet.');
    expect(again.text).toContain('please answer our question');
    const out = render({ ...facts, late: { ...late, isOut: true, asked: false } });
    expect(out.text).toContain('The result is on your page now.');
    expect(render({ ...facts, late: null }).text).not.toMatch(/should have|expect|go on/);
  });

  it('a merged result: the measures under way are told of where they are, under the other number', () => {
    const facts = toComplainant('result', 'en');
    const { decision } = facts.told;
    const remedies: RemedyStep[] = [{ kind: 'remove-content', state: 'pending', step: 1 }];
    const told = { ...facts.told, decision: decision && { ...decision, remedies } };
    expect(render({ ...facts, told }).text).toContain('We will write to you again when all of it is done.');
    const complaint = { ...facts.complaint, ending: 'merged', mergedInto: '100-000-006' } as const;
    const { text } = render({ ...facts, told, complaint });
    expect(text).toContain('When all of it is done, we will write to you about complaint 100-000-006.');
    expect(text).not.toContain('write to you again');
    expect(text).toContain('An appeal goes by complaint 100-000-006.');
  });

  it('registered after its dates: none of them, but that we are late', () => {
    const late = {
      missed: 'review',
      dueAt: receivedAt,
      expectedAt: null,
      isOut: false,
      asked: false,
    } as const;
    const { text, sms } = render(
      toComplainant('registered', 'en', { reviewDueAt: null, promiseDueAt: null, late }),
    );
    expect(text).not.toMatch(/next|promised|By \d/);
    expect(text).toContain('should have been finished by 25 November 2026, 06:30 UTC. It has not been.');
    expect(sms).toMatch(/registered\. Follow it here/);
  });

  it.each([
    ['en', 'By law, you must have our answer by 16 December 2026, 00:00 UTC.'],
    ['zh-CN', '按法律规定，我们须在北京时间 2026年12月16日 08:00前答复您。'],
  ] as const)('registered under a law, in %s: its date', (locale, said) => {
    const statutoryDueAt = Date.parse('2026-12-16T00:00:00Z');
    expect(render(toComplainant('registered', locale, { statutoryDueAt })).text).toContain(said);
  });

  it('rejected: the reason, the explanation, the appeal', () => {
    const text = textOf('rejected', 'zh-CN');
    expect(text).toContain('所述事项不属于本服务的处理范围。');
    expect(text).toContain('> Please turn to the consumer hotline 12315.');
    expect(text).toContain('184天内提出申诉');
  });

  it('a final decision offers no appeal, and still asks for an opinion', () => {
    const { text, sms } = render(toComplainant('result', 'en', { recourse: { state: 'final' } }));
    expect(text).toContain('this decision is final');
    expect(`${text}${sms}`).not.toMatch(/may appeal|how to appeal/i);
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
    const { decision } = facts.told;
    const remedies = decision?.remedies.filter((step) => step.kind !== 'suspend-account') ?? [];
    const without = { ...facts, told: { ...facts.told, decision: decision && { ...decision, remedies } } };
    expect(render(without)).toEqual(render(facts));
  });

  it.each([
    ['en', 'restore-content', 'It stays removed for another reason.', 'restored'],
    ['en', 'show-content', 'It stays hidden for another reason.', 'shown again'],
    ['en', 'restore-account', 'stays suspended for another reason.', 'restored'],
    ['zh-CN', 'restore-content', '该内容仍处于删除状态', '已恢复'],
    ['zh-CN', 'show-content', '该内容仍处于隐藏状态', '已重新显示'],
    ['zh-CN', 'restore-account', '账号仍处于暂停状态', '已恢复'],
  ] as const)('in %s, %s of what somebody else holds too: %s', (locale, kind, held, done) => {
    const facts = toComplainant('completed', locale);
    const { decision } = facts.told;
    const remedies: RemedyStep[] = [{ kind, state: 'done', held: true, step: 1 }];
    const { text } = render({
      ...facts,
      told: { ...facts.told, decision: decision && { ...decision, remedies } },
    });
    expect(text).toContain(held);
    expect(text).not.toContain(done);
    expect(text).not.toContain('everything is done');
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
    const { subject, text } = render(overdue);
    expect(subject).toBe(`Lantern complaint ${number}: overdue`);
    expect(text).toContain(
      '- phone the complainant and tell them what this letter could not: “our decision”',
    );
  });

  it.each([
    ['en', 'carry out a measure: suspend the account for 7 days'],
    ['zh-CN', '落实一项处理措施：暂停账号，期限7天'],
  ] as const)('a task names its measure in %s', (locale, words) => {
    const task = { kind: 'finish-remedy', remedy: { kind: 'suspend-account', days: 7 } } as const;
    expect(render(toStaff('task', locale, { task })).text).toContain(`- ${words}`);
  });

  it.each([
    [86_400_000, '1 day', '1天'],
    [184 * 86_400_000, '184 days', '184天'],
    [90_000, '90 seconds', '90秒钟'],
  ])('an appeal within %d ms is possible within %s', (appealWithinMs, en, zh) => {
    const within = (locale: Locale) => render(toComplainant('result', locale, { appealWithinMs })).text;
    expect(within('en')).toContain(`You may appeal within ${en} of being told`);
    expect(within('zh-CN')).toContain(`您可以在获知处理结果后${zh}内提出申诉`);
  });

  it('a dismissed appeal leaves what was decided: it does not call the complaint not upheld', () => {
    const facts = toComplainant('result', 'en');
    const { decision } = facts.told;
    const told = {
      ...facts.told,
      verdict: 'stands' as const,
      decision: decision && { ...decision, outcome: 'dismissed' as const },
    };
    const { text } = render({ ...facts, complaint: { ...facts.complaint, round: 2 }, told });
    expect(text).toContain('What we decided before stands.');
    expect(text).not.toContain('not upheld');
  });

  it('an escalation after closing is none of a level, and nothing is overdue', () => {
    const event = happened({ type: 'escalated', level: 0, reason: 'other', tells: 'lead', by: 'person-4' });
    const closed = { ...toStaff('escalated', 'en').complaint, stage: 'closed' as const };
    const { subject } = render(toStaff('escalated', 'en', { event, complaint: closed, due: null }));
    expect(subject).toContain('escalated after closing');
  });
});
