import { z } from 'zod';
import { putCannedText } from '../../../cases/texts/put-canned-text.js';
import { readCannedTexts } from '../../../cases/texts/read-canned-texts.js';
import { retireCannedText } from '../../../cases/texts/retire-canned-text.js';
import { reading, writing } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { CannedText, CannedTextId, CannedTexts, NewCannedText } from '../../schemas/people/canned-texts.js';

const Retired = z.object({ id: z.string() });

/** Ready-made texts, which forms of the desk offer. */
export function cannedTextRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/canned-texts',
    byKey('admin', 'canned-texts', 'Ready-made texts for the forms of commands (staff)', {
      response: {
        200: ok(CannedTexts, 'By id; those that every installation has among them.'),
        ...problems(401, 403),
      },
    }),
    async (request) => ({ items: await readCannedTexts(reading(deps, request)) }),
  );

  app.put(
    '/v1/canned-texts/:id',
    byKey('admin', 'put-canned-text', 'Put a ready-made text in its place (leads, administrators)', {
      ...{ params: z.object({ id: CannedTextId }), headers: WriteHeaders, body: NewCannedText },
      response: { 200: ok(CannedText, 'As it is now.'), ...problems(401, 403, 409, 413, 415, 422) },
    }),
    async (request) =>
      CannedText.parse(
        await putCannedText(writing(deps, request), { ...request.body, id: request.params.id }),
      ),
  );

  app.delete(
    '/v1/canned-texts/:id',
    byKey(
      'admin',
      'retire-canned-text',
      'Have a ready-made text not be offered any more (leads, administrators)',
      {
        ...{ params: z.object({ id: CannedTextId }), headers: WriteHeaders },
        response: {
          200: ok(Retired, 'Retired; putting it anew brings it back.'),
          ...problems(401, 403, 404),
        },
      },
    ),
    async (request) => Retired.parse(await retireCannedText(writing(deps, request), request.params.id)),
  );
}
