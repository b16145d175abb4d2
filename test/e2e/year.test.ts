/** The year of the demo in a real database: its facts are true, and what is planted in it is found, and nothing else. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factDifferences } from '../../scripts/fact-differences.js';
import { arrivals, DAYS, rise, riseOf } from '../../scripts/demo/year/arrivals.js';
import { loadYear } from '../../scripts/demo/year/load.js';
import { cure } from '../../scripts/demo/year/learned.js';
import { startOf } from '../../scripts/demo/year/year.js';
import { drawing } from '../../scripts/loading/draw.js';
import type { Db } from '../../src/db/client.js';
import { DAY_MS } from '../../src/domain/clocks/zone.js';
import { shares, xmr } from '../../src/domain/insights/control.js';
import { funnel } from '../../src/domain/insights/funnel.js';
import { countedCases } from '../../src/db/insights/cases.js';
import { countReport } from '../../src/db/insights/make.js';
import { effect } from '../../src/domain/insights/effect.js';
import type { Ratio } from '../../src/domain/insights/interval.js';
import { monthOf, weekOf } from '../../src/domain/insights/periods.js';
import { cellOf } from '../../src/domain/insights/report.js';
import { rises, watching, type DayCount } from '../../src/domain/insights/rise.js';
import { openTestDatabase } from '../support/servers/postgres.js';

const COUNT = 2_000;
const year = { count: COUNT, seed: 1, endsAt: Date.UTC(2026, 10, 28), calm: false };
const from = startOf(year);
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
/** What the suggestion is to bring the cause down to. */
const target = { share: 0.1, better: 'lower' } as const;
const planted = Array.from({ length: rise.days }, (_, n) => dateOf(from + (rise.day + n) * DAY_MS));

let db: Db;
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  const database = await openTestDatabase({ statementTimeoutMs: 30_000 });
  db = database.db;
  close = () => database[Symbol.asyncDispose]();
  url = database.url;
  await loadYear(url, year);
}, 280_000);
afterAll(() => close());

it('is told once in a database', async () => expect(await loadYear(url, year)).toBe(false));

/** What a query counts, by name. */
const counted = async (query: ReturnType<typeof sql>): Promise<Record<string, number>> => {
  const [row = {}] = await db.execute(query);
  return Object.fromEntries(Object.entries(row).map(([name, n]) => [name, Number(n)]));
};

describe('its facts', () => {
  it('are what the journals say', async () =>
    expect(await factDifferences(db)).toEqual({ complaints: COUNT, differences: [] }));

  it('count as the journal does, asked directly', async () => {
    const facts = await counted(sql`
      select count(distinct number) complaints, count(*) rounds, count(accepted_at) accepted,
        count(rejected_at) rejected, count(decided_at) decided, count(withdrawn_at) withdrawn,
        count(told_at) told, count(closed_at) closed, count(*) filter (where round > 1) appealed, sum(answers) answered,
        sum((deadlines -> 'investigation' ->> 'met')::int) met,
        sum((deadlines -> 'investigation' ->> 'ended')::int) investigated,
        sum(jsonb_array_length(remedies)) remedies
      from complaint_facts`);
    const journal = await counted(sql`
      select count(*) filter (where type = 'received') complaints,
        count(*) filter (where type in ('received', 'appealed')) rounds,
        ${sql.join(
          ['accepted', 'rejected', 'decided', 'withdrawn', 'told', 'closed', 'appealed', 'answered'].map(
            (type) => sql`count(*) filter (where type = ${type}) ${sql.identifier(type)}`,
          ),
          sql`, `,
        )},
        count(*) filter (where type = 'clock-stopped' and data ->> 'clock' = 'investigation'
          and (data ->> 'met')::boolean) met,
        count(*) filter (where type = 'clock-stopped' and data ->> 'clock' = 'investigation') investigated,
        sum(jsonb_array_length(data -> 'remedies')) filter (where type = 'decided') remedies
      from journal`);
    expect(facts).toEqual(journal);
    expect(facts['complaints']).toBe(COUNT);
    expect(facts['closed']).toBe(facts['rounds']);
    expect(facts['appealed']).toBeGreaterThan(50);
  });

  it('name a subject by a pseudonym, the same for all who point to the same', async () => {
    const [most] = await db.execute<{ n: number; category: string }>(sql`
      select count(*)::int n, min(category) category from complaint_facts where round = 1
      group by subject order by n desc limit 1`);
    expect(most?.category).toBe(rise.category);
    expect(most?.n).toBeGreaterThan((riseOf(COUNT) * rise.days) / 2);
  });
});

/** Receipts a day, by class. */
async function receipts(): Promise<Map<string, DayCount[]>> {
  const found = await db.execute<DayCount & { category: string }>(sql`
    select category, to_char(received_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*)::int as count
    from complaint_facts where round = 1 group by 1, 2 order by 1, 2`);
  const classes = new Map<string, DayCount[]>();
  for (const { category, day, count } of found)
    classes.set(category, [...(classes.get(category) ?? []), { day, count }]);
  return classes;
}

describe('the planted rise', () => {
  it('rings on each of its days in its class, and hardly anything else rings', async () => {
    const classes = await receipts();
    expect(classes.size).toBe(4);
    const rang = [...classes].flatMap(([category, counts]) =>
      rises(counts).map(({ day }) => `${category} ${day}`),
    );
    const wanted = planted.map((day) => `${rise.category} ${day}`);
    expect(rang).toEqual(expect.arrayContaining(wanted));
    const stated = classes.size * DAYS * watching.rate;
    expect(rang.length - wanted.length).toBeLessThanOrEqual(stated + 3 * Math.sqrt(stated));
  });

  it('puts its week outside the control chart of the class', async () => {
    const counts = (await receipts()).get(rise.category) ?? [];
    const weeks = new Map<string, number>();
    for (let day = from; day < from + DAYS * DAY_MS; day += DAY_MS) {
      const { name } = weekOf(day, 'UTC');
      const count = counts.find((one) => one.day === dateOf(day))?.count ?? 0;
      weeks.set(name, (weeks.get(name) ?? 0) + count);
    }
    const chart = xmr([...weeks.values()], [...weeks.values()].slice(0, 26));
    const outside = [...weeks.keys()].filter((_, n) => chart?.points[n]?.signals.includes('above'));
    const inRise = new Set(planted.map((day) => weekOf(Date.parse(day), 'UTC').name));
    expect(outside.some((name) => inRise.has(name))).toBe(true);
    expect(outside.filter((name) => !inRise.has(name)).length).toBeLessThanOrEqual(1);
  });

  it('is not there in a calm year: what rings is what the stated rate lets ring', () => {
    let [rang, watched] = [0, 0];
    for (let seed = 1; seed <= 6; seed++) {
      const all = arrivals(drawing(seed), { count: 20_000, from, calm: true });
      for (const category of ['content', 'account', 'privacy', 'other']) {
        const days = new Map<string, number>();
        for (const one of all)
          if (one.category === category) days.set(dateOf(one.at), (days.get(dateOf(one.at)) ?? 0) + 1);
        rang += rises([...days].map(([day, count]) => ({ day, count }))).length;
        watched += DAYS - 63;
      }
    }
    const stated = watched * watching.rate;
    expect(rang).toBeLessThanOrEqual(stated + 3 * Math.sqrt(stated));
  });
});

describe('two handlers of one team, one with the grave cases, equally good', () => {
  it('differ in what was late, and not beside the cases they had', async () => {
    const cases = await db.execute<{ handler: string; mix: string; k: number; n: number }>(sql`
      select owner as handler, category || ' ' || severity || ' ' || channel as mix, count(*)::int as n,
        count(*) filter (where (deadlines -> 'investigation' ->> 'met')::int = 0)::int as k
      from complaint_facts where round = 1 and deadlines ? 'investigation' and owner is not null group by 1, 2`);
    const handlers = funnel([...cases])?.handlers ?? [];
    const of = (id: string) => handlers.find(({ handler }) => handler === id)?.said;
    const [light, grave] = [of('wang-lei'), of('olivia-reed')];
    expect(grave?.raw).toBeGreaterThan(1.5 * (light?.raw ?? 1));
    for (const { handler, said } of handlers) expect(said?.outside?.beyond, handler).not.toBe(0.998);
    expect([light?.outside, grave?.outside]).toEqual([null, null]);
    expect(handlers.map(({ handler }) => handler)).toEqual(handlers.map(({ handler }) => handler).toSorted());
  });
});

/** What the reports of some months say of the planted cause in its class: named so often, of so many that say why. */
async function told(months: number[]): Promise<Ratio> {
  const all = months.map((n) => monthOf(from + n * 30.4 * DAY_MS, 'UTC'));
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) throw new Error('No months.');
  const { figures } = await countReport(db, { ...first, until: last.until });
  const { cells = [] } = figures.find(({ name }) => name === 'closed') ?? {};
  return { k: cellOf(cells, 'cause', cure.cause).n, n: cellOf(cells, 'total').n };
}

describe('the planted cause', () => {
  it('is named less often in reports since a suggestion was carried out, by more than chance', async () => {
    const found = effect({ before: await told([1, 2, 3]), after: await told([6, 7, 8]) }, target);
    expect(found).toMatchObject({ verdict: 'effective' });
    expect(found.change?.high).toBeLessThan(0);
  });

  it('shows no effect while nothing was done about it', async () => {
    const found = effect({ before: await told([0, 1]), after: await told([2, 3]) }, target);
    expect(found.verdict).not.toBe('effective');
  });
});

describe('reports of the year', () => {
  it('ring in the week of the planted rise, on its days and in its class', async () => {
    const { rises: rang } = await countReport(db, weekOf(from + (rise.day + 1) * DAY_MS, 'UTC'));
    const days = rang
      .filter(({ by, key }) => by === 'category' && key === rise.category)
      .map(({ day }) => day);
    const inWeek = planted.filter(
      (day) => weekOf(Date.parse(day), 'UTC').name === weekOf(from + (rise.day + 1) * DAY_MS, 'UTC').name,
    );
    expect(days).toEqual(inWeek);
  });

  it('lead from every number to the complaints that make it, by the same statement', async () => {
    const period = weekOf(from + (rise.day + 1) * DAY_MS, 'UTC');
    const { figures } = await countReport(db, period);
    const everything = { everything: true, accounts: [] } as const;
    let asked = 0;
    for (const { name, cells } of figures)
      for (const { by, key, n, k } of cells.slice(0, 4)) {
        const part = { figure: name, by, key };
        const page = await countedCases(db, { ...part, period, visible: everything, limit: 500 });
        const holding = k === null ? null : page.items.filter(({ holds }) => holds).length;
        const found = [page.total, page.unseen, page.items.length, holding];
        expect(found, `${name} ${by} ${key}`).toEqual([n, 0, n, k]);
        asked += 1;
      }
    expect(asked).toBeGreaterThan(50);
    const closed = figures.find(({ name }) => name === 'closed')?.cells ?? [];
    const { n } = cellOf(closed, 'total');
    const some = { person: 'wang-lei', teams: ['content'], accounts: [] };
    const own = await countedCases(db, {
      ...{ figure: 'closed', by: 'total', key: '' },
      period,
      visible: some,
      limit: 2,
    });
    expect(own.total).toBe(n);
    expect(own.unseen).toBeGreaterThan(0);
    expect(own.items.map(({ team }) => team)).toEqual(['content', 'content']);
    const next = await countedCases(db, {
      ...{ figure: 'closed', by: 'total', key: '' },
      ...{ period, visible: some, limit: 2, after: own.next ?? ['', 0] },
    });
    const numbers = [...own.items, ...next.items].map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].toSorted());
    expect(numbers).toHaveLength(4);
  });
});

it('what was late stays within its control chart', async () => {
  const weeks = await db.execute<{ k: number; n: number }>(sql`
    select count(*)::int as n, count(*) filter (where (deadlines -> 'investigation' ->> 'met')::int = 0)::int as k
    from complaint_facts where deadlines ? 'investigation'
    group by date_trunc('week', decided_at) order by date_trunc('week', decided_at)`);
  const chart = shares([...weeks], weeks.slice(0, 26));
  expect(chart?.points.filter(({ signals }) => signals.includes('above')).length).toBeLessThanOrEqual(1);
});
