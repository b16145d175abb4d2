/** The pages of meetings: all of them, one with its pack, and what is written down of it. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readNames } from '../../../../cases/desk/read-work.js';
import { mayImprove, needImprover, readHere, today } from '../../../../cases/insights/improver.js';
import { addAction } from '../../../../cases/insights/meetings/act-on-action.js';
import { holdMeeting, minuteMeeting } from '../../../../cases/insights/meetings/hold-meeting.js';
import { listActions, listMeetings, readMeeting } from '../../../../cases/insights/meetings/read-meetings.js';
import { listReports } from '../../../../cases/insights/read-reports.js';
import { Locale } from '../../../../domain/vocabulary.js';
import type { FormState } from '../../../../pages/desk/admin/form.js';
import { meetingsPage } from '../../../../pages/desk/insights/meetings/list.js';
import { meetingMarkdown } from '../../../../pages/desk/insights/meetings/markdown.js';
import { meetingPage } from '../../../../pages/desk/insights/meetings/meeting.js';
import { meetingPath, MEETINGS_PATH } from '../../../../pages/desk/paths.js';
import { languages, wordsIn } from '../../../../words/languages.js';
import { principal, reading, writingUnder } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import { formOf, sentAgain, sentIn, shownAgain, tryOf } from '../../../pages/desk/admin-form.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';
import {
  Made,
  meetingCursor,
  MeetingParams,
  Minutes,
  NewAction,
  NewMeeting,
  shownMeeting,
} from '../../../schemas/insights/meetings.js';

const LIMIT = 50;
/** So many reports are offered, and so many open actions shown. */
const MOST = 100;
const hide = { hide: true } as const;
const At = z.looseObject({ cursor: meetingCursor.schema.optional().catch(undefined) });
const isDone = (done: string): done is keyof typeof languages.en.meetings.done =>
  Object.hasOwn(languages.en.meetings.done, done);
/** What was just done, in an address. */
export const Opened = z.looseObject({ done: z.string().refine(isDone).optional().catch(undefined) });
const Spoken = z.looseObject({ lang: Locale.optional().catch(undefined) });

export function meetingPages(app: App, deps: Pick<ApiDeps, 'db' | 'site' | 'policy'>): void {
  const people = async (request: FastifyRequest) => (await readNames(reading(deps, request))).people;
  const showAll = async (request: FastifyRequest, form: FormState, cursor?: string) => {
    const ctx = reading(deps, request);
    const asked = { limit: LIMIT, ...(cursor !== undefined && { after: meetingCursor.read(cursor) }) };
    const { items, next } = await listMeetings(ctx, asked);
    const actions = await listActions(ctx, { limit: MOST, stage: 'open' });
    return meetingsPage(deskFrame(deps, request), {
      ...{ items, cursor: cursor ?? null, nextCursor: next && meetingCursor.write(next), form },
      ...{ actions: actions.items, moreActions: actions.next !== null },
      reports: (await listReports(ctx, { limit: MOST })).items,
      ...{ people: await people(request), mayWrite: mayImprove(ctx.who), today: await today(deps.db, deps) },
    });
  };
  const showOne = async (
    request: FastifyRequest,
    id: string,
    { done = null, ...wrong }: { done?: string | null; minutes?: FormState; action?: FormState },
  ) => {
    const ctx = reading(deps, request);
    const meeting = await readMeeting(ctx, id);
    return meetingPage(deskFrame(deps, request), {
      ...{ meeting, done, people: await people(request), mayWrite: mayImprove(ctx.who) },
      ...{ forms: { ...formsOf(meeting), ...wrong }, here: await readHere(deps) },
      today: await today(deps.db, deps),
    });
  };

  app.get(MEETINGS_PATH, { schema: { ...hide, querystring: At } }, async (request, reply) => {
    const form = formOf(new Map([['heldOn', [await today(deps.db, deps)]]]));
    return html(reply, await showAll(request, form, request.query.cursor));
  });

  app.post(`${MEETINGS_PATH}/call`, { schema: hide }, async (request, reply) => {
    needImprover(principal(request));
    const sent = sentIn(request.body);
    const [name, version] = sent.fields['report']?.split(':') ?? [];
    const tried = await tryOf(
      NewMeeting.safeParse({ heldOn: sent.fields['heldOn'], report: { name, version } }),
      (meeting) => holdMeeting(writingUnder(deps, request, sent.key), meeting),
    );
    if (tried.wrong === null)
      return reply.redirect(`${meetingPath(Made.parse(tried.given).id)}?done=called`, 303);
    return html(reply.code(tried.status), await showAll(request, sentAgain(sent, tried.wrong)));
  });

  const ofOne = { ...hide, params: MeetingParams };
  app.get(meetingPath(':id'), { schema: { ...ofOne, querystring: Opened } }, async (request, reply) => {
    const { done } = request.query;
    const said = done ? wordsIn(deskFrame(deps, request).locale)(`meetings:done.${done}`) : null;
    return html(reply, await showOne(request, request.params.id, { done: said }));
  });

  app.get(`${meetingPath(':id')}.json`, { schema: ofOne }, async (request) =>
    shownMeeting(await readMeeting(reading(deps, request), request.params.id)),
  );

  app.get(
    `${meetingPath(':id')}.md`,
    { schema: { ...ofOne, querystring: Spoken } },
    async (request, reply) => {
      const meeting = await readMeeting(reading(deps, request), request.params.id);
      const locale = request.query.lang ?? deskFrame(deps, request).locale;
      return reply
        .type('text/markdown; charset=utf-8')
        .header('content-disposition', `attachment; filename="meeting-${meeting.heldOn}.md"`)
        .send(meetingMarkdown(meeting, await people(request), locale));
    },
  );

  app.post(`${meetingPath(':id')}/minute`, { schema: ofOne }, async (request, reply) => {
    needImprover(principal(request));
    const sent = sentIn(request.body);
    const { id } = request.params;
    const { heldOn, minutes = '' } = sent.fields;
    const tried = await tryOf(
      Minutes.safeParse({ heldOn, minutes, present: sent.typed.get('present') ?? [] }),
      (minuted) => minuteMeeting(writingUnder(deps, request, sent.key), { ...minuted, id }, sent.seen),
    );
    if (tried.wrong === null) return reply.redirect(`${meetingPath(id)}?done=minuted`, 303);
    const now = formsOf(await readMeeting(reading(deps, request), id)).minutes;
    const form = shownAgain(now, sent, tried, 'heldOn');
    return html(reply.code(tried.status), await showOne(request, id, { minutes: form }));
  });

  app.post(`${meetingPath(':id')}/decide`, { schema: ofOne }, async (request, reply) => {
    needImprover(principal(request));
    const sent = sentIn(request.body);
    const { id } = request.params;
    const { title, owner, dueOn } = sent.fields;
    const tried = await tryOf(NewAction.safeParse({ title, owner, dueOn }), (action) =>
      addAction(writingUnder(deps, request, sent.key), { ...action, meeting: id }),
    );
    if (tried.wrong === null) return reply.redirect(`${meetingPath(id)}?done=added`, 303);
    const form = sentAgain(sent, tried.wrong);
    return html(reply.code(tried.status), await showOne(request, id, { action: form }));
  });
}

/** What the forms of a meeting show. */
const formsOf = ({ heldOn, present, minutes, seen }: Awaited<ReturnType<typeof readMeeting>>) => ({
  minutes: formOf(
    new Map([
      ['heldOn', [heldOn]],
      ['present', present],
      ['minutes', [minutes]],
    ]),
    seen,
  ),
  action: formOf(new Map()),
});
