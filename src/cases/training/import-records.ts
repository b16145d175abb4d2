import type { Db } from '../../db/client.js';
import { allCourses } from '../../db/training/courses.js';
import { keepGates } from '../../db/training/gates.js';
import * as records from '../../db/training/records.js';
import { iso } from '../../domain/complaint/summary.js';
import { expiryOf } from '../../domain/training/course.js';
import { readRecords, type Imported, type ImportError } from '../../domain/training/import.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import type { KeyedCtx, WriteCtx } from '../context.js';
import { fail } from '../failure.js';
import type { Principal } from '../principal.js';
import { traineesOf } from './trainers.js';

/** What would come of it. */
export type ImportChecked = { records: number; errors: ImportError[] };

/** Says what is wrong with which line, and how many records the others are; writes nothing. */
export async function checkImport({ db, who }: KeyedCtx, csv: string): Promise<ImportChecked> {
  const { found, errors } = await read(db, who, csv);
  return { records: found.length, errors };
}

/** Imports all of them, or none where a line is wrong; what is there already is not written twice. */
export const importRecords = (ctx: WriteCtx, csv: string): Promise<unknown> =>
  actOnce(
    ctx,
    (who, db) => traineesOf(db, who),
    async (tx, who) => {
      const { found, errors, courses } = await read(tx, who, csv);
      if (errors.length > 0)
        throw fail('invalid', {
          errors: errors.map(({ line, what }) => ({ path: `/csv/${line}`, message: what })),
        });
      const rows = found.flatMap((one) => {
        const course = courses.find(({ id }) => id === one.course);
        const expiresAt = course === undefined ? null : expiryOf(course, one.passedAt);
        return [{ ...one, expiresAt, how: 'import' as const, by: who.caller.id }];
      });
      await records.record(tx, rows);
      await keepGates(tx, [...new Set(rows.map(({ person }) => person))]);
      await recordAct(tx, who, {
        ...{ act: 'record-training', about: 'import', before: null },
        after: {
          records: found.map(({ person, course, passedAt }) => `${course}/${person}/${iso(passedAt)}`),
        },
      });
      return { answer: { records: found.length, errors: [] } satisfies ImportChecked };
    },
  );

async function read(db: Db, who: Principal, csv: string) {
  const [trainees, courses] = await Promise.all([traineesOf(db, who), allCourses(db)]);
  const people = trainees.filter(({ isKept }) => isKept).map(({ id }) => id);
  const versions = new Map(courses.map(({ id, current }) => [id, current.version]));
  const { records: said, errors } = readRecords(csv, { people: new Set(people), courses: versions }, who.at);
  const there = new Set((await records.recordsOf(db, people)).map(nameOf));
  const once = new Map(said.map((one) => [nameOf(one), one]));
  return { found: [...once.values()].filter((one) => !there.has(nameOf(one))), errors, courses };
}

const nameOf = ({ person, course, version, passedAt }: Imported): string =>
  [person, course, version, passedAt].join('/');
