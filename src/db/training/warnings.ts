/** Who is told that somebody will lack a course. */
import { eq, sql } from 'drizzle-orm';
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
        // Who leads the team is led by its supervisor.
        above: sql<
          string | null
        >`coalesce(nullif(${teams.lead}, ${staff.id}), nullif(${teams.supervisor}, ${staff.id}))`,
      })
      .from(staff)
      .leftJoin(teams, eq(teams.id, staff.team));
    const people = new Map(found.map((one) => [one.id, one]));
    const due = (await keepGates(tx)).flatMap(({ id, lapses }) => {
      const person = people.get(id);
      if (person?.active !== true) return [];
      // Where both are due at once, the later one says it.
      return upcoming(lapses, person.categories).flatMap(({ course, at }) =>
        warningsDue({ at }, now)
          .slice(-1)
          .map((daysBefore) => ({ person: id, course, lapsesAt: at, daysBefore })),
      );
    });
    if (due.length === 0) return 0;
    const noted = await tx.insert(trainingWarnings).values(due).onConflictDoNothing().returning();
    const letters = noted.flatMap(({ person, course, lapsesAt: at, daysBefore }) =>
      [person, people.get(person)?.above ?? []]
        .flat()
        .map((reader) => deliveries.ofLapse({ person, course, at, daysBefore, reader })),
    );
    await deliveries.insert(tx, letters);
    return letters.length;
  });
}
