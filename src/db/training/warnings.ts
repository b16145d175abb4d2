/** Who is told that somebody will lack a course. */
import { sql } from 'drizzle-orm';
import { upcoming, warningsDue } from '../../domain/training/warnings.js';
import type { Db } from '../client.js';
import { readClock } from '../clock.js';
import * as deliveries from '../messages/deliveries.js';
import { takeTurn } from '../people/acts.js';
import { staff, teams } from '../schema/people.js';
import { trainingWarnings } from '../schema/training.js';
import { keepGates } from './gates.js';
import { allRequirements } from './courses.js';

/**
 * Has people and whoever leads them told of what lapses soon, each once so many days before; gives how many letters
 * that are. What is kept of everybody is written anew by the way.
 */
export async function warnOfLapses(db: Db): Promise<number> {
  const required = await allRequirements(db);
  if (required.every(({ since }) => since === null)) return 0;
  return await db.transaction(async (tx) => {
    await takeTurn(tx);
    const now = await readClock(tx);
    const found = await tx
      .select({
        ...{ id: staff.id, categories: staff.categories, active: staff.active },
        above: sql<string[]>`array(select person from ${teams} team
          cross join lateral (values (coalesce(team.lead, team.supervisor))) above(person)
          where team.id = ${staff.team} and person is not null and person <> "staff"."id")`,
      })
      .from(staff);
    const people = new Map(found.map((one) => [one.id, one]));
    const due = (await keepGates(tx)).flatMap(({ id, lapses }) => {
      const person = people.get(id);
      return person?.active === true
        ? upcoming(lapses, person.categories).flatMap((lapse) =>
            warningsDue(lapse, now).map((daysBefore) => ({ person, ...lapse, daysBefore })),
          )
        : [];
    });
    if (due.length === 0) return 0;
    const noted = await tx
      .insert(trainingWarnings)
      .values(
        due.map(({ person, course, at, daysBefore }) => ({
          person: person.id,
          course,
          lapsesAt: at,
          daysBefore,
        })),
      )
      .onConflictDoNothing()
      .returning();
    // Where both are due at once, one letter says it.
    const last = noted.filter(
      (one) =>
        !noted.some(
          (other) =>
            other.person === one.person &&
            other.course === one.course &&
            other.lapsesAt === one.lapsesAt &&
            other.daysBefore < one.daysBefore,
        ),
    );
    const letters = last.flatMap(({ person, course, lapsesAt: at, daysBefore }) =>
      [person, ...(people.get(person)?.above ?? [])].map((reader) =>
        deliveries.ofLapse({ person, course, at, daysBefore, reader }),
      ),
    );
    await deliveries.insert(tx, letters);
    return letters.length;
  });
}
