import { describe, expect, it } from 'vitest';
import type { Next } from '../../src/domain/disclosure/statements/dates/next.js';
import { Locale } from '../../src/domain/vocabulary.js';
import { trackingDownload } from '../../src/pages/public/complainant/download.js';
import { trackingPage } from '../../src/pages/public/complainant/tracking.js';
import type { TrackingView } from '../../src/pages/public/complainant/view.js';
import type { Flash } from '../../src/pages/public/party/refused.js';
import { brand, hostile, number, receivedAt } from '../letters/examples/case.js';
import { aboutConsent, asked, decided, path, rejected, spoken, surveyed, view } from './examples.js';
import { frameIn } from './frame.js';
import { expectAccessible, forms } from './html.js';

const nexts: Next[] = [
  ...(['we-review', 'we-investigate', 'we-examine', 'we-tell', 'we-carry-out'] as const).flatMap((kind) => [
    { kind, by: receivedAt },
    { kind, by: null },
  ]),
  { kind: 'you-answer', by: receivedAt, waits: true },
  { kind: 'you-answer', by: receivedAt, waits: false },
  { kind: 'you-answer', by: null, waits: false },
  { kind: 'waiting-for-other', number: '100-000-006' },
  ...(['decided-told', 'appeal-queued', 'over'] as const).map((kind) => ({ kind })),
  { kind: 'appeal-possible', until: receivedAt },
  ...(['withdrawn', 'left'] as const).flatMap((kind) => [
    { kind, until: receivedAt },
    { kind, until: null },
  ]),
];

const everything: [string, Partial<TrackingView>][] = [
  ['under review', {}],
  ['late without a new date', { late: { expectedAt: null } }],
  ['with a question', asked()],
  ['asked for consent', aboutConsent()],
  ['with consent refused', aboutConsent('no')],
  ['with all that can be said', spoken()],
  ['decided', decided()],
  ['asked how satisfied they are', { ...decided(), ...surveyed() }],
  ['rejected', rejected()],
  ['withdrawn', { stage: 'closed', ending: 'withdrawn', undoUntil: receivedAt, open: ['answer'] }],
  ['with a message after the end', { ...rejected(), afterEnd: { at: receivedAt, text: 'That is not fair' } }],
  ['that was asked to be forgotten', { erasure: 'asked' }],
  [
    'forgotten',
    { stage: 'closed', erasure: 'done', erased: { at: receivedAt, counts: { texts: 3 } }, open: [] },
  ],
  ['merged', { stage: 'feedback', ending: 'merged', mergedInto: number }],
  ['without contact or anything to do', { contact: { email: null, phone: null, message: false }, open: [] }],
];

const refused = (differs: Partial<Extract<Flash, { kind: 'refused' }>> = {}): Flash => ({
  ...{ kind: 'refused', command: 'answer', why: 'payload-invalid', given: {} },
  ...differs,
});

describe.each(Locale.options)('the survey in %s', (locale) => {
  const page = (differs: Partial<TrackingView>) =>
    trackingPage(frameIn(locale), view({ ...decided(), ...differs }));

  it('has a form for each answer, each with a key of its own, and shows what was said', () => {
    const html = page(surveyed());
    expect(html.match(/<button[^>]*name="(?:handling|outcome)"/g)).toHaveLength(10);
    const keys = html.match(/value="[^"]*-rate-[^"]*"/g) ?? [];
    expect(new Set(keys).size).toBe(11);
    expect(html.match(/aria-pressed="true"/g)).toHaveLength(1);
    expect(html).toContain('Quick, in words I understood.');
  });

  it('takes a comment once something was said, and is not there where it is not asked', () => {
    expect(page(surveyed({ handling: null, comment: null }))).not.toContain('name="comment"');
    expect(page({})).not.toContain('/rate');
  });
});

describe.each(Locale.options)('the private page in %s', (locale) => {
  it.each(everything)('%s: one h1, labelled fields, its language, no script, no hole', (_what, differs) => {
    const html = trackingPage(frameIn(locale), view(differs));
    expectAccessible(html, locale);
    expect(html).toContain(number);
    const text = trackingDownload(brand, view(differs), { now: receivedAt, locale });
    expect(text).not.toMatch(/\{\{|undefined|\[object|pages:|terms:|Invalid Date|<|(?<!\r)\n/);
    expect(text).toContain(number);
  });

  it('who is written to by message alone is not told that nobody can reach them', () => {
    const contact = { email: null, phone: null, message: true };
    const html = trackingPage(frameIn(locale), view({ contact, open: ['change-contact'] }));
    expect(html).toContain(locale === 'en' ? 'by message on the platform' : '平台私信');
    expect(html).not.toMatch(/no way to reach you|目前没有登记联系方式/);
  });

  it('says whose turn it is in one sentence, each in its own words', () => {
    const sentences = nexts.map(
      (next) => /redress-next">([^<]+)</.exec(trackingPage(frameIn(locale), view({ next })))?.[1],
    );
    expect(new Set(sentences).size).toBe(nexts.length);
  });

  it('shows hostile text and obeys none of it', () => {
    const flash = refused({ given: { question: '12', text: hostile } });
    const contact = { email: '"><script>@x.example', phone: '"><img src=x>', message: true };
    const open = ['answer', 'appeal', 'change-contact', 'refuse-contact'];
    const { consent = null } = aboutConsent(null, hostile);
    const texts = {
      ...{ ...decided(hostile), ...asked(hostile), ...spoken(hostile), contact, consent },
      open: [...open, 'consent'],
    };
    const html = trackingPage(frameIn(locale), view(texts), flash);
    expectAccessible(html, locale);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).not.toContain('\u0007');
    expect(html).toContain('{{number}} $t(letters:greeting)');
    expect(trackingDownload(brand, view(texts), { now: receivedAt, locale })).not.toContain('\u0007');
  });

  it('acts on nothing when shown: every action is a posted form with a key of its own and the version seen', () => {
    const open = ['answer', 'appeal', 'withdraw', 'change-contact', 'refuse-contact'];
    const found = forms(trackingPage(frameIn(locale), view({ ...asked(), open })));
    expect(found.map((form) => form.action)).toEqual(
      [
        ...['answer', 'appeal', 'change-contact', 'refuse-contact', 'refuse-contact'],
        ...['change-contact', 'withdraw'],
      ].map((command) => `${path}/${command}?lang=${locale}`),
    );
    expect(new Set(found.map((form) => form.hidden['idempotencyKey'])).size).toBe(found.length);
    for (const form of found) {
      expect(form.method).toBe('post');
      expect(form.hidden['expectedVersion']).toBe('7');
    }
  });
});

const page = (differs: Partial<TrackingView> = {}, flash?: Parameters<typeof trackingPage>[2]) =>
  trackingPage(frameIn('en'), view(differs), flash);

describe('what the private page shows', () => {
  it('late is said before whose turn it is, and that before all else', () => {
    const html = page({ ...asked(), late: { expectedAt: null } });
    const at = (words: string) => html.indexOf(words);
    expect(at('We are late')).toBeGreaterThan(0);
    expect(at('We are late')).toBeLessThan(at('It is your turn'));
    expect(at('It is your turn')).toBeLessThan(at('Send my answer'));
    expect(at('Send my answer')).toBeLessThan(at('How far it has come'));
  });

  it('an answer names its question; several questions have a form each', () => {
    const questions = [
      { n: 12, text: 'One?', askedAt: 0 },
      { n: 15, text: 'Two?', askedAt: 0 },
    ];
    const found = forms(page({ questions, open: ['answer'] }));
    expect(found.map((form) => form.hidden['question'])).toEqual(['12', '15']);
    expect(new Set(found.map((form) => form.hidden['idempotencyKey'])).size).toBe(2);
  });

  it('where else one can turn, with the limit they set', () => {
    const body = {
      name: { 'zh-CN': '争议机构', en: 'Dispute Body' },
      url: 'https://d.example/',
      categories: [],
    };
    const html = trackingPage(
      frameIn('en'),
      view({ outside: [{ ...body, locales: [], limit: 30 * 86_400_000 }] }),
    );
    expect(html).toContain(
      '<a class="govuk-link" href="https://d.example/" rel="noreferrer">Dispute Body</a>',
    );
    expect(html).toContain('within 30 days of our answer');
  });

  it('a message on a closed complaint is an opinion', () => {
    expect(forms(page(rejected()))[0]?.hidden).toMatchObject({ as: 'opinion' });
    expect(forms(page())[0]?.hidden).not.toHaveProperty('as');
  });

  describe('after a refusal', () => {
    const written = 'Long words, written with care.';
    const filled = (html: string): string[] =>
      [...html.matchAll(/<textarea[^>]* id="([^"]+)"[^>]*>([^<]*)</g)]
        .filter(([, , value = '']) => value.includes(written))
        .map(([, id = '']) => id);

    const said = { text: written };
    it.each<[string, Parameters<typeof refused>[0], string]>([
      ['its question', { why: 'key-reused', given: { ...said, question: '12' } }, 'answer-12'],
      [
        'a question, its own being closed',
        { why: 'no-such-question', given: { ...said, question: '9' } },
        'answer-12',
      ],
      ['a question that was asked meanwhile', { given: said }, 'answer-12'],
      ['the appeal', { command: 'appeal', why: 'changed-meanwhile', given: said }, 'appeal-text'],
      ['the files', { command: 'add-evidence', given: { note: written } }, 'evidence'],
    ])('what was written stands with %s, and the summary leads there', (_, differs, field) => {
      const html = page({ ...asked(), open: ['answer', 'appeal', 'add-evidence'] }, refused(differs));
      expect(filled(html)).toEqual([field]);
      expect(html).toContain(`href="#${field}`);
    });

    it.each(['answer', 'appeal', 'add-evidence'] as const)(
      'what was written is shown where there is no form of %s any more',
      (command) => {
        const given = { [command === 'add-evidence' ? 'note' : 'text']: written };
        const html = page({ open: [] }, refused({ command, why: 'not-in-this-stage', given }));
        expect(html).toContain(`<p dir="auto">${written}</p>`);
      },
    );
  });

  it('offers no form for what is not open', () => {
    expect(forms(page({ ...asked(), open: [] }))).toEqual([]);
    expect(forms(page({ open: ['review', 'note'] }))).toEqual([]);
  });

  it('shows the present contact', () => {
    const html = page({ open: ['change-contact'] });
    expect(html).toContain('l•••@example.com');
    expect(html).toContain('••• 42');
  });

  it('says how they are written to, and offers a call only where there is a number to phone', () => {
    const html = page({ largePrint: true, writtenIn: 'zh-CN' });
    expect(html).toContain('class="govuk-template redress-large"');
    expect(html).toMatch(/name="language" checked="" value="zh-CN"/);
    expect(html).toMatch(/name="largePrint"[^>]*checked/);
    expect(html).toMatch(/name="phoneOnly"/);
    expect(page({ contact: { email: null, phone: null, message: false } })).not.toMatch(/name="phoneOnly"/);
  });

  it('words have the language they are in, by their script', () => {
    expect(page()).toMatch(/lang="zh-CN"><p dir="auto">他们写了我的名字/);
  });

  it('the result tells grounds and measures, but no sanction on another person', () => {
    const html = page(decided());
    for (const words of [
      'upheld in part',
      'The content was removed.',
      'are under way',
      'You may appeal until 28 May 2027, 06:30 UTC',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).not.toMatch(/suspend/i);
  });

  it.each([
    ['examined', 'Your appeal is being examined'],
    ['final', 'this decision is final'],
    ['taken-back', 'cannot be made again'],
    ['over', 'The time for an appeal is over.'],
  ] as const)(
    'with recourse %s the earlier decision is called that, and how it stands is said',
    (state, words) => {
      const recourse = state === 'examined' ? { state, dueAt: null } : { state };
      const earlier = state === 'examined';
      const html = page({ ...decided(), earlier, recourse, open: [] });
      expect(html).toContain(words);
      expect(html).toContain(earlier ? 'Our earlier decision' : 'Our decision');
    },
  );

  it('a merged complaint names the other, by which an appeal goes, and whether its decision is being examined once more', () => {
    const html = page({ ...decided(), ending: 'merged', mergedInto: '100-000-006', reexamined: true });
    for (const words of [
      '100-000-006',
      'An appeal goes by that number',
      'once more under that number',
      'Our earlier decision',
    ])
      expect(html).toContain(words);
  });

  it('nobody is asked what they think of a decision that was not told yet', () => {
    const written = (differs: Partial<TrackingView>) => page({ ...differs, open: ['answer'] });
    const asksOpinion = 'Tell us what you think';
    expect(written({ ...decided(), result: null })).not.toContain(asksOpinion);
    for (const told of [decided(), rejected(), { ending: 'withdrawn' } as const])
      expect(written(told)).toContain(asksOpinion);
  });

  it('the step under way is marked with its date, a step that is done with its instant, and a rejection skips one', () => {
    expect(page(asked())).toMatch(
      /aria-current="step"><strong>Investigation<\/strong> <span>in progress, by 26 November/,
    );
    expect(page()).toMatch(/Received<\/strong> <span>done on 25 November/);
    expect(page(rejected())).toMatch(/step--skipped"><strong>Investigation<\/strong> <span>not needed/);
  });

  it('what is done seldom is folded, and opened where it was refused', () => {
    const open = ['withdraw', 'change-contact'];
    expect(page({ open })).not.toContain('<details class="govuk-details" open');
    const html = page({ open }, refused({ command: 'withdraw' }));
    expect(html.match(/<details class="govuk-details" open=""/g)).toHaveLength(1);
  });
});

describe('a refused form', () => {
  const openTo = ['answer', 'appeal', 'withdraw', 'change-contact', 'refuse-contact'];

  it.each([
    [refused({ given: { question: '12' } }), 'answer-12', 'Enter your answer'],
    [refused({ given: { question: '12', text: 'x'.repeat(5_001) } }), 'answer-12', 'Shorten what you wrote'],
    [refused({ command: 'appeal' }), 'appeal-text', 'Enter why you disagree'],
    [refused({ command: 'withdraw' }), 'confirmed', 'Tick the box'],
    [refused({ command: 'change-contact', given: { email: 'x' } }), 'email', 'Enter an e-mail address'],
    [refused({ command: 'change-contact', given: { phone: '12' } }), 'phone', 'Enter a phone number'],
    [refused({ command: 'change-contact', why: 'contact-missing' }), 'email', 'or a phone number'],
  ] as const)(
    'says first what is wrong with which field, leads there, and says it beside it',
    (flash, field, words) => {
      const html = page({ ...asked(), open: openTo }, flash);
      expectAccessible(html, 'en');
      expect(html).toMatch(/<title>Error: /);
      expect(html).toMatch(/error-summary"[^>]* tabindex="-1" autofocus=""/);
      expect(html).toMatch(new RegExp(`<a href="#${field}">${words}|<a href="#${field}">[^<]*${words}`));
      expect(html).toMatch(new RegExp(`id="${field}-error"[^>]*><span[^>]*>Error:</span> [^<]*${words}`));
      expect(html.indexOf('govuk-error-summary')).toBeLessThan(html.indexOf('<h1'));
    },
  );

  it('leads nowhere where its form is no longer on the page', () => {
    const html = page({ open: [] }, refused({ command: 'withdraw', why: 'already-left' }));
    expect(html).toContain('<li>You have already withdrawn this complaint.</li>');
  });

  it('keeps an answer to a question that is closed by now as a message', () => {
    const given = { question: '12', text: 'my words' };
    const html = page({ open: ['answer'] }, refused({ why: 'no-such-question', given }));
    expect(html).toMatch(/<a href="#message">[^]*<textarea[^>]* id="message"[^>]*>my words/);
    expect(page({ ...asked(), open: ['answer'] }, refused({ given: { question: '"><b>' } }))).not.toContain(
      'href="#answer-"',
    );
  });

  it('keeps what was written, in that form only', () => {
    const given = { text: 'my words' };
    const html = page(decided(), refused({ command: 'appeal', why: 'changed-meanwhile', given }));
    expect(html.match(/my words/g)).toHaveLength(1);
  });

  it('one that worked is confirmed in a banner that is focused', () => {
    expect(page({}, { kind: 'done', command: 'refuse-contact' })).toMatch(
      /notification-banner[^>]* tabindex="-1" autofocus=""[^]*We no longer send anything there/,
    );
  });
});
