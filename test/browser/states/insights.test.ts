/** Reports in every state, as browsers draw them: axe finds nothing, and they fit into every window. */
import { defaultCategories } from '../../../src/domain/policy/categories.js';
import { weekOf } from '../../../src/domain/insights/periods.js';
import {
  breakdowns,
  figureNames,
  figureUnits,
  rests,
  type Breakdown,
  type Cell,
  type Figure,
  type FigureName,
  type ReportHead,
} from '../../../src/domain/insights/report.js';
import type { Locale } from '../../../src/domain/vocabulary.js';
import { figurePage } from '../../../src/pages/desk/insights/figure.js';
import { reportsPage } from '../../../src/pages/desk/insights/list.js';
import { reportPage } from '../../../src/pages/desk/insights/report.js';
import { countedPage } from '../../../src/pages/desk/insights/cases.js';
import type { CountedCase } from '../../../src/db/insights/cases.js';
import type { DeskFrame } from '../../../src/pages/parts/desk-page.js';
import { everyState } from '../../support/chromium/shown.js';
import { openChromium } from '../../support/chromium/visitor.js';
import { shared } from '../../support/shared.js';

const browser = await shared(openChromium());
const HOUR_MS = 3_600_000;
const period = weekOf(Date.UTC(2026, 2, 25), 'Europe/Berlin');
const head: ReportHead = {
  ...{ name: period.name, version: 2, period, madeAt: Date.parse(period.until) + HOUR_MS, madeBy: 'h1' },
};

const keys: Record<Breakdown, string[]> = {
  ...{ total: [''], category: ['content', 'account', 'privacy', 'gone'], channel: ['app', 'direct_message'] },
  ...{ team: ['content', 'privacy'], locale: ['en', 'zh-CN'], ending: ['decided', 'withdrawn'] },
  ...{
    verdict: ['partly-upheld', ''],
    cause: ['our-mistake', '', '?'],
    subject: ['0c7e1c1e-6a52-4e5c-8a0b-000000000001'],
  },
};

/** Numbers of every kind: many, few and none. */
function cell(by: Breakdown, key: string, at: number, name: FigureName): Cell {
  const n = [340, 47, 3, 0][at % 4] ?? 0;
  const unit = figureUnits[name];
  const took = unit === 'duration' && n > 0;
  return {
    ...{ by, key, n, k: unit === 'share' ? Math.floor(n * 0.62) : null },
    ...{ median: took ? 31 * HOUR_MS : null, p90: took ? 90 * HOUR_MS : null },
    ...{ low: took && n > 5 ? 20 * HOUR_MS : null, high: took && n > 5 ? 44 * HOUR_MS : null },
  };
}

function figure(name: FigureName, periods: number): Figure {
  const cells = (shift: number) =>
    breakdowns.flatMap((by) => keys[by].map((key, at) => cell(by, key, at + shift, name)));
  return {
    ...{ name, unit: figureUnits[name], sql: `select way, key, count(*)::int as n\nfrom complaint_facts` },
    ...{ cells: cells(0), before: cells(1), yearBefore: [] },
    past: Array.from({ length: periods }, (_, n) => ({
      ...{ period: `2025-W${String(n + 10)}`, n: 300 + ((n * 37) % 60), k: 180 + ((n * 17) % 40) },
      median: (28 + ((n * 5) % 9)) * HOUR_MS,
    })),
  };
}

const names = (locale: Locale) => ({
  people: new Map([['h1', '何平 He Ping']]),
  teams: new Map([['content', { en: 'Content', 'zh-CN': '内容' }]]),
  causes: new Map([['our-mistake', locale === 'en' ? 'Our mistake' : '我方失误']]),
  categories: new Map(Object.entries(defaultCategories).map(([id, { name }]) => [id, name[locale]] as const)),
});
const one = (name: FigureName, periods: number) => (frame: DeskFrame) =>
  figurePage(frame, {
    ...head,
    figure: figure(name, periods),
    names: names(frame.locale),
    beside: rests(name) && figure('responded', periods),
  });
const list = (locale: Locale, items: ReportHead[]) => ({
  ...{ items, cursor: null, nextCursor: items.length > 0 ? 'x' : null, people: names(locale).people },
  usual: { from: '2026-01-01', until: '2026-06-30' },
});

const counted = (holds: boolean): CountedCase => ({
  ...{ number: 'R-2026-000042-7', round: 1, category: 'content', team: 'content', holds, took: null },
});

const pages: Record<string, (frame: DeskFrame) => string> = {
  'insights-list': (frame) =>
    reportsPage(frame, list(frame.locale, [head, { ...head, version: 1, madeBy: null }])),
  'insights-none': (frame) => reportsPage(frame, list(frame.locale, [])),
  'insights-report': (frame) =>
    reportPage(frame, {
      ...{ ...head, figures: figureNames.map((name) => figure(name, 0)), names: names(frame.locale) },
      formKey: 'k',
      rises: [{ by: 'category', key: 'privacy', day: '2026-03-25', count: 41, expected: 12.34, upper: 25 }],
    }),
  'insights-calm': (frame) =>
    reportPage(frame, {
      ...head,
      figures: [figure('received', 0)],
      rises: [],
      names: names(frame.locale),
      formKey: null,
    }),
  'insights-count': one('received', 25),
  'insights-share': one('met-promise', 25),
  'insights-duration': one('time-whole', 5),
  'insights-first': one('upheld', 0),
  'insights-cases': (frame) =>
    countedPage(frame, {
      ...{ ...head, figure: 'satisfied-outcome', by: 'category', key: 'content', names: names(frame.locale) },
      ...{ cell: cell('category', 'content', 1, 'satisfied-outcome'), total: 47, unseen: 12 },
      page: { items: [counted(true), counted(false)], next: null },
      ...{ cursor: null, nextCursor: 'x' },
    }),
  'insights-satisfaction': one('satisfied-outcome', 25),
};

everyState(browser, pages, (frame) => ({
  ...frame,
  who: { name: '林晓 Lin Xiao', hasBoard: true },
  path: '/desk/insights',
}));
