/** The parts of a meeting's pack, one declaration each, in the order in which they are looked at. */
import { asc, desc, eq, ne, sql } from 'drizzle-orm';
import { isCarried } from '../../../domain/insights/meetings/action.js';
import {
  causesOf,
  secondLookShares,
  sectionFigures,
  toldOf,
  type Pack,
  type Section,
} from '../../../domain/insights/meetings/pack.js';
import type { Ratio } from '../../../domain/insights/interval.js';
import { before, type Period } from '../../../domain/insights/periods.js';
import type { Figure, ReportPlace } from '../../../domain/insights/report.js';
import { dayOf } from '../../../domain/insights/suggestions/measured.js';
import { standingIn, type StandingName } from '../../../domain/training/standing.js';
import type { Db } from '../../client.js';
import { readClock } from '../../clock.js';
import { reports } from '../../schema/insights/reports.js';
import { actions, meetings } from '../../schema/insights/meetings.js';
import { staff } from '../../schema/people.js';
import { suggestions } from '../../schema/insights/suggestions.js';
import { courses } from '../../schema/training.js';
import { rows, statement } from '../../statement.js';
import { readTraining } from '../../training/gates.js';
import { figuresIn } from '../reports.js';

type From = { db: Db; period: Period; figures: readonly Figure[] };

/** Adding one here adds it to every pack from then on. */
const sections: readonly ((from: From) => Section | Promise<Section>)[] = [
  lastActions,
  totals('deadlines'),
  totals('backlog'),
  ({ figures }) => causesOf(figures),
  totals('satisfaction'),
  totals('overturned'),
  secondLooks,
  training,
  keptSuggestions,
];

/** The pack of a report's period, as things are now. */
export async function packOf(db: Db, { period, ...place }: ReportPlace & { period: Period }): Promise<Pack> {
  const from = { db, period, figures: await figuresIn(db, place) };
  const made: Section[] = [];
  for (const section of sections) made.push(await section(from));
  return { sections: made };
}

function totals(name: keyof typeof sectionFigures) {
  return ({ figures }: From): Section => ({ name, figures: toldOf(figures, sectionFigures[name]) });
}

async function lastActions({ db, period: { zone } }: From): Promise<Section> {
  const [last] = await db
    .select({ madeAt: meetings.madeAt })
    .from(meetings)
    .orderBy(desc(meetings.id))
    .limit(1);
  const since = last === undefined ? null : dayOf(last.madeAt, zone);
  const found = await db
    .select({
      ...{ id: actions.id, title: actions.title, owner: actions.owner, dueOn: actions.dueOn },
      ...{ stage: actions.stage, endedOn: actions.endedOn, heldOn: meetings.heldOn },
    })
    .from(actions)
    .innerJoin(meetings, sql`${meetings.id} = ${actions.meeting}`)
    .orderBy(asc(actions.dueOn), asc(actions.id));
  const carried = found.filter((action) => isCarried(action, since));
  return { name: 'actions', actions: carried.map(({ endedOn: _endedOn, ...told }) => told) };
}

const span = { from: reports.beginsAt, until: reports.endsAt };
const spanOf = ({ from, until }: Period) => ({ from: Date.parse(from), until: Date.parse(until) });

type Looked = Record<(typeof secondLookShares)[number], Ratio>;
const countingLooks = statement('pack-second-looks', span, (_, { from, until }) =>
  rows<Looked>(sql`
    with judged as (
      select verdict = first as agreed, settled from second_looks
      where judged_at >= ${from} and judged_at < ${until})
    select jsonb_build_object('k', count(*) filter (where agreed), 'n', count(*)) as agreed,
      jsonb_build_object('k', count(*) filter (where settled = 'reopened'),
        'n', count(*) filter (where not agreed)) as reopened
    from judged`),
);

async function secondLooks({ db, period }: From): Promise<Section> {
  const [now] = await countingLooks(db, spanOf(period));
  const [earlier] = await countingLooks(db, spanOf(before(period)));
  const none = { k: 0, n: 0 };
  return {
    name: 'second-looks',
    shares: secondLookShares.map((name) => ({
      ...{ name, now: now?.[name] ?? none, before: earlier?.[name] ?? none },
    })),
  };
}

async function training({ db }: From): Promise<Section> {
  const [rules, now] = [await readTraining(db), await readClock(db)];
  const required = new Set(rules.requirements.map(({ course }) => course));
  const found = await db
    .select({ id: courses.id, name: courses.name })
    .from(courses)
    .orderBy(asc(courses.id));
  const people = await db.select().from(staff).where(eq(staff.active, true));
  const among = (course: string, state: StandingName): number =>
    people
      .map((person) => standingIn(person, course, rules, now))
      .filter((standing) => standing.required && standing.state === state).length;
  return {
    name: 'training',
    courses: found
      .filter(({ id }) => required.has(id))
      .map((course) => ({
        ...{ ...course, lacking: among(course.id, 'missing') },
        expiring: among(course.id, 'expiring'),
      })),
  };
}

/** All that were not given up. */
async function keptSuggestions({ db }: From): Promise<Section> {
  const found = await db
    .select({
      ...{ id: suggestions.id, title: suggestions.title, owner: suggestions.owner },
      ...{ dueOn: suggestions.dueOn, stage: suggestions.stage, measuring: suggestions.measuring },
    })
    .from(suggestions)
    .where(ne(suggestions.stage, 'abandoned'))
    .orderBy(desc(suggestions.id));
  return {
    name: 'suggestions',
    suggestions: found.map(({ measuring, ...told }) => ({ ...told, checkOn: measuring?.checkOn ?? null })),
  };
}
