/** API keys, made and ended by administrators. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readPeople } from '../../../../cases/admin/read-people.js';
import { makeKey } from '../../../../cases/people/make-key.js';
import { countExpiringKeys, readKeys } from '../../../../cases/people/read-keys.js';
import { revokeKey } from '../../../../cases/people/revoke-key.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import type { FormState, Wrong } from '../../../../pages/desk/admin/form.js';
import { keysPage } from '../../../../pages/desk/admin/keys.js';
import { madeKeyPage, newKeyPage } from '../../../../pages/desk/admin/new-key.js';
import { KEYS_PATH, keyPath, NEW_KEY_PATH } from '../../../../pages/desk/admin/paths.js';
import { dayEnds } from '../../../../words/instants.js';
import { wordsIn } from '../../../../words/languages.js';
import { reading, writingUnder } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import {
  formOf,
  notTaken,
  sentAgain,
  sentIn,
  tryOf,
  tryTo,
  type Sent,
} from '../../../pages/desk/admin-form.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { freshKey, html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';
import { askedIn, cursorOf, Placed } from '../../../schemas/lists/cursor.js';
import { MadeKey, NewKey } from '../../../schemas/people/keys.js';

const schema = { hide: true } as const;
const cursor = cursorOf(z.tuple([Placed.instant, Placed.keyId]));
const Asked = z.looseObject({
  cursor: cursor.schema.optional().catch(undefined),
  done: z.enum(['revoked']).optional().catch(undefined),
});
const ON_A_PAGE = 50;
const MOST_PEOPLE = 5_000;

export function keysPages(app: App, deps: ApiDeps): void {
  const list = async (
    request: FastifyRequest,
    { at, done = null, wrong = [] }: { at?: string | undefined; done?: string | null; wrong?: Wrong[] },
  ) => {
    const ctx = reading(deps, request);
    const asked = askedIn(cursor, { limit: ON_A_PAGE, ...(at !== undefined && { cursor: at }) });
    const [{ items: keys, next }, expiring] = await Promise.all([
      readKeys(ctx, asked),
      countExpiringKeys(ctx),
    ]);
    return keysPage(
      { ...deskFrame(deps, request), path: KEYS_PATH },
      {
        ...{ keys, expiring, now: ctx.who.at, formKey: freshKey(), done, wrong },
        ...{ cursor: at ?? null, nextCursor: next && cursor.write(next) },
      },
    );
  };
  const ask = async (request: FastifyRequest, form: FormState) => {
    const { items } = await readPeople(reading(deps, request), { limit: MOST_PEOPLE });
    return newKeyPage(deskFrame(deps, request), { people: items, form });
  };

  app.get(KEYS_PATH, { schema: { ...schema, querystring: Asked } }, async (request, reply) => {
    const { cursor: at, done } = request.query;
    const words = wordsIn(deskFrame(deps, request).locale);
    return html(reply, await list(request, { at, done: done ? words(`admin:keys.${done}`) : null }));
  });

  app.get(NEW_KEY_PATH, { schema }, async (request, reply) =>
    html(reply, await ask(request, formOf(new Map([['kind', ['client']]])))),
  );

  /** Answers with the key itself: an address to go on to would keep it in histories and logs. */
  app.post(`${NEW_KEY_PATH}/add`, { schema }, async (request, reply) => {
    const sent = sentIn(request.body);
    const frame = deskFrame(deps, request);
    const wanted = keyIn(sent, frame.locale);
    const tried =
      wanted === null
        ? notTaken([{ field: 'expiresAt', what: 'expiresAt' }])
        : await tryOf(NewKey.safeParse(wanted), async ({ expiresAt, ...key }) =>
            MadeKey.parse(
              await makeKey(writingUnder(deps, request, sent.key), {
                ...key,
                ...(expiresAt !== undefined && { expiresAt: Date.parse(expiresAt) }),
              }),
            ),
          );
    if (tried.wrong === null) return html(reply, madeKeyPage(frame, tried.given));
    return html(reply.code(tried.status), await ask(request, sentAgain(sent, tried.wrong)));
  });

  app.post(
    `${keyPath(':id')}/revoke`,
    { schema: { ...schema, params: z.object({ id: z.string().max(64) }) } },
    async (request, reply) => {
      const sent = sentIn(request.body);
      const tried = await tryTo(() => revokeKey(writingUnder(deps, request, sent.key), request.params.id));
      if (tried.wrong === null) return reply.redirect(`${KEYS_PATH}?done=revoked`, 303);
      return html(reply.code(tried.status), await list(request, { wrong: tried.wrong }));
    },
  );
}

/** What a form asks for; null where its last day is none. */
function keyIn({ fields, typed }: Sent, locale: Locale) {
  const { kind, label, expiresAt: day, staff, client } = fields;
  const until = day === undefined ? undefined : dayEnds(day, locale);
  if (until === null) return null;
  return {
    ...{ kind, label: label ?? '' },
    ...(until !== undefined && { expiresAt: new Date(until).toISOString() }),
    ...(kind === 'staff'
      ? { staff: staff ?? '' }
      : { client: client ?? '', scopes: typed.get('scopes') ?? [] }),
  };
}
