/** Acting on several complaints of a list at once, and what became of each. */
import { z } from 'zod';
import { readNames } from '../../../../cases/desk/read-work.js';
import { giveToMany, readMany } from '../../../../cases/team/give-to-many.js';
import { ruleOf } from '../../../../domain/commands/index.js';
import type { ManyWrong } from '../../../../pages/desk/team/board-view.js';
import { manyPage } from '../../../../pages/desk/team/many.js';
import { MANY_PATH, TEAM_PATH, withQuery } from '../../../../pages/desk/paths.js';
import { reading } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { batchIn, batchQuery, chosenOf } from '../../../pages/desk/many.js';
import { showCases } from '../../../pages/desk/show-cases.js';
import { fieldsOf } from '../../../pages/form.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';
import { commandBody, splitBody } from '../../../schemas/command-body.js';

const schema = { hide: true } as const;

/** What the form says of each command, beside the complaints it is for. */
const bodies = {
  assign: ({ person }: Record<string, string>) => ({ duty: 'owner', ...(person && { to: person }) }),
  relate: ({ to }: Record<string, string>) => ({ to }),
  escalate: ({ reason }: Record<string, string>) => ({ reason }),
};

export function manyPages(app: App, deps: ApiDeps): void {
  app.post(`${MANY_PATH}/give`, { schema }, async (request, reply) => {
    const fields = fieldsOf(request.body);
    const posted = batchIn(request.body);
    const chosen = chosenOf(request.body);
    const again = async (wrong: ManyWrong) => {
      const typed = { typed: fields, chosen: chosen.map((one) => `${one.number}:${one.version}`), wrong };
      const query = Object.fromEntries(new URLSearchParams(fields['from'] ?? ''));
      return html(reply.code(422), await showCases(deps, request, { query, typed }));
    };
    if (posted === null) return await again('invalid');
    if (chosen.length === 0) return await again('none-chosen');
    const { batch } = posted;
    const rule = ruleOf(batch.command);
    const body = commandBody(rule).safeParse(bodies[batch.command](fields));
    if (!body.success) return await again(batch.command === 'relate' ? 'to' : 'invalid');
    const duty = batch.command === 'assign' ? 'owner' : null;
    const items = chosen.map(({ number, version }) => ({
      ...({ number, duty } as const),
      body: { ...splitBody(rule, body.data), expectedVersion: version },
    }));
    await giveToMany(reading(deps, request), batch, items);
    return reply.redirect(withQuery(MANY_PATH, batchQuery(batch, items, null)), 303);
  });

  app.get(MANY_PATH, { schema: { ...schema, querystring: z.looseObject({}) } }, async (request, reply) => {
    const asked = batchIn(request.query);
    if (asked === null) return reply.redirect(TEAM_PATH, 303);
    const { batch, items, person } = asked;
    const ctx = reading(deps, request);
    const [became, names] = await Promise.all([readMany(ctx, batch, items), readNames(ctx)]);
    const isUndo = batch.key.endsWith('/undo');
    const undo = person === null || isUndo ? null : { person, batch: batch.key };
    const { command } = batch;
    return html(reply, manyPage(deskFrame(deps, request), { command, items: became, undo, isUndo, names }));
  });
}
