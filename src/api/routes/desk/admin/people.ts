/** The people of the staff, kept by administrators. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readPeople, readPerson, readPlaces } from '../../../../cases/admin/read-people.js';
import { readNames } from '../../../../cases/desk/read-work.js';
import { addStaff } from '../../../../cases/people/add-staff.js';
import { changeStaff } from '../../../../cases/people/change-staff.js';
import type { FormState } from '../../../../pages/desk/admin/form.js';
import { NEW_PERSON_PATH, PEOPLE_PATH, personPath } from '../../../../pages/desk/admin/paths.js';
import { peoplePage } from '../../../../pages/desk/admin/people/people.js';
import { endPage } from '../../../../pages/desk/admin/people/end.js';
import { personPage, typedOfPerson } from '../../../../pages/desk/admin/people/person.js';
import { wordsIn } from '../../../../words/languages.js';
import { reading, writingUnder } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import {
  formOf,
  sentAgain,
  sentIn,
  shownAgain,
  tryOf,
  type Refused,
  type Sent,
} from '../../../pages/desk/admin-form.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';
import { askedIn, cursorOf, Placed } from '../../../schemas/lists/cursor.js';
import { NewStaff, StaffChanges } from '../../../schemas/people/staff.js';

const schema = { hide: true } as const;
const params = z.object({ id: z.string().max(64) });
const cursor = cursorOf(Placed.id);
const Listed = z.looseObject({ cursor: cursor.schema.optional().catch(undefined) });
const dones = ['added', 'changed', 'ended', 'returned'] as const;
const Opened = z.looseObject({ done: z.enum(dones).optional().catch(undefined) });
const ON_A_PAGE = 50;
/** Most who come are handlers. */
const blank = new Map([['role', ['handler']]]);

type Asked = FastifyRequest<{ Params: { id: string } }>;

export function peoplePages(app: App, deps: ApiDeps): void {
  const show = async (request: FastifyRequest, id: string | null, given?: FormState, done?: string) => {
    const ctx = reading(deps, request);
    const [places, person] = await Promise.all([readPlaces(ctx), id === null ? null : readPerson(ctx, id)]);
    const form = given ?? (person === null ? formOf(blank) : formOf(typedOfPerson(person), person.seen));
    const isSelf = id === ctx.who.caller.id;
    return personPage(deskFrame(deps, request), { ...{ person, places, form, isSelf }, done: done ?? null });
  };
  /** What was sent is shown again, or as it is now where it was changed meanwhile. */
  const again = async (request: Asked, reply: FastifyReply, sent: Sent, tried: Refused) => {
    const { id } = request.params;
    const person = await readPerson(reading(deps, request), id);
    const form = shownAgain(formOf(typedOfPerson(person), person.seen), sent, tried, 'name');
    return html(reply.code(tried.status), await show(request, id, form));
  };
  const setActive = (request: Asked, { key, seen }: Sent, active: boolean) =>
    tryOf(StaffChanges.safeParse({ active }), (changes) =>
      changeStaff(writingUnder(deps, request, key), request.params.id, changes, seen),
    );
  const doneAt = (id: string, done: (typeof dones)[number]) => `${personPath(id)}?done=${done}`;

  app.get(PEOPLE_PATH, { schema: { ...schema, querystring: Listed } }, async (request, reply) => {
    const { cursor: at } = request.query;
    const ctx = reading(deps, request);
    const asked = askedIn(cursor, { limit: ON_A_PAGE, ...(at && { cursor: at }) });
    const [{ items: people, next }, { teams }] = await Promise.all([readPeople(ctx, asked), readNames(ctx)]);
    const pages = { cursor: at ?? null, nextCursor: next && cursor.write(next) };
    return html(reply, peoplePage(deskFrame(deps, request), { people, teams, ...pages }));
  });

  app.get(NEW_PERSON_PATH, { schema }, async (request, reply) => html(reply, await show(request, null)));

  app.post(`${NEW_PERSON_PATH}/add`, { schema }, async (request, reply) => {
    const sent = sentIn(request.body);
    const read = NewStaff.safeParse({ id: sent.fields['id'], ...personIn(sent) });
    const tried = await tryOf(read, async (person) => {
      await addStaff(writingUnder(deps, request, sent.key), person);
      return person.id;
    });
    if (tried.wrong === null) return reply.redirect(doneAt(tried.given, 'added'), 303);
    return html(reply.code(tried.status), await show(request, null, sentAgain(sent, tried.wrong)));
  });

  app.get(
    personPath(':id'),
    { schema: { ...schema, params, querystring: Opened } },
    async (request, reply) => {
      const { id } = request.params;
      const { done } = request.query;
      const { people } = await readNames(reading(deps, request));
      const words = wordsIn(deskFrame(deps, request).locale);
      const said = done && words(`admin:people.${done}`, { name: people.get(id) ?? id });
      return html(reply, await show(request, id, undefined, said));
    },
  );

  app.post(`${personPath(':id')}/change`, { schema: { ...schema, params } }, async (request, reply) => {
    const sent = sentIn(request.body);
    const { id } = request.params;
    const tried = await tryOf(StaffChanges.safeParse(personIn(sent)), (changes) =>
      changeStaff(writingUnder(deps, request, sent.key), id, changes, sent.seen),
    );
    if (tried.wrong === null) return reply.redirect(doneAt(id, 'changed'), 303);
    return await again(request, reply, sent, tried);
  });

  app.get(`${personPath(':id')}/end`, { schema: { ...schema, params } }, async (request, reply) => {
    const person = await readPerson(reading(deps, request), request.params.id);
    if (!person.active) return reply.redirect(personPath(person.id), 303);
    return html(reply, endPage(deskFrame(deps, request), { person, form: formOf(new Map(), person.seen) }));
  });

  app.post(`${personPath(':id')}/end/confirm`, { schema: { ...schema, params } }, async (request, reply) => {
    const sent = sentIn(request.body);
    const tried = await setActive(request, sent, false);
    if (tried.wrong === null) return reply.redirect(doneAt(request.params.id, 'ended'), 303);
    return await again(request, reply, sent, tried);
  });

  app.post(`${personPath(':id')}/return`, { schema: { ...schema, params } }, async (request, reply) => {
    const sent = sentIn(request.body);
    const tried = await setActive(request, sent, true);
    if (tried.wrong === null) return reply.redirect(doneAt(request.params.id, 'returned'), 303);
    return await again(request, reply, sent, tried);
  });
}

/** What a form says of somebody, as JSON says it. */
const personIn = ({ fields, typed }: Sent) => ({
  ...{ name: fields['name'], email: fields['email'], phone: fields['phone'] ?? null, role: fields['role'] },
  ...{ team: fields['team'] ?? null, categories: typed.get('categories') ?? [] },
  ...{ languages: fields['languages']?.split(' '), accountId: fields['accountId'] ?? null },
  onCall: fields['onCall'] === 'yes',
});
