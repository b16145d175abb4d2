import type { Relation } from '../../domain/vocabulary.js';
import * as cases from '../../db/cases.js';
import { peopleCommands } from '../../domain/commands/index.js';
import { needScope, principal } from '../callers.js';
import { commandBody, splitBody } from '../command-body.js';
import { commandExamples } from '../command-examples.js';
import type { ApiDeps } from '../deps.js';
import { give } from '../give.js';
import { WriteHeaders } from '../idempotency.js';
import { notFound } from '../problem.js';
import { byKey, NumberParams, ok, problems, type App } from '../routing.js';
import { Summary } from '../schemas/summary.js';
import { relationsIn, summaryFor } from '../sight.js';
import { numberOf } from './complaints.js';

/** Relations that no key can have. */
const withoutKey: Relation[] = ['complainant', 'respondent', 'system'];

/** One route for each command that people with a key may give, made from its declaration. */
export function commandRoutes(app: App, deps: ApiDeps): void {
  for (const rule of peopleCommands) {
    if (rule.by.every((relation) => withoutKey.includes(relation))) continue;
    const body = commandBody(rule).meta({ examples: [commandExamples[rule.name]] });
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
        const found = await cases.find(deps.db, numberOf(request.params.number));
        const relations = relationsIn(who, found);
        if (found === null) throw notFound();
        const { id } = who.caller;
        const summary = await give(deps, {
          ...{ rule, found, caller: id, actor: { id, relations } },
          body: splitBody(rule, request.body),
          idempotencyKey: request.headers['idempotency-key'],
        });
        return summaryFor(who, summary);
      },
    );
  }
}
