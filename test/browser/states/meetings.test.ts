/** Meetings in every state, as browsers draw them: axe finds nothing, and they fit into every window. */
import type { MeetingRead, StoredAction } from '../../../src/cases/insights/meetings/read-meetings.js';
import type { Cause } from '../../../src/domain/causes/causes.js';
import { sectionFigures, type FigureTold, type Pack } from '../../../src/domain/insights/meetings/pack.js';
import { weekOf } from '../../../src/domain/insights/periods.js';
import { figureUnits, type Cell, type FigureName } from '../../../src/domain/insights/report.js';
import { actionPage } from '../../../src/pages/desk/insights/meetings/action.js';
import { meetingsPage } from '../../../src/pages/desk/insights/meetings/list.js';
import { meetingPage } from '../../../src/pages/desk/insights/meetings/meeting.js';
import type { DeskFrame } from '../../../src/pages/parts/desk-page.js';
import { everyState } from '../../support/chromium/shown.js';
import { openChromium } from '../../support/chromium/visitor.js';
import { shared } from '../../support/shared.js';

const browser = await shared(openChromium());
const NOW = Date.parse('2026-06-01T02:00:00Z');
const HOUR_MS = 3_600_000;
const today = '2026-06-01';
const people = new Map([
  ['h1', '何平 He Ping'],
  ['l1', '刘洋 Liu Yang'],
]);
const here = new Set(people.keys());
const cell = (name: FigureName, n: number): Cell => ({
  ...{ by: 'total', key: '', n, k: figureUnits[name] === 'share' ? Math.floor(n * 0.8) : null },
  ...{
    median: figureUnits[name] === 'duration' ? 30 * HOUR_MS : null,
    low: 20 * HOUR_MS,
    high: 44 * HOUR_MS,
  },
  p90: 90 * HOUR_MS,
});
const told = (name: FigureName): FigureTold => ({
  ...{
    name,
    unit: figureUnits[name],
    now: cell(name, 340),
    before: cell(name, 12),
    yearBefore: cell(name, 0),
  },
});
const causes: Cause[] = [
  {
    ...{ id: 'rule-unclear', parent: null, name: { en: 'A rule is unclear', 'zh-CN': '规则不清' } },
    ...{ retired: false, mergedInto: null },
  },
];
const action: StoredAction = {
  ...{ id: '0198f3a2-0000-7000-8000-000000000002', meeting: '0198f3a2-0000-7000-8000-000000000003' },
  ...{ title: '请法务审阅规则 Have legal read the rule', owner: 'l1', dueOn: '2026-05-20', stage: 'open' },
  ...{ endedOn: null, reason: null, madeAt: NOW, madeBy: 'h1' },
};
const dropped: StoredAction = { ...action, stage: 'dropped', endedOn: '2026-05-21', reason: 'Too dear' };
const course = { en: 'The process', 'zh-CN': '投诉处理流程' };
const pack = (isEmpty = false): Pack => ({
  sections: [
    { name: 'actions', actions: isEmpty ? [] : [{ ...action, heldOn: '2026-05-01' }] },
    ...(['deadlines', 'backlog'] as const).map((name) => ({ name, figures: sectionFigures[name].map(told) })),
    {
      name: 'causes',
      causes: isEmpty ? [] : [{ id: 'rule-unclear', now: 120, before: 3 }],
      of: { now: 340, before: 12 },
    },
    ...(['satisfaction', 'overturned'] as const).map((name) => ({
      ...{ name, figures: sectionFigures[name].map(told) },
    })),
    { name: 'second-looks', shares: [{ name: 'agreed', now: { k: 18, n: 21 }, before: { k: 0, n: 0 } }] },
    {
      name: 'training',
      courses: isEmpty ? [] : [{ id: 'process', name: course, lacking: 2, expiring: 1 }],
    },
    {
      name: 'suggestions',
      suggestions: isEmpty
        ? []
        : [
            {
              ...{ id: 'x', title: 'Say it before', owner: 'h1', dueOn: today, stage: 'done', checkOn: null },
            },
          ],
    },
  ],
});
const meeting = (isEmpty = false): MeetingRead => ({
  ...{
    id: action.meeting,
    heldOn: today,
    report: '2026-W22',
    version: 1,
    pack: pack(isEmpty),
    causes,
    seen: 'x',
  },
  ...{ present: isEmpty ? [] : ['h1', 'l1'], minutes: isEmpty ? '' : 'We looked at it.\n\nAnd decided.' },
  ...{ madeAt: NOW, madeBy: 'h1', actions: isEmpty ? [] : [action, dropped] },
});
const blank = { typed: new Map([['heldOn', [today]]]), wrong: [], formKey: 'k', seen: 'x' };
const period = weekOf(NOW - 7 * 24 * HOUR_MS, 'Asia/Shanghai');

const pages: Record<string, (frame: DeskFrame) => string> = {
  'meetings-list': (frame) =>
    meetingsPage(frame, {
      ...{
        items: [meeting()],
        cursor: null,
        nextCursor: 'x',
        actions: [action],
        moreActions: true,
        people,
        mayWrite: true,
        today,
      },
      reports: [{ name: period.name, version: 1, period, madeAt: NOW, madeBy: null }],
      form: { ...blank, wrong: [{ field: 'heldOn', what: 'heldOn' }] },
    }),
  'meetings-pack': (frame) =>
    meetingPage(frame, {
      ...{ meeting: meeting(), people, here, done: 'Done', mayWrite: true, today },
      forms: {
        minutes: blank,
        action: { ...blank, typed: new Map(), formKey: 'l', wrong: [{ field: 'owner', what: 'owner' }] },
      },
    }),
  'meetings-empty': (frame) =>
    meetingPage(frame, {
      ...{ meeting: meeting(true), people, here, done: null, mayWrite: false, today },
      forms: { minutes: blank, action: blank },
    }),
  'meetings-action': (frame) =>
    actionPage(frame, {
      ...{
        action: { ...action, history: [], seen: 'x' },
        people,
        here,
        done: null,
        mayWrite: true,
        isOwn: true,
        today,
      },
      form: blank,
    }),
};

everyState(browser, pages, (frame) => ({
  ...frame,
  who: { name: '林晓 Lin Xiao', hasBoard: true },
  path: '/desk/insights/meetings',
}));
