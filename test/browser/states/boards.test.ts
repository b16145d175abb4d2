/** The board, its lists and records in every state, as browsers draw them: axe finds nothing, and they fit into every window. */
import { boardNumbers, countedBy } from '../../../src/domain/people/board.js';
import { defaultCategories } from '../../../src/domain/policy/categories.js';
import type { Locale } from '../../../src/domain/vocabulary.js';
import { absencesPage } from '../../../src/pages/desk/team/absences.js';
import { boardPage } from '../../../src/pages/desk/team/board.js';
import type { BoardView, CaseItem, CasesView } from '../../../src/pages/desk/team/board-view.js';
import { casesPage } from '../../../src/pages/desk/team/cases.js';
import { handOverPage } from '../../../src/pages/desk/team/hand-over.js';
import { manyPage } from '../../../src/pages/desk/team/many.js';
import { recordsPage, type RecordShown } from '../../../src/pages/desk/records/records.js';
import type { DeskFrame } from '../../../src/pages/parts/desk-page.js';
import { number, receivedAt } from '../../letters/examples/case.js';
import { everyState } from '../../support/chromium/shown.js';
import { openChromium } from '../../support/chromium/visitor.js';
import { shared } from '../../support/shared.js';

const browser = await shared(openChromium());
const HOUR_MS = 3_600_000;
const now = receivedAt + 30 * HOUR_MS;
const LONG = 'somebody-with-a-long-name-who-left';

const names = (locale: Locale) => ({
  people: new Map([
    ['h1', 'Olivia Reed'],
    ['h2', '王磊'],
  ]),
  teams: new Map([
    ['content', { en: 'Content', 'zh-CN': '内容' }],
    ['privacy', { en: 'Privacy and security', 'zh-CN': '隐私与安全' }],
  ]),
  categories: new Map(Object.entries(defaultCategories).map(([id, { name }]) => [id, name[locale]] as const)),
});

const board = (locale: Locale, differs: Partial<BoardView> = {}): BoardView => ({
  ...{ team: 'content', teams: ['content', 'privacy'], now, audits: false, names: names(locale) },
  numbers: boardNumbers.map((name, n) => ({ name, count: n * n * 37, chosen: countedBy[name] })),
  pausedSince: now - 90 * HOUR_MS,
  people: [
    {
      ...{ person: 'h1', counts: { cases: 12, approvals: 0, tasks: 3 }, oldest: number },
      absence: { from: now - HOUR_MS, until: now + 70 * HOUR_MS },
    },
    { person: LONG, counts: { cases: 0, approvals: 2, tasks: 0 }, oldest: null, absence: null },
    {
      ...{ person: 'h2', counts: { cases: 0, approvals: 0, tasks: 0 }, oldest: null },
      absence: { from: now + HOUR_MS, until: now + 70 * HOUR_MS },
    },
  ],
  ...differs,
});

const item = (n: number, differs: Partial<CaseItem> = {}): CaseItem => ({
  ...{ number: number.replace(/\d$/, String(n)), version: 7, stage: 'investigation', category: 'content' },
  ...{ team: 'content', owner: 'h1', deadline: 'investigation', nextDeadline: now + 3 * HOUR_MS },
  ...{ overdue: false, danger: false, trustedFlagger: false, pausedSince: null, unreadSince: null },
  ...differs,
});
const items = [
  item(1, { danger: true, overdue: true, nextDeadline: now - HOUR_MS, unreadSince: now - HOUR_MS }),
  item(2, { owner: null, stage: 'review', trustedFlagger: true, deadline: 'review' }),
  item(3, { pausedSince: now - 20 * HOUR_MS, deadline: 'promise', category: 'privacy' }),
  item(4, { stage: 'feedback', nextDeadline: null, deadline: null }),
];
const acting = {
  formKey: 'k',
  people: [{ id: 'h1', name: 'Olivia Reed' }],
  typed: {},
  chosen: [],
  wrong: null,
};
const cases = (locale: Locale, differs: Partial<CasesView> = {}): CasesView => ({
  ...{ chosen: { open: true, dueWithinHours: 4, team: 'content' }, items, acting, now, names: names(locale) },
  ...{ cursor: null, nextCursor: 'x' },
  ...differs,
});

const record = (key: string, differs: Partial<RecordShown> = {}): RecordShown => ({
  ...{ key, at: now, by: 'h1', what: 'was shown a file', number, attachment: 'a-1' },
  ...differs,
});

const pages: Record<string, (frame: DeskFrame) => string> = {
  'desk-board-full': (frame) => boardPage(frame, board(frame.locale)),
  'desk-board-all': (frame) =>
    boardPage(frame, board(frame.locale, { team: null, audits: true, pausedSince: null })),
  'desk-board-empty': (frame) =>
    boardPage(frame, board(frame.locale, { teams: ['content'], people: [], pausedSince: null })),
  'desk-cases-full': (frame) => casesPage(frame, cases(frame.locale)),
  'desk-cases-wrong': (frame) =>
    casesPage(frame, {
      ...cases(frame.locale, { cursor: 'x', nextCursor: null, chosen: { open: true, overdue: true } }),
      acting: { ...acting, wrong: 'to', typed: { to: '100-000-001' }, chosen: [`${items[0]?.number}:7`] },
    }),
  'desk-cases-looked-on': (frame) =>
    casesPage(frame, cases(frame.locale, { acting: null, chosen: { owner: 'h1', open: true } })),
  'desk-hand-over-full': (frame) =>
    handOverPage(frame, {
      ...{ person: 'h1', team: 'content', total: 61, formKey: 'k', acts: true, names: names(frame.locale) },
      planned: [
        { number, duty: 'owner', version: 7, to: 'h2', named: true, why: null },
        { number, duty: 'task/12', version: 7, to: LONG, named: false, why: null },
        { number, duty: 'approver', version: 7, to: null, named: false, why: 'not-eligible' },
      ],
    }),
  'desk-hand-over-none': (frame) =>
    handOverPage(frame, {
      ...{ person: 'h2', team: null, total: 0, formKey: 'k', acts: true, names: names(frame.locale) },
      planned: [],
    }),
  'desk-many-all': (frame) =>
    manyPage(frame, {
      ...{ command: 'assign', undo: { person: 'h1', batch: 'k' }, isUndo: false, names: names(frame.locale) },
      items: [
        { number, duty: 'owner', state: 'done', to: 'h2' },
        { number, duty: 'task/12', state: 'done', to: null },
        { number, duty: 'owner', state: 'refused', why: 'changed-meanwhile' },
        { number, duty: 'approver', state: 'pending' },
        { number, duty: 'owner', state: 'absent' },
      ],
    }),
  'desk-absences-wrong': (frame) =>
    absencesPage(frame, {
      ...{ person: { id: 'h1', name: 'Olivia Reed' }, formKey: 'k' },
      absences: [{ id: 'a1', from: now, until: now + 70 * HOUR_MS }],
      typed: { from: '2026-03-05', until: '2026-03-04' },
    }),
  'desk-records': (frame) =>
    recordsPage(frame, {
      ...{ kind: 'custody', filters: { person: 'h1', from: '2026-03-01' }, cursor: 'x', nextCursor: 'y' },
      people: names(frame.locale).people,
      items: [record('1'), record('2', { by: null }), record('3', { by: LONG, number: null })],
    }),
  'desk-records-none': (frame) =>
    recordsPage(frame, {
      ...{ kind: 'acts', filters: {}, cursor: null, nextCursor: null, items: [] },
      people: names(frame.locale).people,
    }),
};

everyState(browser, pages, (frame) => ({
  ...frame,
  who: { name: '林晓 Lin Xiao', hasBoard: true },
  path: '/desk/team',
}));
