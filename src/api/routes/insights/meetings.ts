import { z } from 'zod';
import { actOnAction, addAction } from '../../../cases/insights/meetings/act-on-action.js';
import { holdMeeting, minuteMeeting } from '../../../cases/insights/meetings/hold-meeting.js';
import {
  listActions,
  listMeetings,
  readAction,
  readAllActions,
  readMeeting,
} from '../../../cases/insights/meetings/read-meetings.js';
import { reading, writing } from '../../caller.js';
import { actionsCsv } from '../../csv/improvement-csv.js';
import { sendCsv } from '../../csv/send-csv.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, ok, problems, table, type App } from '../../routing.js';
import { askedIn, inPages, shownPage, wide } from '../../schemas/lists/cursor.js';
import {
  Action,
  ActionEnd,
  ActionEndParams,
  ActionFilter,
  ActionParams,
  Actions,
  ActionWhole,
  endOf,
  Made,
  Meeting,
  meetingCursor,
  MeetingParams,
  Meetings,
  Minutes,
  NewAction,
  NewMeeting,
  shownAction,
  shownActionWhole,
  shownHead,
  shownMeeting,
} from '../../schemas/insights/meetings.js';

const refusals = problems(401, 403, 404, 409, 413, 415, 422);

/** Meetings on complaints: their packs, frozen. */
export function meetingRoutes(app: App, deps: Pick<ApiDeps, 'db' | 'policy'>): void {
  app.get(
    '/v1/insights/meetings',
    byKey('insights', 'meetings', 'Meetings on complaints (leads, supervisors, auditors, administrators)', {
      querystring: z.strictObject(inPages(meetingCursor, wide)),
      response: { 200: ok(Meetings, 'A page, the newest first.'), ...problems(401, 403) },
    }),
    async (request) => {
      const page = await listMeetings(reading(deps, request), askedIn(meetingCursor, request.query));
      return shownPage(meetingCursor, page, shownHead);
    },
  );

  app.get(
    '/v1/insights/meetings/:id',
    byKey('insights', 'meeting', 'A meeting with its pack, its minutes and what it decided', {
      params: MeetingParams,
      response: { 200: ok(Meeting, 'The pack as it was made.'), ...problems(401, 403, 404) },
    }),
    async (request) => shownMeeting(await readMeeting(reading(deps, request), request.params.id)),
  );

  app.post(
    '/v1/insights/meetings',
    byKey('insights', 'hold-meeting', 'Call a meeting on a report (leads, supervisors, administrators)', {
      description: 'Its pack is made now and stays as it is.',
      ...{ headers: WriteHeaders, body: NewMeeting },
      response: { 200: ok(Made, 'Which one it became.'), ...refusals },
    }),
    async (request) => Made.parse(await holdMeeting(writing(deps, request), request.body)),
  );

  app.put(
    '/v1/insights/meetings/:id/minutes',
    byKey(
      'insights',
      'minute-meeting',
      'Write down who was there and what was said (leads, supervisors, administrators)',
      {
        ...{ params: MeetingParams, headers: WriteHeaders, body: Minutes },
        response: { 200: ok(Made, 'Which one it is.'), ...refusals },
      },
    ),
    async (request) =>
      Made.parse(await minuteMeeting(writing(deps, request), { ...request.body, id: request.params.id })),
  );

  app.post(
    '/v1/insights/meetings/:id/actions',
    byKey('insights', 'add-action', 'Write down what it decided (leads, supervisors, administrators)', {
      ...{ params: MeetingParams, headers: WriteHeaders, body: NewAction },
      response: { 200: ok(Action, 'As it is now.'), ...refusals },
    }),
    async (request) =>
      Action.parse(await addAction(writing(deps, request), { ...request.body, meeting: request.params.id })),
  );
}

/** What meetings decided, tracked until it is done. */
export function actionRoutes(app: App, deps: Pick<ApiDeps, 'db' | 'policy'>): void {
  const written = ok(Action, 'As it is now.');

  app.get(
    '/v1/insights/actions',
    byKey('insights', 'actions', 'What meetings decided (leads, supervisors, auditors, administrators)', {
      querystring: z.strictObject({ ...ActionFilter, ...inPages(meetingCursor, wide) }),
      response: { 200: ok(Actions, 'A page, the newest first.'), ...problems(401, 403) },
    }),
    async (request) => {
      const { stage, owner, ...asked } = request.query;
      const page = await listActions(reading(deps, request), {
        ...askedIn(meetingCursor, asked),
        ...(stage !== undefined && { stage }),
        ...(owner !== undefined && { owner }),
      });
      return shownPage(meetingCursor, page, shownAction);
    },
  );

  app.get(
    '/v1/insights/actions/csv',
    byKey('insights', 'action-table', 'All actions as a table', {
      response: { 200: table, ...problems(401, 403) },
    }),
    async (request, reply) =>
      sendCsv(reply, 'actions', actionsCsv(await readAllActions(reading(deps, request)))),
  );

  app.get(
    '/v1/insights/actions/:id',
    byKey('insights', 'action', 'An action, with who did what with it (also for its owner)', {
      params: ActionParams,
      response: { 200: ok(ActionWhole, 'As it is now.'), ...problems(401, 403, 404) },
    }),
    async (request) => shownActionWhole(await readAction(reading(deps, request), request.params.id)),
  );

  app.put(
    '/v1/insights/actions/:id',
    byKey('insights', 'change-action', 'Change what, who or by when (leads, supervisors, administrators)', {
      ...{ params: ActionParams, headers: WriteHeaders, body: NewAction },
      response: { 200: written, ...refusals },
    }),
    async (request) => {
      const given = { id: request.params.id, order: 'change' as const, plan: request.body };
      return Action.parse(await actOnAction(writing(deps, request), given));
    },
  );

  app.post(
    '/v1/insights/actions/:id/:act',
    byKey(
      'insights',
      'end-action',
      'Say that it is done (its owner too), or drop it for a reason (leads, supervisors, administrators)',
      {
        ...{ params: ActionEndParams, headers: WriteHeaders, body: ActionEnd },
        response: { 200: written, ...refusals },
      },
    ),
    async (request) => {
      const { id, act } = request.params;
      return Action.parse(await actOnAction(writing(deps, request), { id, ...endOf(act, request.body) }));
    },
  );
}
