import { failureOf, giveCommand } from '../../../cases/work/give-command.js';
import { previewCommand } from '../../../cases/work/preview-command.js';
import { keyedCommands, ruleOf } from '../../../domain/commands/index.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, NumberParams, ok, problems, type App } from '../../routing.js';
import { commandBody, splitBody } from '../../schemas/command-body.js';
import { Preview, PreviewBody } from '../../schemas/preview.js';
import { Summary } from '../../schemas/summary.js';

/** One route for each command that people with a key may give, made from its declaration; one for what any of them would send. */
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

  app.post(
    '/v1/complaints/:number/preview',
    byKey('commands', 'preview', 'What a command would send to either side; nothing is done or kept', {
      description:
        'By: whoever of the staff may give the command; refused as it would be. It writes nothing, so it takes no key of its own. Operators, who read no words, are shown none.',
      params: NumberParams,
      body: PreviewBody,
      response: {
        200: ok(Preview, 'The letters and texts, as their readers would have them.'),
        ...problems(401, 403, 404, 409, 413, 415, 422),
      },
    }),
    async (request) => {
      const { number } = request.params;
      const { command, body } = request.body;
      const rule = ruleOf(command);
      const ctx = reading(deps, request);
      const asked = { number, rule, body: splitBody(rule, body) };
      const { refusal, ...shown } = await previewCommand(ctx, asked);
      if (refusal !== null) throw await failureOf(ctx, number, refusal);
      return shown;
    },
  );
}
