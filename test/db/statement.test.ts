import { eq, getTableColumns, sql } from 'drizzle-orm';
import { expect, expectTypeOf, it } from 'vitest';
import { absences, staff } from '../../src/db/schema/people.js';
import { requests } from '../../src/db/schema/messages.js';
import { json, list, plain, rows, statement } from '../../src/db/statement.js';
import { isUniqueViolation } from '../../src/db/refused-rows.js';
import { openTestDatabase } from '../support/servers/postgres.js';
import { shared } from '../support/shared.js';
import { HOUR, NOON } from './submission.js';

const { db } = await shared(openTestDatabase({ max: 1 }));

const addStaff = statement('add-staff', getTableColumns(staff), (db, values) =>
  db.insert(staff).values(values).returning(),
);
const findStaff = statement('find-staff', { id: staff.id }, (db, { id }) =>
  db
    .select({ id: staff.id, categories: staff.categories, team: staff.team })
    .from(staff)
    .where(eq(staff.id, id)),
);
const person = (id: string): typeof staff.$inferSelect => ({
  ...{ id, name: 'Ana', email: `${id}@example.com`, phone: null, role: 'handler', team: null },
  ...{
    categories: ['content', 'privacy'],
    languages: ['en'],
    accountId: null,
    onCall: false,
    active: true,
    load: 0,
    lapses: {},
    signedInAt: null,
    addressMakers: ['li-na'],
  },
});

it('maps arrays, instants, JSON and null in and out as Drizzle does', async () => {
  expect(await addStaff(db, person('ana'))).toEqual([person('ana')]);
  const found = await findStaff(db, { id: 'ana' });
  expectTypeOf(found[0]!.categories).toEqualTypeOf<(typeof staff.$inferSelect)['categories']>();
  expect(found).toEqual([{ id: 'ana', categories: ['content', 'privacy'], team: null }]);

  const addAbsence = statement('add-absence', getTableColumns(absences), (db, { staffId, from, until }) =>
    db.insert(absences).values({ staffId, from, until }).returning({ from: absences.from }),
  );
  const absence = { id: '', staffId: 'ana', from: NOON, until: NOON + HOUR };
  expect(await addAbsence(db, absence)).toEqual([{ from: NOON }]);
  expect(await db.select().from(absences)).toMatchObject([{ from: NOON, until: NOON + HOUR }]);

  const { number: _, storedAt: __, ...columns } = getTableColumns(requests);
  const addRequest = statement('add-request', columns, (db, values) =>
    db.insert(requests).values(values).returning({ answer: requests.answer }),
  );
  for (const [idempotencyKey, answer] of [
    ['1', { status: 202, body: { number: '7' } }],
    ['2', null],
  ] as const) {
    const request = { caller: 'app', idempotencyKey, fingerprint: 'f', answer };
    expect(await addRequest(db, request)).toEqual([{ answer }]);
  }
});

it('runs in plain SQL, with values of its own kinds', async () => {
  const given = { few: list<string>(), limit: plain<number>(), records: json<{ id: string }[]>() };
  const choose = statement('choose', given, (_, { few, limit, records }) =>
    rows<{ id: string }>(
      sql`select id from jsonb_to_recordset(${records}) as r(id text) where id = any(${few}) limit ${limit}`,
    ),
  );
  const records = [{ id: 'a,"b' }, { id: 'c' }, { id: 'd' }];
  expect(await choose(db, { few: ['a,"b', 'd'], limit: 5, records })).toEqual([{ id: 'a,"b' }, { id: 'd' }]);
});

it('runs in the transaction it is given, and only there', async () => {
  const seen: unknown[] = [];
  const undone = db.transaction(async (tx) => {
    await addStaff(tx, person('bo'));
    seen.push(await findStaff(tx, { id: 'bo' }));
    await tx.transaction(async (inner) => seen.push(await findStaff(inner, { id: 'bo' })));
    tx.rollback();
  });
  await expect(undone).rejects.toThrow();
  expect(seen).toMatchObject([[{ id: 'bo' }], [{ id: 'bo' }]]);
  expect(await findStaff(db, { id: 'bo' })).toEqual([]);
});

it('answers many calls at once, each with its own values', async () => {
  const ids = ['c1', 'c2', 'c3'];
  await Promise.all(ids.map((id) => addStaff(db, person(id))));
  const found = await Promise.all(ids.map((id) => findStaff(db, { id })));
  expect(found.map(([one]) => one?.id)).toEqual(ids);
});

it('is prepared on the server, once', async () => {
  await findStaff(db, { id: 'ana' });
  await findStaff(db, { id: 'bo' });
  const prepared = await db.execute(
    sql`select generic_plans + custom_plans > 1 as repeated from pg_prepared_statements
      where statement like 'select "id", "categories", "team"%'`,
  );
  expect(prepared).toEqual([{ repeated: true }]);
});

it('fails as Drizzle does', async () => {
  await addStaff(db, person('eva'));
  const error: unknown = await addStaff(db, person('eva')).catch((error: unknown) => error);
  expect(isUniqueViolation(error)).toBe(true);
});
