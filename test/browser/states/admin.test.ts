/** The pages of administration in every state, as browsers draw them: axe finds nothing, and they fit into every window. */
import type { OnRoster } from '../../../src/cases/admin/read-people.js';
import type { ClassRead, TeamRead } from '../../../src/cases/admin/read-teams.js';
import { defaultCategories } from '../../../src/domain/policy/categories.js';
import { chapterNamed } from '../../../src/domain/policy/chapters/fields.js';
import { chapterIn, typedOf } from '../../../src/domain/policy/chapters/filled.js';
import { differences } from '../../../src/domain/policy/versions/differences.js';
import { defaultPolicy, Policy } from '../../../src/domain/policy/policy.js';
import { brandPage } from '../../../src/pages/desk/admin/brand.js';
import type { FormState, Wrong } from '../../../src/pages/desk/admin/form.js';
import { keysPage, type KeyShown } from '../../../src/pages/desk/admin/keys.js';
import { madeKeyPage, newKeyPage } from '../../../src/pages/desk/admin/new-key.js';
import { landingPage } from '../../../src/pages/desk/admin/landing.js';
import { peoplePage } from '../../../src/pages/desk/admin/people/people.js';
import { endPage } from '../../../src/pages/desk/admin/people/end.js';
import { personPage, typedOfPerson } from '../../../src/pages/desk/admin/people/person.js';
import { chapterWrong } from '../../../src/pages/desk/admin/policy/chapter-wrong.js';
import { chapterPage, chaptersPage } from '../../../src/pages/desk/admin/policy/chapters.js';
import { draftPage } from '../../../src/pages/desk/admin/policy/draft.js';
import { policyPage, policyVersionPage } from '../../../src/pages/desk/admin/policy/policy.js';
import { previewPage } from '../../../src/pages/desk/admin/policy/preview.js';
import { classPage, typedOfClass } from '../../../src/pages/desk/admin/teams/class.js';
import { teamPage, typedOfTeam } from '../../../src/pages/desk/admin/teams/team.js';
import { teamsPage } from '../../../src/pages/desk/admin/teams/teams.js';
import { causePage, causesPage, typedOfCause } from '../../../src/pages/desk/admin/causes.js';
import { defaultCauses } from '../../../src/domain/causes/default-causes.js';
import { textPage, textsPage, typedOfText } from '../../../src/pages/desk/admin/texts.js';
import type { DeskFrame } from '../../../src/pages/parts/desk-page.js';
import { cannedTexts } from '../../../src/words/case/canned.js';
import { Brand, defaultBrand } from '../../../src/words/brand.js';
import { receivedAt } from '../../letters/examples/case.js';
import { everyState } from '../../support/chromium/shown.js';
import { openChromium } from '../../support/chromium/visitor.js';
import { shared } from '../../support/shared.js';

const browser = await shared(openChromium());
const HOUR_MS = 3_600_000;
const now = receivedAt;
const LONG = 'somebody-with-a-long-name-who-is-in-many-a-team-and-class-of-this-house';

const form = (typed: FormState['typed'] = new Map(), wrong: readonly Wrong[] = []): FormState => ({
  ...{ typed, wrong, formKey: 'k', seen: 's' },
});
const person = (id: string, differs: Partial<OnRoster> = {}): OnRoster & { untrained: [] } => ({
  ...{ id, name: 'Olivia Reed', email: `${id}@staff.example`, addressMakers: [], phone: null },
  ...{ role: 'handler', team: 'content', categories: ['content', 'letters'], languages: ['en'] },
  ...{ accountId: null, onCall: true, active: true, load: 12, signedInAt: now, leads: [], supervises: [] },
  ...{ awayUntil: null, lapses: {}, untrained: [] },
  ...differs,
});
const people = [
  person('h1', { awayUntil: now + 70 * HOUR_MS }),
  person(LONG, { name: LONG, leads: ['content', 'privacy'], supervises: ['other'], signedInAt: null }),
  person('h2', { name: '王磊', active: false, team: null, load: 0 }),
];
const team = (id: string, differs: Partial<TeamRead> = {}): TeamRead => ({
  ...{
    id,
    name: { en: 'Content', 'zh-CN': '内容' },
    lead: 'h1',
    supervisor: null,
    active: true,
    classes: ['content', 'other'],
  },
  ...{ people: 3, open: 120, needed: 'class', seen: 's' },
  ...differs,
});
const teams = [
  team('content'),
  team('old', { name: { en: LONG, 'zh-CN': LONG }, active: false, needed: null, lead: null, classes: [] }),
];
const { content, other } = defaultCategories;
const classes: ClassRead[] = [
  { id: 'content', is: content, was: content, open: 12, trained: 4 },
  { id: 'payments', is: { ...other, team: 'old' }, was: null, open: 0, trained: 0 },
  { id: 'other', is: null, was: other, open: 3, trained: 1 },
  { id: 'account', is: other, was: content, open: 3, trained: 1 },
  { id: LONG.slice(0, 60), is: null, was: null, open: 1, trained: 1 },
];
const carriers = people.map((one) => ({ ...one }));
const draft = { revision: 3, inForce: 2 };
const names = new Map([['h1', 'Olivia Reed']]);
const teamNames = new Map([['content', { en: 'Content', 'zh-CN': '内容' }]]);
const places = { teams: teams.filter(({ active }) => active), categories: defaultCategories };
const key = (id: string, differs: Partial<KeyShown> = {}): KeyShown => ({
  ...{ id, kind: 'client', name: 'mobile-app', label: '', createdAt: now, usedAt: null, expiresAt: null },
  ...{ scopes: ['complaints:submit', 'complaints:read', 'complaints:command'], revokedAt: null },
  ...differs,
});
const keys = [
  key('0123456789ab', { label: LONG, usedAt: now }),
  key('1123456789ab', { expiresAt: now + HOUR_MS }),
  key('2123456789ab', { kind: 'staff', name: 'Olivia Reed', scopes: [], expiresAt: now - HOUR_MS }),
  key('3123456789ab', { revokedAt: now }),
];
const policy = Policy.parse(defaultPolicy);
const other2 = Policy.parse({
  ...defaultPolicy,
  deadlines: {
    ...defaultPolicy.deadlines,
    review: { ...defaultPolicy.deadlines.review, within: '12h', rungs: [] },
  },
  categories: { content, payments: { ...other, team: 'payments' } },
  evidence: { bytes: 5_000_000, types: ['text/plain'] },
  remedies: { ...defaultPolicy.remedies, 'warn-user': { severe: true, by: 'platform' } },
  calls: 2,
});
const draftRead = {
  ...{ revision: 3, basedOn: 1, document: defaultPolicy, changedBy: 'h1', changedAt: now },
  stale: false,
};
const sets = {
  items: [
    { n: 9, version: 2, hash: 'x', at: now, by: 'h1' },
    { n: 1, version: 1, hash: 'y', at: now - HOUR_MS, by: 'operator' },
  ],
  next: null,
};
const pages = { cursor: null, nextCursor: 'x' };
const state = { sets, inForce: 2, policy, people: names, ...pages, done: null, wrong: [] };
const preview = {
  ...{ draft: draftRead, before: { version: 2, policy }, after: other2 },
  ...{ differing: differences(policy, other2), concerned: { teams: ['content', LONG], people: 14 } },
  ...{ open: 1_234, missing: [], people: names, teams: teamNames, form: form(), done: null },
};
const bodies = [{ name: { 'zh-CN': '网信办', en: LONG }, url: 'https://authority.example', limit: '30d' }];
function chapterState(frame: DeskFrame, id: string, wrong: readonly string[]): string {
  const chapter = chapterNamed(id);
  if (chapter === undefined) throw new Error(id);
  const typed = typedOf(chapter, chapterIn({ ...defaultPolicy, redressBodies: bodies }, chapter));
  const paths = wrong.map((at) => `/${[...chapter.path, at].join('/')}`);
  return chapterPage(frame, { chapter, form: form(typed, chapterWrong(chapter, paths, frame.locale)) });
}
const texts = cannedTexts.map((text, n) => ({ ...text, retired: n === 1, own: n < 2, seen: 's' }));
const [text] = texts;
const causes = defaultCauses.map((one, n) => ({
  ...{ ...one, retired: n === 1, mergedInto: n === 2 ? 'rules' : null, seen: 's' },
}));
const cause = causes[3];

const shownPages: Record<string, (frame: DeskFrame) => string> = {
  landing: (frame) =>
    landingPage(frame, {
      ...{
        people: 28,
        teams: 8,
        classes: 4,
        required: 2,
        expiring: 2,
        texts: 9,
        causes: 17,
        version: 3,
        draft: 'stale',
        name: LONG,
      },
    }),
  people: (frame) => peoplePage(frame, { people, teams: teamNames, ...pages }),
  'person-new-wrong': (frame) =>
    personPage(frame, {
      ...{ person: null, places, isSelf: false, done: null },
      form: form(new Map([['name', [LONG]]]), [
        { field: 'id', what: 'id-taken' },
        { field: 'email', what: 'email' },
        { field: 'categories', what: 'categories' },
        { field: '', what: 'last' },
      ]),
    }),
  person: (frame) =>
    personPage(frame, {
      ...{
        person: person('h1'),
        places,
        isSelf: false,
        done: 'Saved',
        form: form(typedOfPerson(person('h1'))),
      },
    }),
  'person-left': (frame) =>
    personPage(frame, {
      ...{ person: person('h2', { active: false }), places, isSelf: false, done: null, form: form() },
    }),
  'person-self': (frame) =>
    personPage(frame, { person: person('h1'), places, isSelf: true, done: null, form: form() }),
  'person-end': (frame) => endPage(frame, { person: person('h1'), form: form() }),
  teams: (frame) => teamsPage(frame, { teams, classes, people: carriers, draft, done: 'Done' }),
  team: (frame) =>
    teamPage(frame, {
      ...{ team: team('content'), people: carriers, done: null },
      form: form(typedOfTeam(team('content')), [{ field: 'name', what: 'name' }]),
    }),
  'team-retired': (frame) =>
    teamPage(frame, { team: teams[1] ?? null, people: carriers, done: null, form: form() }),
  class: (frame) =>
    classPage(frame, {
      ...{ one: classes[0] ?? null, teams },
      form: form(classes[0] && typedOfClass(classes[0]), [{ field: 'namesZh', what: 'namesZh' }]),
    }),
  'class-gone': (frame) => classPage(frame, { one: classes[4] ?? null, teams, form: form() }),
  keys: (frame) =>
    keysPage(frame, {
      keys,
      expiring: 1,
      now,
      formKey: 'k',
      ...pages,
      done: null,
      wrong: [{ field: '', what: 'last' }],
    }),
  'keys-none': (frame) =>
    keysPage(frame, { keys: [], expiring: 0, now, formKey: 'k', ...pages, done: null, wrong: [] }),
  'key-new-wrong': (frame) =>
    newKeyPage(frame, {
      people,
      form: form(new Map([['kind', ['staff']]]), [
        { field: 'scopes', what: 'scopes' },
        { field: 'kind', what: 'kind' },
        { field: 'expiresAt', what: 'expiresAt' },
      ]),
    }),
  'key-made': (frame) =>
    madeKeyPage(frame, { id: '0123456789ab', key: `rdr_0123456789ab_${'0a'.repeat(24)}` }),
  'key-again': (frame) => madeKeyPage(frame, { id: '0123456789ab', key: null }),
  policy: (frame) => policyPage(frame, { ...state, draft: null }),
  'policy-stale': (frame) => policyPage(frame, { ...state, draft: { ...draftRead, stale: true } }),
  'policy-version': (frame) => policyVersionPage(frame, { version: 2, document: defaultPolicy }),
  'draft-wrong': (frame) =>
    draftPage(frame, {
      form: form(new Map([['document', [JSON.stringify(defaultPolicy, null, 2)]]]), [
        { field: 'problems', what: 'document', n: 2 },
      ]),
      problems: [
        { path: '/deadlines/review/within', message: 'must be a number with a unit, such as "90s"' },
        { path: '', message: 'Unexpected token' },
      ],
      overtaken: 2,
    }),
  chapters: (frame) => chaptersPage(frame, { document: defaultPolicy, overtaken: 2 }),
  ...Object.fromEntries(
    (
      [
        ['deadlines.review', ['within', 'rungs/1/at']],
        ['statutory', ['workingDays', 'calendar/zone']],
        ['redressBodies', ['0/url', '1/limit']],
        ['general', []],
        ['remedies', []],
        ['evidence', ['types']],
      ] as const
    ).map(([id, wrong]) => [`chapter-${id}`, (frame: DeskFrame) => chapterState(frame, id, wrong)]),
  ),
  preview: (frame) => previewPage(frame, preview),
  'preview-missing': (frame) =>
    previewPage(frame, {
      ...{ ...preview, missing: ['payments'], draft: { ...draftRead, stale: true }, done: 'Done' },
      form: form(new Map(), [{ field: '', what: 'changed' }]),
    }),
  'preview-same': (frame) => previewPage(frame, { ...preview, differing: [] }),
  texts: (frame) => textsPage(frame, { texts, done: null }),
  text: (frame) =>
    textPage(frame, {
      ...{ text: text ?? null },
      form: form(text && typedOfText(text), [{ field: 'textZh', what: 'textZh' }]),
    }),
  causes: (frame) => causesPage(frame, { causes, done: 'Saved' }),
  cause: (frame) =>
    causePage(frame, {
      ...{ cause: cause ?? null, causes },
      form: form(cause && typedOfCause(cause), [
        { field: 'namesZh', what: 'namesZh' },
        { field: 'parent', what: 'parent' },
      ]),
    }),
  'cause-new': (frame) => causePage(frame, { cause: null, causes, form: form() }),
  brand: (frame) => brandPage(frame, { brand: defaultBrand, file: null }),
  'brand-file': (frame) =>
    brandPage(frame, {
      file: '/etc/redress/a-brand-of-a-platform-with-a-long-name.json',
      brand: Brand.parse({
        ...defaultBrand,
        phone: { number: '400 123 4567', hours: { en: 'Every day, 9 to 18', 'zh-CN': '每天 9 至 18 点' } },
      }),
    }),
};

everyState(
  browser,
  Object.fromEntries(Object.entries(shownPages).map(([name, page]) => [`admin-${name}`, page])),
  (frame) => ({
    ...frame,
    who: { name: '林晓 Lin Xiao', hasBoard: true, administers: true },
    path: '/desk/admin',
  }),
);
