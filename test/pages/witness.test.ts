import { describe, expect, it } from 'vitest';
import { Evidence } from '../../src/domain/policy/evidence.js';
import { Locale } from '../../src/domain/vocabulary.js';
import { witnessPage, type WitnessView } from '../../src/pages/public/witness/witness.js';
import { hostile, receivedAt } from '../letters/examples/case.js';
import { frameIn } from './frame.js';
import { expectAccessible, forms } from './html.js';

const path = '/w/Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA';
const view = (differs: Partial<WitnessView> = {}): WitnessView => ({
  ...{ path, reference: 'W-7K3M-Q9XD', otherLanguageUrl: `${path}?lang=zh-CN`, idempotencyKey: 'b3f1c2d4' },
  ...{ questions: [], subject: null, next: { kind: 'nothing' }, thread: [], open: [], takesFiles: true },
  files: Evidence.parse(undefined),
  ...differs,
});
const asked = (text: string): Partial<WitnessView> => ({
  questions: [{ n: 12, text, askedAt: receivedAt, answerBy: receivedAt + 86_400_000 }],
  subject: { type: 'post', reference: 'p-77' },
  next: { kind: 'you-answer', by: receivedAt + 86_400_000 },
  open: ['answer'],
});

describe.each(Locale.options)("a witness's page in %s", (locale) => {
  it.each([
    ['with nothing to see', {}],
    ['with a question', asked('What did you see?')],
    ['after an answer', { open: ['answer'] }],
    ['with hostile text', asked(hostile)],
  ] satisfies [string, Partial<WitnessView>][])(
    '%s: labelled, in its language, no script',
    (_what, differs) => {
      const html = witnessPage(frameIn(locale), view(differs));
      expectAccessible(html, locale);
      expect(html).toContain('W-7K3M-Q9XD');
      expect(html).not.toMatch(/<script|<img/);
    },
  );

  it('takes an answer, under a key of its own, and says what was wrong with one', () => {
    const refused = {
      kind: 'refused',
      command: 'answer',
      why: 'payload-invalid',
      given: { question: '12' },
    } as const;
    const html = witnessPage(frameIn(locale), view(asked('What did you see?')), refused);
    expectAccessible(html, locale);
    expect(forms(html).map(({ action, method }) => [action, method])).toEqual([
      [`${path}/answer?lang=${locale}`, 'post'],
    ]);
    expect(html).toContain('govuk-error-summary');
  });
});
