/** Second looks, as browsers draw them: axe finds nothing, and they fit into every window. */
import type { Look } from '../../../src/db/insights/second-looks/second-looks.js';
import type { Utterance } from '../../../src/domain/disclosure/desk/thread.js';
import { agreementOf } from '../../../src/domain/insights/second-look/second-look.js';
import type { FormState } from '../../../src/pages/desk/admin/form.js';
import { judgePage, settlePage } from '../../../src/pages/desk/insights/second-looks/judge.js';
import { looksPage } from '../../../src/pages/desk/insights/second-looks/list.js';
import type { DeskFrame } from '../../../src/pages/parts/desk-page.js';
import { wordsIn } from '../../../src/words/languages.js';
import { everyState } from '../../support/chromium/shown.js';
import { openChromium } from '../../support/chromium/visitor.js';
import { shared } from '../../support/shared.js';

const browser = await shared(openChromium());
const at = Date.UTC(2026, 2, 25);
const look = (change: Partial<Look> = {}): Look => ({
  ...{ number: '100-001-017', round: 1, week: '2026-W13', category: 'content', team: 'content' },
  ...{ rule: 'no-rule-broken', first: 'dismissed', decidedAt: at, person: 'h1', verdict: null },
  ...{ reason: null, judgedAt: null, settled: null, settledBy: null, settledWhy: null, settledAt: null },
  ...change,
});
const differs = look({ number: '100-001-025', verdict: 'upheld', reason: 'They name her school.' });
const said = (side: 'complainant' | 'staff', text: string): Utterance => ({
  ...{ version: null, at, to: 'staff', kind: 'complaint', number: null, answers: [], locale: 'en' },
  from: side === 'staff' ? { side, person: 'h9' } : { side, takenDownBy: null },
  ...{ texts: [{ name: 'text', text, held: false }], files: [], letters: [] },
});
const judged = [
  { rule: 'none', first: 'dismissed', second: 'dismissed', n: 20 },
  { rule: 'none', first: 'dismissed', second: 'upheld', n: 5 },
  { rule: 'insufficient', first: 'rejected', second: 'rejected', n: 4 },
  { rule: 'insufficient', first: 'rejected', second: 'upheld', n: 1 },
];

const form: FormState = { typed: new Map(), wrong: [], formKey: 'a' };
const wrongIn = ({ locale }: DeskFrame, ...fields: ('verdict' | 'reason' | 'why')[]): FormState => ({
  ...form,
  wrong: fields.map((field) => ({ field, text: wordsIn(locale)(`second-looks:wrong.${field}`) })),
});

const pages: Record<string, (frame: DeskFrame) => string> = {
  'second-looks-lead': (frame) =>
    looksPage(frame, {
      own: [look()],
      led: {
        total: 312,
        looks: [
          { ...differs, standing: 'disagreed' },
          { ...look(), standing: 'open' },
          { ...look({ number: '100-001-033', person: null }), standing: 'kept' },
        ],
      },
      agreement: agreementOf(judged),
      draws: [
        {
          ...{ week: '2026-W13', seed: '0c7e1c1e-6a52-4e5c-8a0b-3f0c7e1c1e6a', at },
          ...{ rejections: 0.05, dismissals: 0.05, candidates: 212, drawn: 12 },
        },
      ],
      overturned: [
        {
          ...{ number: '100-001-041', round: 1, category: 'content', rejectReason: null },
          ...{ grounds: ['no-rule-broken'], verdict: 'dismissed', by: 'appealed', became: 'upheld' },
        },
      ],
      people: new Map([['h1', '何平 He Ping']]),
      categories: new Map([['content', frame.locale === 'en' ? 'Content' : '内容']]),
      judged: true,
    }),
  'second-looks-none': (frame) =>
    looksPage(frame, {
      ...{ own: [], led: null, agreement: [], draws: [], overturned: [], judged: false },
      ...{ people: new Map(), categories: new Map() },
    }),
  'second-look-judge': (frame) =>
    judgePage(frame, {
      look: look(),
      thread: [
        said('complainant', 'They call me names under every post.'),
        said('staff', 'Which posts are these?'),
      ],
      form,
    }),
  'second-look-judge-wrong': (frame) =>
    judgePage(frame, { look: look(), thread: [], form: wrongIn(frame, 'verdict', 'reason') }),
  'second-look-settle': (frame) => settlePage(frame, { look: differs, form }),
  'second-look-settle-wrong': (frame) => settlePage(frame, { look: differs, form: wrongIn(frame, 'why') }),
};

everyState(browser, pages, (frame) => ({
  ...frame,
  who: { name: '林晓 Lin Xiao', hasBoard: true },
  path: '/desk/insights/second-looks',
}));
