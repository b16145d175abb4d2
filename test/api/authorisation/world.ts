/** Who calls, and what they call for: their own, somebody else's, and what is not there. */
import { randomBytes, randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import { createUpkeep } from '../../../src/activities/upkeep/upkeep.js';
import { lastCheckpoint } from '../../../src/db/seal/checkpoints.js';
import { sealedOf } from '../../../src/db/seal/sealed.js';
import { putCannedText } from '../../../src/db/people/canned-texts.js';
import * as meetings from '../../../src/db/insights/meetings/meetings.js';
import * as suggestions from '../../../src/db/insights/suggestions/suggestions.js';
import { makeReport } from '../../../src/db/insights/make.js';
import { weekOf } from '../../../src/domain/insights/periods.js';
import { record as recordPassed } from '../../../src/db/training/records.js';
import * as limits from '../../../src/db/people/limits.js';
import { create } from '../../../src/db/people/keys.js';
import * as mails from '../../../src/db/messages/outgoing/mails.js';
import { begin } from '../../../src/db/people/sessions.js';
import { addAbsence } from '../../../src/db/people/people.js';
import { commandNamed } from '../../../src/domain/commands/index.js';
import type { Stage } from '../../../src/domain/vocabulary.js';
import { representedToken, respondentToken } from '../../../src/ids/tokens.js';
import { secret } from '../../support/config.js';
import type { Redress } from '../../support/redress.js';
import type { Route } from './routes.js';

/** Everybody who may call, from the least to the most, the two sides, a witness, and whom somebody speaks for. */
export const roleNames = [
  ...(['nobody', 'client', 'service-agent', 'handler', 'lead', 'supervisor'] as const),
  ...(['auditor', 'operator', 'admin', 'complainant', 'respondent', 'witness', 'represented'] as const),
];
export type Role = (typeof roleNames)[number];
/** One of the sample people for each role; those who have a link alone have no key. */
export const roles: Record<Role, string | null> = {
  nobody: null,
  client: 'mobile-app',
  'service-agent': 'emma-clarke',
  handler: 'olivia-reed',
  lead: 'liu-yang',
  supervisor: 'he-ping',
  auditor: 'deng-rui',
  operator: 'noah-fischer',
  admin: 'guo-ran',
  complainant: null,
  respondent: null,
  witness: null,
  represented: null,
};
const isStaff = (role: Role): boolean => roles[role] !== null && role !== 'client';
export type Which = 'own' | 'foreign' | 'absent';

type Standing = { number: string; token: string };

/** Complaints in every stage, and others that concern the very people who see all. */
export async function createWorld(service: Redress) {
  const give = async ({ number }: Standing, as: string, command: string, body: object) => {
    const { status, text } = await service.give(number, command, as, body);
    if (status !== 200) throw new Error(`${command}: ${text}`);
  };
  const accepted = async (as = 'mobile-app', category = 'content'): Promise<Standing> => {
    const standing = await service.filed({}, as);
    await give(standing, 'emma-clarke', 'review', { verdict: 'accept', category });
    return standing;
  };
  const decided = async (grounds: string[], remedies: object[], outcome: string): Promise<Standing> => {
    const standing = await accepted();
    const words = { explanation: 'As the rules say.' };
    await give(standing, 'olivia-reed', 'resolve', { outcome, grounds, remedies, ...words });
    return standing;
  };

  const own = {
    review: await service.filed(),
    investigation: await accepted(),
    approval: await decided(['harassment'], [{ kind: 'suspend-account', days: 7 }], 'upheld'),
    feedback: await decided(['harassment'], [{ kind: 'remove-content' }], 'upheld'),
    closed: await decided(['no-rule-broken'], [], 'dismissed'),
  } satisfies Record<Stage, Standing>;
  await give(own.review, 'emma-clarke', 'note', { note: 'Seen.' });
  await give(own.review, 'emma-clarke', 'ask-witness', { question: 'What did you see?' });
  const [asked] = (await service.read(own.review.number, 'emma-clarke')).witnesses;
  const witness: string = asked.url.split('/w/')[1];
  await vi.waitFor(async () => {
    const { body } = await service.request(`GET /v1/complaints/${own.closed.number}`, { as: 'guo-ran' });
    if (body.stage !== 'closed') throw new Error('Not closed yet');
  }, 30_000);
  const spokenFor = (): Promise<Standing> =>
    service.filed({
      accountId: randomUUID(),
      onBehalfOf: { kind: 'relative', registered: { email: 'ning@example.com' } },
    });
  const read = await spokenFor();
  const other = await accepted('web-form', 'privacy');
  const about = (person: string) =>
    service.filed({ subject: { type: 'account', reference: `account-${person}` } }, 'web-form');
  const concerning: Partial<Record<Role, Standing>> = {
    auditor: await about('deng-rui'),
    operator: await about('noah-fischer'),
    admin: await about('guo-ran'),
  };
  const { text: anyPage } = await service.request('GET /lost-link');
  /** Filed by phone: told to whoever filed it. */
  const called = await service.filed({ channel: 'hotline' }, 'emma-clarke');
  const stylesheet = /\/assets\/([\w.-]+)/.exec(anyPage)?.[1] ?? 'nothing';
  await vi.waitFor(async () => {
    await createUpkeep(service.deps).seal();
    if ((await sealedOf(service.db, called.number)).length === 0) throw new Error('Not sealed yet');
  }, 30_000);
  const { size = 0 } = (await lastCheckpoint(service.db)) ?? {};
  const tile = size < 256 ? `0/000.p/${size}` : '0/000';
  const [mail] = await mails.list(service.db, { limit: 1 });

  /** A complaint of theirs in a stage that the command is for, if they have one. */
  function ownFor(role: Role, command: string | undefined): Standing {
    const stages: readonly Stage[] = commandNamed(command ?? '')?.in ?? ['investigation'];
    const theirs: Stage[] =
      role === 'service-agent' || role === 'witness' || role === 'represented'
        ? ['review']
        : role === 'handler' || role === 'lead'
          ? ['investigation', 'approval', 'feedback', 'closed']
          : ['review', 'investigation', 'approval', 'feedback', 'closed'];
    return own[theirs.find((stage) => stages.includes(stage)) ?? theirs[0] ?? 'review'];
  }

  const foreignFor = (role: Role): Standing => concerning[role] ?? other;

  const key = async (): Promise<string> =>
    (await create(service.db, { for: { kind: 'client' }, name: 'somebody', scopes: [] })).id;
  /** A session at the desk; of whoever is not on the staff, somebody else's. */
  const session = (role: Role) => {
    const staffId = isStaff(role) ? (roles[role] ?? '') : 'wang-lei';
    return begin(service.db, {
      ...{ staffId, way: 'link', makers: [], locale: 'en', browser: '', lifeMs: 3_600_000 },
    });
  };
  const absence = (): Promise<string> =>
    addAbsence(service.db, { staffId: 'olivia-reed', from: 0, until: 1 });

  /** A ready-made text of this role's own: whoever may retires it. */
  async function text(role: Role): Promise<string> {
    const said = { en: 'Later', 'zh-CN': '稍后' };
    const id = `later-${role}`;
    await putCannedText(service.db, {
      id,
      command: 'note',
      field: 'note',
      title: said,
      text: said,
      retired: false,
    });
    return id;
  }

  /** Somebody has passed a course: a record of this request's own. */
  async function record(): Promise<string> {
    const passed = { person: 'olivia-reed', course: 'communication', version: 1, passedAt: Date.now() };
    const [made] = await recordPassed(service.db, [
      { ...passed, expiresAt: null, how: 'lead', by: 'liu-yang' },
    ]);
    return made?.id ?? '';
  }

  /** A report that there is. */
  const { name: reportName } = weekOf(Date.UTC(2026, 2, 25), 'UTC');
  await makeReport(service.db, weekOf(Date.UTC(2026, 2, 25), 'UTC'), null);

  /** What is done about a cause. */
  const suggestion = await suggestions.add(
    service.db,
    {
      ...{ title: 'Say it before', text: 'On the page.', causes: ['product'], owner: 'liu-yang' },
      ...{ dueOn: '2099-01-01', measuring: null, stage: 'proposed', startedOn: null, doneOn: null },
      ...{ reason: null, told: null },
    },
    'liu-yang',
  );

  /** A meeting, and what it decided. */
  const meeting = await meetings.add(service.db, {
    ...{ heldOn: '2026-04-01', report: reportName, version: 1, pack: { sections: [] }, madeBy: 'liu-yang' },
  });
  const action = await meetings.addAction(service.db, {
    ...{ meeting, title: 'Ask legal', owner: 'liu-yang', dueOn: '2099-01-01', stage: 'open' },
    ...{ endedOn: null, reason: null, madeBy: 'liu-yang' },
  });

  /** Somebody who was warned at a complaint of this role's. */
  async function warning(role: Role): Promise<string> {
    const id = randomUUID();
    const { number } = ownFor(role, undefined);
    const warned = { warnedAt: Date.now(), warnedBy: 'guo-ran', warnedUntil: Date.now() + 86_400_000 };
    await limits.insert(service.db, {
      id,
      number,
      accountId: id,
      email: null,
      phone: null,
      warning: 'Enough.',
      ...warned,
    });
    return id;
  }

  return {
    /** The tracking token that the complainant has. */
    token: own.investigation.token,
    /** What the browser of whoever is on the staff has, a session of its own for each request; nothing of the others. */
    cookie: async (role: Role): Promise<string> =>
      isStaff(role) ? `redress=${(await session(role)).token}` : '',
    /** What stands for the parameter of a route. */
    async parameter({ url }: Route, role: Role, which: Which): Promise<string> {
      const [before = '', after = ''] = url.split(/:\w+|\*/);
      const command = after.split('/').at(-1);
      if (url.includes(':number')) {
        if (which === 'absent') return '100-000-008';
        if (url.startsWith('/desk/call') && which === 'own') return called.number;
        return (which === 'own' ? ownFor(role, command) : foreignFor(role)).number;
      }
      if (url.includes(':token')) {
        if (which === 'absent') return randomBytes(32).toString('base64url');
        if (which === 'foreign') return foreignFor(role).number;
        const standing = ownFor(role, command);
        if (role === 'respondent') return respondentToken(secret, standing.number);
        if (role === 'witness') return witness;
        if (role === 'represented') {
          // What was ended is not ended again.
          const { number } = command === 'end-representation' ? await spokenFor() : read;
          return representedToken(secret, number);
        }
        return role === 'complainant' ? standing.token : standing.number;
      }
      const things: Record<string, [there: () => Promise<string> | string, absent: string]> = {
        '/v1/staff/': [() => 'wang-lei', 'nobody-at-all'],
        '/v1/teams/': [() => 'account', 'nowhere'],
        '/v1/limits/': [() => warning(role), randomUUID()],
        '/v1/keys/': [key, '000000000000'],
        '/v1/sessions/': [async () => (await session(role)).id, '000000000000'],
        '/desk/sessions/': [async () => (await session(role)).id, '000000000000'],
        '/v1/absences/': [absence, randomUUID()],
        '/inbox/': [() => encodeURIComponent(mail?.id ?? ''), 'nothing'],
        '/v1/canned-texts/': [() => text(role), `never-put-${randomBytes(4).toString('hex')}`],
        '/v1/causes/': [() => 'product', 'no-such-cause'],
        '/desk/admin/causes/': [() => 'product', 'no-such-cause'],
        '/v1/training/courses/': [() => 'communication', 'no-such-course'],
        '/v1/training/records/': [record, randomUUID()],
        '/desk/training/': [() => 'communication', 'no-such-course'],
        '/desk/admin/training/': [() => 'communication', 'no-such-course'],
        '/desk/admin/people/': [() => 'wang-lei', 'nobody-at-all'],
        '/desk/admin/teams/': [() => 'account', 'nowhere'],
        '/desk/admin/classes/': [() => 'account', 'nowhere'],
        '/desk/admin/keys/': [key, '000000000000'],
        '/desk/admin/texts/': [() => 'more-time', 'never-put'],
        '/desk/admin/policy/versions/': [() => '1', '999'],
        '/desk/admin/policy/draft/chapters/': [() => 'web', 'nothing'],
        '/v1/insights/reports/': [() => reportName, '1999-W01'],
        '/v1/insights/returns/': [() => 'dsa', 'nothing'],
        '/v1/insights/meetings/': [() => meeting, randomUUID()],
        '/desk/insights/meetings/': [() => meeting, randomUUID()],
        '/v1/insights/actions/': [() => action, randomUUID()],
        '/desk/insights/actions/': [() => action, randomUUID()],
        '/v1/insights/suggestions/': [() => suggestion, randomUUID()],
        '/desk/insights/suggestions/': [() => suggestion, randomUUID()],
        '/desk/insights/': [() => reportName, '1999-W01'],
        '/assets/': [() => stylesheet, 'nothing'],
        '/seal/tile/': [() => tile, '0/999'],
        '/docs/': [() => 'static/index.html', 'nothing'],
        '/docs/static/': [() => 'swagger-ui.css', 'nothing'],
      };
      const thing = things[before];
      if (thing === undefined) throw new Error(`Say in ${import.meta.url} what ${url} is asked for.`);
      return which === 'absent' ? thing[1] : await thing[0]();
    },
  };
}
export type World = Awaited<ReturnType<typeof createWorld>>;
