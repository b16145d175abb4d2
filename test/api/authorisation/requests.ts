/** What a route is sent: a valid request that would be carried out, but for commands, which come too late. */
import { randomUUID } from 'node:crypto';
import { commandNamed } from '../../../src/domain/commands/index.js';
import { addEvidence } from '../../../src/domain/commands/evidence/add-evidence.js';
import { sameOrigin } from '../../support/browser.js';
import { formWith, submission } from '../../support/http.js';
import type { Route } from './routes.js';
import { roles, type Role } from './world.js';

type Sent = { query?: string; body?: string | FormData | object; headers?: Record<string, string> };

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const past = { from: '2020-03-02T09:00:00Z', until: '2020-03-09T09:00:00Z' };

const file = (): Sent => ({ body: formWith([['a.txt', 'Words.']]) });

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const suggested = (): Sent => ({
  body: {
    ...{ title: 'Say it before', text: 'On the page.', causes: ['product'], owner: 'liu-yang' },
    dueOn: day(20),
  },
});

const decided = (): Sent => ({ body: { title: 'Ask legal', owner: 'liu-yang', dueOn: day(9) } });

const others: Record<string, (role: Role) => Sent> = {
  'POST /v1/complaints': (role) => ({
    body: submission(role === 'client' || roles[role] === null ? {} : { channel: 'hotline' }),
  }),
  'GET /v1/absences': () => ({ query: '?staff=olivia-reed' }),
  'GET /desk/team/absences': () => ({ query: '?person=olivia-reed' }),
  'GET /desk/team/hand-over': () => ({ query: '?person=olivia-reed' }),
  'GET /desk/team/many': () => ({ query: '?batch=not-given-yet&command=assign' }),
  'POST /desk/team/absences/add': () => ({
    body: 'idempotencyKey=a&person=olivia-reed',
    headers: { ...form, ...sameOrigin },
  }),
  'POST /desk/team/absences/end': () => ({
    body: `idempotencyKey=a&person=olivia-reed&id=${randomUUID()}`,
    headers: { ...form, ...sameOrigin },
  }),
  'POST /desk/team/hand-over/give': () => ({
    body: 'batch=not-given-yet&of=100-000-006:owner:0',
    headers: { ...form, ...sameOrigin },
  }),
  'POST /desk/team/hand-over/undo': () => ({
    body: 'batch=not-given-yet&command=assign&person=olivia-reed&of=100-000-006:owner',
    headers: { ...form, ...sameOrigin },
  }),
  'POST /v1/absences': () => ({ body: { staff: 'olivia-reed', ...past } }),
  'POST /v1/complaints/:number/preview': () => ({ body: { command: 'note', body: { note: 'Yes' } } }),
  'POST /v1/keys': () => ({
    body: { kind: 'client', client: 'somebody', scopes: ['complaints:read'] },
  }),
  'GET /v1/complaints/:number/case-file': () => ({ query: '?for=auditor' }),
  'GET /desk/cases/:number/case-file': () => ({ query: '?for=court' }),
  'GET /v1/insights/returns/:of': () => ({ query: '?from=2026-01-01&until=2026-06-30' }),
  'GET /desk/insights/exports': () => ({ query: '?of=dsa&from=2026-01-01&until=2026-06-30' }),
  'POST /v1/insights/reports/:name/versions': () => ({}),
  'PUT /v1/insights/handlers/me/note': () => ({ body: { span: 'last-90', text: 'Yes' } }),
  'POST /desk/insights/handlers/me/note': () => ({
    body: 'idempotencyKey=a&span=last-90&text=Yes',
    headers: { ...form, ...sameOrigin },
  }),
  'POST /desk/insights/second-looks/:number/:round/judge': () => ({
    body: 'verdict=upheld&reason=Yes',
    headers: { ...form, ...sameOrigin },
  }),
  'POST /desk/insights/second-looks/:number/:round/settle': () => ({
    body: 'as=kept&why=Yes&idempotencyKey=a',
    headers: { ...form, ...sameOrigin },
  }),
  'POST /desk/insights/:name': () => ({ body: '', headers: { ...form, ...sameOrigin } }),
  'POST /v1/insights/meetings': () => ({ body: { heldOn: '2026-04-01', report: { name: '2026-W13' } } }),
  'PUT /v1/insights/meetings/:id/minutes': () => ({
    body: { heldOn: '2026-04-01', present: [], minutes: 'We met.' },
  }),
  'POST /v1/insights/meetings/:id/actions': decided,
  'PUT /v1/insights/actions/:id': decided,
  'POST /v1/insights/actions/:id/:act': () => ({ body: {} }),
  'POST /v1/insights/suggestions': suggested,
  'PUT /v1/insights/suggestions/:id': suggested,
  // Without its reason: let through, but nothing comes of it.
  'POST /v1/insights/suggestions/:id/:act': () => ({ body: {} }),
  'POST /v1/limits': () => ({ body: { number: '100-000-006', why: 'Yes' } }),
  'POST /v1/limits/:id/limit': () => ({ body: { days: 1, why: 'Yes' } }),
  'POST /v1/limits/:id/lift-limit': () => ({ body: { why: 'Yes' } }),
  'POST /v1/limits/:id/keep-limit': () => ({ body: { why: 'Yes' } }),
  'POST /desk/cases/:number/conduct/:act': () => ({ body: 'why=', headers: { ...form, ...sameOrigin } }),
  'POST /l/:token/appeal-limit': () => ({ body: 'text=Yes', headers: form }),
  'POST /v1/lost-links': () => ({ body: { contact: 'li.na@example.com' } }),
  'POST /lost-link': () => ({ body: 'contact=li.na%40example.com', headers: form }),
  'POST /v1/uploads': file,
  'POST /v1/tracking/:token/uploads': file,
  'POST /v1/respondents/:token/uploads': file,
  'POST /v1/witnesses/:token/uploads': file,
  'POST /v1/respondents/:token/add-evidence': () => ({
    body: { attachments: addEvidence.example['attachments'] },
  }),
  'POST /v1/receipts/twilio': () => ({ body: 'MessageSid=SM1&MessageStatus=delivered', headers: form }),
  'POST /v1/staff': () => ({
    body: {
      ...{ id: `p-${randomUUID()}`, name: 'New', email: 'new@staff.example', role: 'handler' },
      ...{ team: 'account', categories: ['account'], languages: ['en'] },
    },
  }),
  'PATCH /v1/staff/:id': () => ({ body: {} }),
  'POST /desk/cases/:number/:command': () => ({ body: 'note=Yes', headers: { ...form, ...sameOrigin } }),
  'PUT /v1/canned-texts/:id': () => ({
    body: {
      ...{ command: 'note', field: 'note', title: { en: 'Seen', 'zh-CN': '已看' } },
      text: { en: 'Seen.', 'zh-CN': '已看。' },
    },
  }),
  'PUT /v1/causes/:id': () => ({ body: { name: { en: 'Product', 'zh-CN': '产品' } } }),
  // Into itself: nothing comes of it.
  'POST /v1/causes/:id/merge': () => ({ body: { into: 'product' } }),
  'PUT /v1/training/courses/:id': () => ({
    body: { name: { en: 'The process', 'zh-CN': '流程' }, validDays: 730 },
  }),
  'POST /v1/training/courses/:id/versions': () => ({
    body: { outline: { en: 'Read.', 'zh-CN': '阅读。' }, questions: [], passMark: 0 },
  }),
  // No version there is: nothing comes of it.
  'POST /v1/training/courses/:id/quiz': () => ({ body: { version: 9_999, answers: [] } }),
  'PUT /v1/training/requirements': () => ({
    body: { of: 'role', name: 'operator', course: 'communication', since: null },
  }),
  'GET /v1/training/requirements/preview': () => ({ query: '?of=role&name=handler&course=communication' }),
  'POST /v1/training/records': () => ({ body: { person: 'wang-lei', course: 'communication' } }),
  'POST /v1/training/records/import': () => ({ body: { csv: 'person,course,passed', dryRun: true } }),
  'POST /v1/training/records/:id/end': () => ({ body: {} }),
  'POST /v1/training/exceptions': () => ({
    body: {
      ...{ person: 'wang-lei', course: 'communication', why: 'Yes' },
      until: new Date(Date.now() + 86_400_000).toISOString(),
    },
  }),
  'PUT /v1/teams/:id': () => ({
    body: { name: { en: 'Accounts', 'zh-CN': '账号' }, lead: 'huang-ting', supervisor: 'margaret-stone' },
  }),
  'POST /webhooks/platform': () => ({ body: { type: 'message.deleted' } }),
  'POST /webhooks/resend': () => ({ body: { type: 'email.delivered' } }),
};

/** The request of a route; a route that takes a body must be known here. */
export function sentTo({ method, url }: Route, role: Role): Sent {
  const known = others[`${method} ${url}`];
  if (known !== undefined) return known(role);
  if (method === 'GET' || method === 'DELETE') return {};
  const rule = commandNamed(url.split('/').at(-1) ?? '');
  if (url.startsWith('/desk')) return { body: '', headers: { ...form, ...sameOrigin } };
  if (url.endsWith('/something-new')) return url.startsWith('/t/') ? { body: '', headers: form } : {};
  if (url.startsWith('/complain')) return { body: 'class=other', headers: form };
  if (rule === undefined) throw new Error(`Say in ${import.meta.url} what ${method} ${url} is sent.`);
  if (/respondents|witnesses/.test(url)) return { body: rule.name === 'withdraw' ? {} : { text: 'Yes' } };
  if (url.startsWith('/v1/represented')) return { body: {} };
  // A form without its key, and a version nobody saw: let through, but nothing comes of it.
  if (/^\/[trcwlp]\//.test(url)) return { body: 'text=Yes', headers: form };
  return { body: { ...rule.example, expectedVersion: 0 } };
}
