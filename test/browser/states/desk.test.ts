/** Every state of the pages of the desk, as browsers draw it: axe finds nothing, and it fits into every window. */
import type { Custody } from '../../../src/cases/evidence/read-custody.js';
import type { Preview } from '../../../src/cases/work/preview-command.js';
import { defaultCategories } from '../../../src/domain/policy/categories.js';
import type { Locale } from '../../../src/domain/vocabulary.js';
import { composeLetter } from '../../../src/letters/render.js';
import { checkPage, gonePage } from '../../../src/pages/desk/case/acting/check.js';
import type { Typed } from '../../../src/pages/desk/case/case-view.js';
import type { CallView } from '../../../src/pages/desk/call/call-view.js';
import { callPage } from '../../../src/pages/desk/call/call.js';
import { filedPage } from '../../../src/pages/desk/call/filed.js';
import { casePage } from '../../../src/pages/desk/case/case.js';
import { custodyPage } from '../../../src/pages/desk/case/evidence/custody.js';
import type { ListedLimit } from '../../../src/cases/limits/list-limits.js';
import { limitsPage, type LimitsView } from '../../../src/pages/desk/limits.js';
import { inboxMailPage, inboxPage, type LocalMail } from '../../../src/pages/desk/inbox.js';
import { operationsPage } from '../../../src/pages/desk/operations/operations.js';
import { deskProblemPage } from '../../../src/pages/desk/problem.js';
import { sendAgainPage } from '../../../src/pages/desk/operations/send-again.js';
import { linkPage, linkSentPage } from '../../../src/pages/desk/sign-in-link.js';
import { signInPage, type SignInView } from '../../../src/pages/desk/sign-in.js';
import { searchPage, type SearchView } from '../../../src/pages/desk/work/search.js';
import type { WorkItem, WorkView } from '../../../src/pages/desk/work/work-view.js';
import { workPage } from '../../../src/pages/desk/work/work.js';
import type { DeskFrame } from '../../../src/pages/parts/desk-page.js';
import { fileOf } from '../../domain/spec/files.js';
import { rate, setCause } from '../../domain/spec/orders.js';
import { by, given } from '../../domain/spec/spec.js';
import { accepted } from '../../domain/spec/starts.js';
import { world } from '../../domain/spec/worlds.js';
import { brand, number, receivedAt, render } from '../../letters/examples/case.js';
import { toComplainant } from '../../letters/examples/complainant.js';
import { caseView } from '../../pages/cases.js';
import { view as operations } from '../../pages/operations.js';
import { everyState } from '../../support/chromium/shown.js';
import { openChromium } from '../../support/chromium/visitor.js';
import { shared } from '../../support/shared.js';

const browser = await shared(openChromium());
const HOUR_MS = 3_600_000;
const now = receivedAt + 30 * HOUR_MS;

const names = (locale: Locale) => ({
  people: new Map([['h1', 'Olivia Reed']]),
  teams: new Map([['content', { en: 'Content', 'zh-CN': '内容' }]]),
  categories: new Map(Object.entries(defaultCategories).map(([id, { name }]) => [id, name[locale]] as const)),
});

const item = (differs: Partial<WorkItem>): WorkItem => ({
  ...{ number, kind: 'investigation', n: 0, task: null, person: 'h1', team: 'content', danger: false },
  trustedFlagger: false,
  ...{ dueAt: now + 20 * HOUR_MS, overdue: false, stage: 'investigation', category: 'content' },
  ...{ channel: 'app', paused: false, unreadSince: null, receivedAt, rests: false },
  ...differs,
});
const items = [
  item({ danger: true, overdue: true, dueAt: now - 2 * HOUR_MS, unreadSince: now - HOUR_MS }),
  item({ kind: 'review', person: null, channel: 'direct_message', trustedFlagger: true }),
  item({ kind: 'approval', paused: true, category: 'privacy' }),
  item({ kind: 'task', task: 'phone-complainant', n: 7 }),
  item({ kind: 'reading', dueAt: null, unreadSince: now - HOUR_MS }),
];
const work = (locale: Locale, differs: Partial<WorkView> = {}): WorkView => ({
  ...{ items, filters: {}, cursor: null, nextCursor: null, nothingLeft: false, done: null, now },
  ...{ limitAppeals: [], secondLooks: 0, restsUntil: null, leads: false },
  ...{ counts: { review: 1, investigation: 1, approval: 1, task: 1, reading: 1 }, names: names(locale) },
  ...differs,
});
const inForce = (differs: Partial<ListedLimit>): ListedLimit => ({
  ...{ id: '0190f5e2-7c1a-8b3d-8a4e-5f6071829304', number, standing: 'limited', mayDecide: false },
  ...{ warnedBy: 'h1', warnedAt: '2026-03-01T12:00:00.000Z', limitedBy: 'h1', overdue: false },
  ...{ limitedAt: '2026-03-02T12:00:00.000Z', until: '2026-03-12T12:00:00.000Z' },
  ...{ appealedAt: null, appealDueAt: null, ...differs },
});
const appealed = (id: string, dueIn: number, mayDecide: boolean) =>
  inForce({
    ...{ id, standing: 'appealed', appealedAt: '2026-03-02T13:00:00.000Z', mayDecide, overdue: dueIn < 0 },
    appealDueAt: new Date(now + dueIn).toISOString(),
  });
const limitsInForce = [
  appealed('0190f5e2-7c1a-8b3d-8a4e-5f6071829305', -2 * HOUR_MS, true),
  appealed('0190f5e2-7c1a-8b3d-8a4e-5f6071829306', 20 * HOUR_MS, false),
  inForce({ standing: 'kept', id: '0190f5e2-7c1a-8b3d-8a4e-5f6071829307' }),
  inForce({}),
];
const limits = (locale: Locale, differs: Partial<LimitsView> = {}): LimitsView => ({
  ...{ items: limitsInForce, cursor: null, nextCursor: null, now, people: names(locale).people },
  ...differs,
});
const none = { review: 0, investigation: 0, approval: 0, task: 0, reading: 0 };

const search = (locale: Locale, differs: Partial<SearchView>): SearchView => ({
  ...{ q: '', items: [], cursor: null, nextCursor: null, byWords: true, names: names(locale) },
  ...differs,
});
const found = [
  {
    number,
    stage: 'approval',
    team: 'content',
    owner: 'h1',
    category: 'content',
    receivedAt,
    why: ['words'],
  },
  {
    number,
    stage: 'closed',
    team: 'content',
    owner: null,
    category: 'privacy',
    receivedAt,
    why: ['address'],
  },
] as const;

/** Words as long as people write them. */
const said = `It names my street. ${'https://a.example/'.padEnd(90, 'x')}\nDonaudampfschifffahrtsgesellschaftskapitänswitwe\n他们写了我的名字和住址。`;

const next = { kind: 'we-investigate', by: now + 20 * HOUR_MS } as const;
const asks = { kind: 'you-answer', by: now + 9 * HOUR_MS, waits: true } as const;
const onTime = { late: null, promiseDueAt: now + 90 * HOUR_MS };
const known = (locale: Locale): CallView['found'] => ({
  more: true,
  complaints: [
    {
      ...{ number, receivedAt, locale, standing: { next: asks, ...onTime } },
      seen: {
        ...{
          category: defaultCategories['privacy'].name,
          stage: 'investigation',
          owner: 'h1',
          team: 'content',
        },
        subject: { type: 'post', reference: 'https://a.example/'.padEnd(120, 'x') },
        questions: [{ n: 4, text: said, askedAt: receivedAt }],
        ...{ isToBePhoned: true, mayAnswer: true },
      },
    },
    {
      number,
      receivedAt,
      locale: 'zh-CN',
      standing: { next, late: { expectedAt: now }, promiseDueAt: null },
      seen: null,
    },
    { number, receivedAt, locale: 'en', standing: null, seen: null },
  ],
});
const call = (locale: Locale, differs: Partial<CallView>): CallView => ({
  ...{ q: '', found: null, byAddress: true, names: names(locale), categories: defaultCategories },
  ...{ typed: { behalf: 'myself' }, wrong: [], refused: null, formKey: 'k' },
  ...differs,
});

const signIn = (differs: Partial<SignInView>): SignInView => ({
  ...{ to: '/desk/work', notice: null, email: undefined, by: 'link', people: [] },
  ...differs,
});

const typed = (differs: Partial<Typed>): Typed => ({
  ...{ command: 'resolve', errors: [], why: null, changes: [] },
  form: { outcome: 'upheld', explanation: 'The post names the street she lives in.\nThat breaks our rules.' },
  ...differs,
});

const facts = (locale: Locale) => toComplainant('rejected', locale);
const preview = (locale: Locale): Preview => {
  const { sms, ...letter } = composeLetter(facts(locale), brand);
  const shownAs = { name: 'rejected', locale, withheld: false, ...letter } as const;
  return {
    letters: [
      { ...shownAs, by: 'email', when: 'now', text: '' },
      { ...shownAs, by: 'sms', when: 'approved', text: sms },
    ],
    toOthers: [{ to: 'respondent', text: 'Is the post yours?', held: true }],
    refusal: null,
  };
};

const mail = (locale: Locale): LocalMail => ({
  ...{ id: `${number}/7/rejected/complainant`, at: receivedAt, transport: 'email', to: 'l@example.com' },
  ...render(facts(locale)),
});

const underLaw = accepted({
  category: 'privacy',
  as: 'privacy',
  policy: (document) => ({
    ...document,
    statutory: { workingDays: 15, calendar: { zone: 'Asia/Shanghai' } },
  }),
});
/** Closed, with the causes of it, and how satisfied the complainant is. */
const learnt = () =>
  given(world.closed())
    .when(setCause('rule-unclear', 'human-error'), by.owner, '5h')
    .when(rate({ handling: 5, outcome: 2 }, { comment: true }), by.complainant, '6h').life;
const atPlace = (place: keyof typeof world) => caseView(world[place](), said);

const files = [
  fileOf(number, '截图 与 Mallory 的聊天记录，从头到尾.png', { held: true, checked: false }),
  fileOf(number, 'recording.mp4', { type: 'video/mp4', bytes: 19_000_000 }),
  fileOf(number, `${'letter-'.repeat(20)}.pdf`, { type: 'application/pdf', withdrawn: true }),
];
const custody: Custody = {
  ...{
    number,
    policy: world.investigation().policy,
    file: { ...fileOf(number, 'post.png'), sensitive: true },
  },
  steps: [
    { what: 'brought', by: null, at: receivedAt },
    { what: 'shown', by: 'h1', at: now },
    { what: 'withdrawn', by: 'somebody-with-a-long-name-who-left', at: now },
  ],
};

const pages: Record<string, (frame: DeskFrame) => string> = {
  'desk-sign-in-link': (frame) => signInPage(frame, signIn({ notice: 'address', email: 'l@' })),
  'desk-sign-in-oidc': (frame) => signInPage(frame, signIn({ by: 'oidc', notice: 'nobody' })),
  'desk-signed-out': (frame) => signInPage(frame, signIn({ by: 'oidc', notice: 'signed-out' })),
  'desk-link-sent': (frame) => linkSentPage(frame, { email: 'lin.xiao@staff.example', to: '/desk/work' }),
  'desk-link': (frame) => linkPage(frame, { name: '林晓 Lin Xiao' }),
  'desk-send-again': (frame) =>
    sendAgainPage(frame, {
      ...{ path: '/desk/work', signIn: '/desk/sign-in', typed: [['note', said]], withFiles: false },
    }),
  'desk-problem': (frame) => deskProblemPage(frame, 'unexpected', 'e-1'),
  'desk-work-full': (frame) => workPage(frame, work(frame.locale, { nextCursor: 'x' })),
  'desk-work-filtered': (frame) =>
    workPage(frame, work(frame.locale, { filters: { kind: 'task', overdue: 'true' }, cursor: 'x' })),
  'desk-work-rests': (frame) =>
    workPage(
      frame,
      work(frame.locale, {
        items: [item({ danger: true, rests: true }), item({ danger: true, unreadSince: now }), item({})],
        ...{ restsUntil: now + 9 * HOUR_MS, secondLooks: 2 },
      }),
    ),
  'desk-work-empty': (frame) => workPage(frame, work(frame.locale, { items: [], counts: none })),
  'desk-work-appeals': (frame) =>
    workPage(frame, work(frame.locale, { limitAppeals: limitsInForce.slice(0, 2), leads: true })),
  'desk-limits': (frame) => limitsPage(frame, limits(frame.locale, { nextCursor: 'x' })),
  'desk-limits-empty': (frame) => limitsPage(frame, limits(frame.locale, { items: [] })),
  'desk-search-empty': (frame) => searchPage(frame, search(frame.locale, {})),
  'desk-search-none': (frame) => searchPage(frame, search(frame.locale, { q: said.slice(0, 60) })),
  'desk-search-found': (frame) =>
    searchPage(frame, search(frame.locale, { q: '上海', items: found, nextCursor: 'x' })),
  ...Object.fromEntries(
    (['review', 'asked', 'approval', 'told', 'closed', 'merged'] as const).map((place) => [
      `desk-case-${place}-at`,
      (frame: DeskFrame) => casePage(frame, atPlace(place)),
    ]),
  ),
  'desk-case-learnt': (frame) => casePage(frame, caseView(learnt(), said)),
  'desk-case-statutory': (frame) => casePage(frame, caseView(underLaw, said)),
  'desk-case-refused': (frame) =>
    casePage(frame, {
      ...atPlace('investigation'),
      typed: typed({ errors: [{ field: 'grounds', what: 'unchosen' }] }),
    }),
  'desk-case-not-limited': (frame) =>
    casePage(frame, {
      ...atPlace('investigation'),
      notLimited: { act: 'limit', problem: 'invalid', why: '', days: '31' },
    }),
  'desk-case-overtaken': (frame) =>
    casePage(frame, { ...atPlace('asked'), typed: typed({ why: 'changed-meanwhile', changes: [1, 2] }) }),
  'desk-case-next': (frame) =>
    casePage(frame, { ...atPlace('review'), from: 'kind=review', done: { command: 'review', number } }),
  'desk-check-all': (frame) =>
    checkPage(frame, atPlace('review'), typed({ command: 'review' }), preview(frame.locale)),
  'desk-case-files': (frame) => casePage(frame, caseView(world.investigation(), said, { files })),
  'desk-custody': (frame) => custodyPage(frame, { ...custody, names: names(frame.locale) }),
  'desk-call': (frame) => callPage(frame, call(frame.locale, {})),
  'desk-call-none': (frame) =>
    callPage(frame, call(frame.locale, { q: said.slice(0, 60), found: { complaints: [], more: false } })),
  'desk-call-known': (frame) =>
    callPage(frame, call(frame.locale, { q: '13800138000', found: known(frame.locale) })),
  'desk-call-wrong': (frame) =>
    callPage(
      frame,
      call(frame.locale, {
        typed: { behalf: 'relative', story: said, email: 'her@' },
        wrong: [
          { field: 'class', why: 'class' },
          { field: 'account', why: 'represented' },
          { field: 'email', why: 'email' },
          { field: 'mayWrite', why: 'may-write' },
        ],
      }),
    ),
  'desk-call-refused': (frame) => callPage(frame, call(frame.locale, { refused: 'limit-spent' })),
  'desk-call-filed': (frame) =>
    filedPage(frame, {
      ...{ number, locale: 'zh-CN', awaitsProof: true, isSeen: true, reviewDueAt: now, promiseDueAt: now },
      first: { to: 'w•••@example.com', how: 'writing' },
    }),
  'desk-call-silent': (frame) =>
    filedPage(frame, {
      ...{ number, locale: 'en', awaitsProof: false, isSeen: false, reviewDueAt: now, promiseDueAt: now },
      first: null,
    }),
  'desk-case-gone': (frame) => gonePage(frame, typed({})),
  inbox: (frame) => inboxPage(frame, [mail('en'), mail('zh-CN')]),
  'inbox-mail': (frame) => inboxMailPage(frame, mail(frame.locale)),
  operations: (frame) => operationsPage(frame, operations),
};

const isOutside = (name: string): boolean => /sign|link|again|inbox|operations/.test(name);

everyState(browser, pages, (frame, name) => ({
  ...frame,
  who: isOutside(name) ? null : { name: '林晓 Lin Xiao', answersHotline: true },
  path: '/desk/work',
}));
