import { z } from 'zod';
import { actOnSuggestion } from '../../../cases/insights/suggestions/act-on-suggestion.js';
import { makeSuggestion } from '../../../cases/insights/suggestions/make-suggestion.js';
import {
  listSuggestions,
  readAllSuggestions,
  readSuggestion,
} from '../../../cases/insights/suggestions/read-suggestions.js';
import { reading, writing } from '../../caller.js';
import { suggestionsCsv } from '../../csv/improvement-csv.js';
import { sendCsv } from '../../csv/send-csv.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, ok, problems, table, type App } from '../../routing.js';
import { askedIn, inPages, shownPage, wide } from '../../schemas/lists/cursor.js';
import {
  actOf,
  NewSuggestion,
  shownSuggestion,
  shownWhole,
  Suggestion,
  SuggestionActBody,
  SuggestionActParams,
  suggestionCursor,
  SuggestionFilter,
  SuggestionParams,
  Suggestions,
  SuggestionWhole,
} from '../../schemas/insights/suggestions.js';

/** What is done about causes, and whether it helped. */
export function suggestionRoutes(app: App, deps: Pick<ApiDeps, 'db' | 'policy'>): void {
  const written = ok(Suggestion, 'As it is now.');
  const refusals = problems(401, 403, 404, 409, 413, 415, 422);

  app.get(
    '/v1/insights/suggestions',
    byKey(
      'insights',
      'suggestions',
      'What is done about causes (leads, supervisors, auditors, administrators)',
      {
        querystring: z.strictObject({ ...SuggestionFilter, ...inPages(suggestionCursor, wide) }),
        response: { 200: ok(Suggestions, 'A page, the newest first.'), ...problems(401, 403) },
      },
    ),
    async (request) => {
      const { stage, cause, ...asked } = request.query;
      const page = await listSuggestions(reading(deps, request), {
        ...askedIn(suggestionCursor, asked),
        ...(stage !== undefined && { stage }),
        ...(cause !== undefined && { cause }),
      });
      return shownPage(suggestionCursor, page, shownSuggestion);
    },
  );

  app.get(
    '/v1/insights/suggestions/csv',
    byKey('insights', 'suggestion-table', 'All suggestions as a table', {
      response: { 200: table, ...problems(401, 403) },
    }),
    async (request, reply) =>
      sendCsv(reply, 'suggestions', suggestionsCsv(await readAllSuggestions(reading(deps, request)))),
  );

  app.get(
    '/v1/insights/suggestions/:id',
    byKey('insights', 'suggestion', 'A suggestion, with what its checks found and who did what with it', {
      params: SuggestionParams,
      response: { 200: ok(SuggestionWhole, 'As it is now.'), ...problems(401, 403, 404) },
    }),
    async (request) => shownWhole(await readSuggestion(reading(deps, request), request.params.id)),
  );

  app.post(
    '/v1/insights/suggestions',
    byKey('insights', 'make-suggestion', 'Make a suggestion (leads, supervisors, administrators)', {
      ...{ headers: WriteHeaders, body: NewSuggestion },
      response: { 200: written, ...refusals },
    }),
    async (request) => Suggestion.parse(await makeSuggestion(writing(deps, request), request.body)),
  );

  app.put(
    '/v1/insights/suggestions/:id',
    byKey('insights', 'change-suggestion', 'Change what is planned (leads, supervisors, administrators)', {
      description: 'Measure and causes stay as they are once it has started.',
      ...{ params: SuggestionParams, headers: WriteHeaders, body: NewSuggestion },
      response: { 200: written, ...refusals },
    }),
    async (request) => {
      const given = { id: request.params.id, order: 'change' as const, plan: request.body };
      return Suggestion.parse(await actOnSuggestion(writing(deps, request), given));
    },
  );

  app.post(
    '/v1/insights/suggestions/:id/:act',
    byKey(
      'insights',
      'act-on-suggestion',
      'Start, finish, abandon or reopen it (leads, supervisors, administrators); publish or withdraw it (supervisors, administrators)',
      {
        description:
          'Its effect is computed by itself on the day of the check; where what was cured comes back, it is reopened by itself.',
        ...{ params: SuggestionActParams, headers: WriteHeaders, body: SuggestionActBody },
        response: { 200: written, ...refusals },
      },
    ),
    async (request) => {
      const { id, act } = request.params;
      return Suggestion.parse(
        await actOnSuggestion(writing(deps, request), { id, ...actOf(act, request.body) }),
      );
    },
  );
}
