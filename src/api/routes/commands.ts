import type { Relation } from '../../domain/vocabulary.js';
import * as cases from '../../db/complaints/cases.js';
import { peopleCommands } from '../../domain/commands/index.js';
import { needScope, principal } from '../callers.js';
import { commandBody, splitBody } from '../command-body.js';
import type { ApiDeps } from '../deps.js';
import { give, repeat } from '../give.js';
import { WriteHeaders } from '../idempotency.js';
import { byKey, NumberParams, ok, problems, type App } from '../routing.js';
import { Summary } from '../schemas/summary.js';
import { sightOf, sightOfOther, summaryFor } from '../sight.js';
import { numberOf } from './complaints.js';

/** Relations that no key can have. */
const withoutKey: Relation[] = ['complainant', 'respondent', 'system'];

/** One route for each command that people with a key may give, made from its declaration. */
export function commandRoutes(app: App, deps: ApiDeps): void {
  for (const rule of peopleCommands) {
    if (rule.by.every((relation) => withoutKey.includes(relation))) continue;
    const body = commandBody(rule).meta({ examples: [rule.example] });
    app.post(
      `/v1/complaints/:number/${rule.name}`,
      {
        schema: {
          tags: ['commands'],
          summary: rule.summary,
          operationId: rule.name,
          description: `By: ${rule.by.join(', ')}. In: ${rule.in.join(', ')}.`,
          ...byKey,
          params: NumberParams,
          headers: WriteHeaders,
          body,
          response: {
            200: ok(Summary, 'Done: the complaint after it.'),
            ...problems(401, 403, 404, 409, 413, 415, 422),
          },
        },
      },
      async (request) => {
        const who = principal(request);
        needScope(who, 'complaints:command');
        const { id } = who.caller;
        const number = numberOf(request.params.number);
        const sight = sightOf(who, await cases.find(deps.db, number));
        const given = {
          ...{ rule, number, caller: id, body: splitBody(rule, request.body) },
          idempotencyKey: request.headers['idempotency-key'],
        };
        const summary =
          sight === null
            ? await repeat(deps, given)
            : await give(deps, {
                ...given,
                found: sight.found,
                actor: { id, relations: sight.relations },
                sightOf: (other) => sightOfOther(who, other),
              });
        return summaryFor(who, summary);
      },
    );
  }
}
