import { giveCommand } from '../../../cases/work/give-command.js';
import { keyedCommands } from '../../../domain/commands/index.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, NumberParams, ok, problems, type App } from '../../routing.js';
import { commandBody, splitBody } from '../../schemas/command-body.js';
import { Summary } from '../../schemas/summary.js';

/** One route for each command that people with a key may give, made from its declaration. */
export function commandRoutes(app: App, deps: ApiDeps): void {
  for (const rule of keyedCommands) {
    const body = commandBody(rule).meta({ examples: [rule.example] });
    app.post(
      `/v1/complaints/:number/${rule.name}`,
      byKey('commands', rule.name, rule.summary, {
        description: `By: ${rule.by.join(', ')}. In: ${rule.in.join(', ')}.`,
        params: NumberParams,
        headers: WriteHeaders,
        body,
        response: {
          200: ok(Summary, 'Done: the complaint after it.'),
          ...problems(401, 403, 404, 409, 413, 415, 422),
        },
      }),
      async (request) =>
        await giveCommand(reading(deps, request), {
          ...{ rule, number: request.params.number, body: splitBody(rule, request.body) },
          idempotencyKey: request.headers['idempotency-key'],
        }),
    );
  }
}
