import { describe, expect, it } from 'vitest';
import { Locale } from '../../src/domain/vocabulary.js';
import { trackingPage } from '../../src/pages/public/tracking.js';
import type { TrackingView } from '../../src/pages/public/tracking-view.js';
import { hostile, number } from '../letters/examples/case.js';
import { asked, decided, path, rejected, view } from './examples.js';
import { frameIn } from './frame.js';
import { expectAccessible, forms } from './html.js';

const everything: [string, Partial<TrackingView>][] = [
  ['under review', {}],
  ['late without a new date', { late: { expectedAt: null } }],
  ['with a question', asked()],
  ['decided', decided()],
  ['rejected', rejected()],
  ['withdrawn', { stage: 'closed', ending: 'withdrawn', open: ['answer'] }],
  ['merged', { stage: 'feedback', ending: 'merged' }],
  ['without contact or anything to do', { contact: { email: null, phone: null }, open: [] }],
];

describe.each(Locale.options)('the private page in %s', (locale) => {
  it.each(everything)('%s: one h1, labelled fields, its language, no script, no hole', (_what, differs) => {
    const html = trackingPage(frameIn(locale), view(differs));
    expectAccessible(html, locale);
    expect(html).toContain(number);
  });

  it('shows hostile text and obeys none of it', () => {
    const flash = {
      kind: 'refused',
      command: 'answer',
      why: 'payload-invalid',
      given: { question: '12', text: hostile },
    } as const;
    const contact = { email: '"><script>@x.example', phone: '"><img src=x>' };
    const open = ['answer', 'appeal', 'change-contact', 'refuse-contact'];
    const texts = { ...decided(hostile), ...asked(hostile), open, contact };
    const html = trackingPage(frameIn(locale), view(texts), flash);
    expectAccessible(html, locale);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).not.toContain('\u0007');
    expect(html).toContain('{{number}} $t(letters:greeting)');
  });

  it('acts on nothing when shown: every action is a posted form with a key of its own and the version seen', () => {
    const open = ['answer', 'appeal', 'withdraw', 'change-contact', 'refuse-contact'];
    const html = trackingPage(frameIn(locale), view({ ...asked(), open }));
    const found = forms(html);
    expect(found.map((form) => form.action)).toEqual(
      ['answer', 'appeal', 'change-contact', 'refuse-contact', 'refuse-contact', 'withdraw'].map(
        (command) => `${path}/${command}`,
      ),
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
  it('an answer names its question; several questions have a form each', () => {
    const questions = [
      { n: 12, text: 'One?', askedAt: 0 },
      { n: 15, text: 'Two?', askedAt: 0 },
    ];
    const found = forms(page({ questions, open: ['answer'] }));
    expect(found.map((form) => form.hidden['question'])).toEqual(['12', '15']);
    expect(new Set(found.map((form) => form.hidden['idempotencyKey'])).size).toBe(2);
  });

  it('a message on a closed complaint is an opinion', () => {
    expect(forms(page(rejected()))[0]?.hidden).toMatchObject({ as: 'opinion' });
    expect(forms(page())[0]?.hidden).not.toHaveProperty('as');
  });

  it('offers no form for what is not open', () => {
    expect(forms(page({ ...asked(), open: [] }))).toEqual([]);
    expect(forms(page({ open: ['review', 'note'] }))).toEqual([]);
  });

  it('withdrawing needs a tick', () => {
    expect(page({ open: ['withdraw'] })).toMatch(/<input type="checkbox"[^>]* required=""/);
  });

  it('shows the present contact', () => {
    const html = page({ open: ['change-contact'] });
    expect(html).toContain('l•••@example.com');
    expect(html).toContain('••• 42');
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
    ['decided', 'A new decision has been made.'],
    ['final', 'this decision is final'],
    ['taken-back', 'cannot be made again'],
    ['over', 'The time for an appeal is over.'],
  ] as const)(
    'with recourse %s the earlier decision is called that, and how it stands is said',
    (state, words) => {
      const recourse = state === 'examined' ? { state, dueAt: null } : { state };
      const earlier = state === 'examined' || state === 'decided';
      const html = page({ ...decided(), earlier, recourse, open: [] });
      expect(html).toContain(words);
      expect(html).toContain(earlier ? 'Our earlier decision' : 'Our decision');
    },
  );

  it('whoever left learns that the case goes on without them', () =>
    expect(page({ left: true })).toContain('we are carrying on with it to protect them'));

  it('a merged complaint names the other, and whether its decision is being examined once more', () => {
    const html = page({ ...decided(), ending: 'merged', mergedInto: '100-000-006', reexamined: true });
    for (const words of ['100-000-006', 'once more under that number', 'Our earlier decision'])
      expect(html).toContain(words);
  });

  it('nobody is asked what they think of a decision that was not told yet', () => {
    const written = (differs: Partial<TrackingView>) => page({ ...differs, open: ['answer'] });
    const asksOpinion = 'Tell us what you think';
    expect(written({ ...decided(), result: null })).not.toContain(asksOpinion);
    for (const told of [decided(), rejected(), { ending: 'withdrawn' } as const])
      expect(written(told)).toContain(asksOpinion);
  });

  it('the step under way is marked, and a rejection skips the investigation', () => {
    expect(page(asked())).toMatch(/<li class="current" aria-current="step"><strong>Investigation/);
    expect(page(rejected())).toMatch(/<li class="skipped"><strong>Investigation/);
  });

  it('a refused form keeps what was written, in that form only', () => {
    const given = { text: 'my words' };
    const html = page(decided(), { kind: 'refused', command: 'appeal', why: 'changed-meanwhile', given });
    expect(html).toContain('role="alert"');
    expect(html.match(/my words/g)).toHaveLength(1);
  });

  it('a form that worked is confirmed', () => {
    expect(page({}, { kind: 'done', command: 'refuse-contact' })).toMatch(
      /role="status"[^]*Nothing is sent there any more/,
    );
  });
});
