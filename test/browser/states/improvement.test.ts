/** What is to be improved in every state, as browsers draw it: axe finds nothing, and it fits into every window. */
import type { SuggestionRead } from '../../../src/cases/insights/suggestions/read-suggestions.js';
import type { Cause } from '../../../src/domain/causes/causes.js';
import { effect } from '../../../src/domain/insights/effect.js';
import { suggestionStages, type Measuring } from '../../../src/domain/insights/suggestions/suggestion.js';
import { defaultCategories } from '../../../src/domain/policy/categories.js';
import type { Locale } from '../../../src/domain/vocabulary.js';
import { suggestionFormPage, typedOfPlan } from '../../../src/pages/desk/insights/suggestions/form.js';
import { suggestionsPage } from '../../../src/pages/desk/insights/suggestions/list.js';
import { suggestionPage } from '../../../src/pages/desk/insights/suggestions/one.js';
import type { DeskFrame } from '../../../src/pages/parts/desk-page.js';
import { everyState } from '../../support/chromium/shown.js';
import { openChromium } from '../../support/chromium/visitor.js';
import { shared } from '../../support/shared.js';

const browser = await shared(openChromium());
const NOW = Date.parse('2026-06-01T02:00:00Z');
const HOUR_MS = 3_600_000;
const people = new Map([
  ['h1', '何平 He Ping'],
  ['l1', '刘洋 Liu Yang'],
]);
const cause = (id: string, parent: string | null, en: string, zh: string): Cause => ({
  ...{ id, parent, name: { en, 'zh-CN': zh }, retired: false, mergedInto: null },
});
const causes = [
  cause('rules', null, 'Rules', '规则'),
  cause('rule-unclear', 'rules', 'A rule that nobody understands', '规则难以理解'),
  cause('staff', null, 'Staff', '人员'),
];
const measuring: Measuring = {
  measure: { kind: 'causes', key: null },
  baseline: { from: '2026-02-01', until: '2026-04-30' },
  target: { share: 0.1, better: 'lower' },
  checkOn: '2026-06-01',
};
const [before, after] = [
  { from: Date.parse('2026-02-01T00:00:00Z'), until: Date.parse('2026-05-01T00:00:00Z'), k: 120, n: 400 },
  { from: Date.parse('2026-05-10T00:00:00Z'), until: NOW, k: 12, n: 310 },
];
const suggestion = (change: Partial<SuggestionRead> = {}): SuggestionRead => ({
  ...{
    id: '0198f3a2-0000-7000-8000-000000000001',
    title: '在发布前说明规则 Say the rule before it is broken',
  },
  ...{ text: 'Show it beside the button.\n\nIn both languages.', causes: ['rule-unclear', 'rules'] },
  ...{ owner: 'l1', dueOn: '2026-05-09', measuring, stage: 'effective', startedOn: '2026-05-01' },
  ...{ doneOn: '2026-05-09', reason: null, told: { en: 'We show the rule.', 'zh-CN': '我们说明了规则。' } },
  ...{
    madeAt: NOW - 900 * HOUR_MS,
    madeBy: 'h1',
    baseline: { k: 120, n: 400 },
    causesNamed: causes,
    seen: 'x',
  },
  checks: [
    {
      ...{ suggestion: '', n: 1, checkedAt: NOW, zone: 'Asia/Shanghai', measuring, before, after },
      ...{ ...effect({ before, after }, measuring.target), asked: ['rule-unclear', 'rules'] },
      sql: 'select count(*)::int as n, (count(*) filter (where causes && $3::text[]))::int as k\nfrom rounds',
    },
  ],
  history: [
    { n: 2, at: NOW, by: 'schedule', act: 'check-suggestion', about: '', before: null, after: null },
    { n: 1, at: NOW - HOUR_MS, by: 'h1', act: 'propose-suggestion', about: '', before: null, after: null },
  ],
  ...change,
});
const around = (locale: Locale) => ({
  ...{ causes, people },
  categories: new Map(Object.entries(defaultCategories).map(([id, { name }]) => [id, name[locale]] as const)),
});
const blank = { typed: new Map(), wrong: [], formKey: 'k', seen: 'x' };
const one =
  (change: Partial<SuggestionRead>, more: { done?: string; isWrong?: true } = {}) =>
  (frame: DeskFrame) =>
    suggestionPage(frame, {
      ...{ ...around(frame.locale), suggestion: suggestion(change), done: more.done ?? null },
      form: more.isWrong === true ? { ...blank, wrong: [{ field: 'reason', what: 'reason' }] } : blank,
      ...{ mayWrite: true, mayPublish: true, isOwn: false },
    });

const pages: Record<string, (frame: DeskFrame) => string> = {
  'improve-list': (frame) =>
    suggestionsPage(frame, {
      items: suggestionStages.map((stage, n) => ({
        ...suggestion({ stage, ...(n % 3 === 0 && { measuring: null }) }),
      })),
      ...{ cursor: null, nextCursor: 'x', people, mayWrite: true },
    }),
  'improve-none': (frame) =>
    suggestionsPage(frame, { ...{ items: [], cursor: null, nextCursor: null, people, mayWrite: false } }),
  'improve-effective': one({}, { done: 'Done' }),
  'improve-proposed': one(
    { ...{ stage: 'proposed', measuring: null, baseline: null, told: null }, checks: [] },
    { isWrong: true },
  ),
  'improve-form': (frame) =>
    suggestionFormPage(frame, {
      ...{ ...around(frame.locale), here: new Set(people.keys()), id: null },
      form: {
        ...blank,
        typed: typedOfPlan(suggestion()),
        wrong: [
          { field: 'causes', what: 'causes' },
          { field: 'dueOn', what: 'dueOn' },
        ],
      },
    }),
};

everyState(browser, pages, (frame) => ({
  ...frame,
  who: { name: '林晓 Lin Xiao', hasBoard: true },
  path: '/desk/insights/suggestions',
}));
