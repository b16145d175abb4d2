import { isLifting } from '../../src/domain/complaint/course/platform/remedy-kinds.js';
import { describe, expect, it } from 'vitest';
import { measureStates } from '../../src/domain/disclosure/statements/measure.js';
import { Locale, RemedyKind } from '../../src/domain/vocabulary.js';
import { respondentPage } from '../../src/pages/public/respondent/respondent.js';
import type { Recourse } from '../../src/domain/disclosure/statements/recourse.js';
import type { RespondentView } from '../../src/pages/public/respondent/view.js';
import { hostile, receivedAt } from '../letters/examples/case.js';
import { spoken } from './examples.js';
import { asked, decided, path, reference, view } from './matters.js';
import { frameIn } from './frame.js';
import { expectAccessible, forms } from './html.js';

const recourses: Recourse[] = [
  { state: 'open', until: receivedAt },
  { state: 'examined', dueAt: receivedAt },
  { state: 'reexamined', dueAt: null },
  ...(['later', 'queued', 'decided', 'final', 'taken-back', 'over'] as const).map((state) => ({ state })),
];

const everything: [string, Partial<RespondentView>][] = [
  ['with nothing to see', {}],
  ['with a question', asked()],
  ['after an answer', { thread: spoken().thread ?? [], open: ['answer'] }],
  ['decided', decided()],
  ['decided without reasons', decided(null)],
  ['with nothing left of the measures', { decision: { grounds: [], remedies: [], reasons: null } }],
  ...recourses.map((recourse): [string, Partial<RespondentView>] => [
    `with recourse ${recourse.state}`,
    { ...decided(), recourse },
  ]),
];

describe.each(Locale.options)("the respondent's page in %s", (locale) => {
  it.each(everything)('%s: one h1, labelled fields, its language, no script, no hole', (_what, differs) => {
    const html = respondentPage(frameIn(locale), view(differs));
    expectAccessible(html, locale);
    expect(html).toContain(reference);
  });

  it('shows hostile text and obeys none of it', () => {
    const html = respondentPage(frameIn(locale), view({ ...decided(hostile), ...asked(hostile) }), {
      kind: 'refused',
      command: 'answer',
      why: 'payload-invalid',
      given: { question: '12', text: hostile },
    });
    expectAccessible(html, locale);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('{{number}} $t(letters:greeting)');
  });

  it('acts on nothing when shown: every action is a posted form with a key of its own, and no version', () => {
    const html = respondentPage(
      frameIn(locale),
      view({ ...decided(), ...asked(), open: ['answer', 'appeal', 'withdraw'] }),
    );
    const found = forms(html);
    expect(found.map((form) => form.action)).toEqual(
      ['answer', 'appeal', 'withdraw'].map((command) => `${path}/${command}?lang=${locale}`),
    );
    expect(new Set(found.map((form) => form.hidden['idempotencyKey'])).size).toBe(found.length);
    for (const form of found) {
      expect(form.method).toBe('post');
      expect(form.hidden).not.toHaveProperty('expectedVersion');
    }
  });

  it('says each measure in its own words', () => {
    const kinds = RemedyKind.extract([
      ...(['remove-content', 'hide-content', 'warn-user', 'suspend-account', 'lift-suspension'] as const),
      ...(['restore-content', 'show-content', 'restore-account', 'withdraw-warning'] as const),
    ]).options;
    const remedies = kinds.flatMap((kind) =>
      measureStates
        .filter((state) => state !== 'held' || isLifting(kind))
        .map((state) => ({
          kind,
          days: null,
          state,
          since: null,
          until: null,
        })),
    );
    const html = respondentPage(
      frameIn(locale),
      view({ decision: { grounds: [], remedies, reasons: null } }),
    );
    const [decision = ''] = html.split('id="genuine"');
    const items = [...decision.matchAll(/<li>([^<]+)<\/li>/g)].map((match) => match[1]);
    expect(new Set(items).size).toBe(32);
  });
});

const page = (differs: Partial<RespondentView> = {}, flash?: Parameters<typeof respondentPage>[2]) =>
  respondentPage(frameIn('en'), view(differs), flash);

describe("what the respondent's page shows", () => {
  it('with nothing to see it is calm, and asks for nothing', () => {
    const html = page();
    expect(html).toContain('Nothing is asked of you at present.');
    expect(forms(html)).toEqual([]);
    expect(html).not.toMatch(/complainant|decision<|appeal/i);
    for (const words of ['complaint service of Redress', 'never ask you for a password', reference])
      expect(html).toContain(words);
  });

  it('an answer names its question and is wanted by a date', () => {
    const html = page(asked());
    expect(forms(html)[0]?.hidden).toMatchObject({ question: '12' });
    expect(html).toContain('please answer our question by');
    expect(html).toContain('post p-77');
  });

  it('what was decided, how long, why, and until when to appeal', () => {
    const html = page(decided());
    for (const words of [
      'Your content was removed. Since 25 November 2026, 06:30 UTC.',
      'Your account is being suspended. Duration: 7 days.',
      'could not be recorded',
      'The post names somebody.',
      'You may appeal until',
    ])
      expect(html).toContain(words);
  });

  it.each(recourses.filter(({ state }) => state !== 'open'))(
    'with recourse $state there is no form to appeal',
    (recourse) => {
      const html = page({ ...decided(), recourse, open: ['answer'] });
      expect(forms(html).map(({ action }) => action)).toEqual([`${path}/answer?lang=en`]);
    },
  );

  it('taking an appeal back is confirmed as that', () => {
    const html = page(decided(), { kind: 'done', command: 'withdraw' });
    expect(html).toMatch(/notification-banner[^]*You have taken your appeal back/);
  });

  it('a refused form keeps what was written, in that form only', () => {
    const given = { text: 'my words' };
    const html = page(decided(), { kind: 'refused', command: 'appeal', why: 'not-restricted', given });
    expect(html).toContain('There is no decision you could appeal');
    expect(html.match(/my words/g)).toHaveLength(1);
  });
});
