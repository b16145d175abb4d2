import { courseOf } from '../../db/training/courses.js';
import { keepGates } from '../../db/training/gates.js';
import * as records from '../../db/training/records.js';
import { iso } from '../../domain/complaint/summary.js';
import { expiryOf } from '../../domain/training/course.js';
import { mayBeExcepted, MOST_DAYS_EXCEPTED } from '../../domain/training/gate.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import type { WriteCtx } from '../context.js';
import { fail, notFound } from '../failure.js';
import { needTrainer } from './trainers.js';

/** Records by hand that somebody has passed the course as it is taught now. */
export const recordTraining = (
  ctx: WriteCtx,
  { person, course: id, passedAt }: { person: string; course: string; passedAt?: number | undefined },
): Promise<unknown> =>
  actOnce(
    ctx,
    (who, db) => needTrainer(db, who, person),
    async (tx, who) => {
      const course = await courseOf(tx, id);
      if (course === null) throw fail('invalid', { errors: [{ path: '/course', message: 'is no course' }] });
      const at = passedAt ?? who.at;
      if (at > who.at)
        throw fail('invalid', { errors: [{ path: '/passedAt', message: 'is still to come' }] });
      const [answer] = await records.record(tx, [
        {
          ...{ person, course: id, version: course.current.version, passedAt: at },
          ...{ expiresAt: expiryOf(course, at), how: 'lead', by: who.caller.id },
        },
      ]);
      await keepGates(tx, [person]);
      await recordAct(tx, who, {
        ...{ act: 'record-training', about: `${id}/${person}`, before: null },
        after: { version: course.current.version, passedAt: iso(at) },
      });
      return { answer };
    },
  );

/** Takes a record away: it holds no longer, from this instant on. */
export async function endTraining(ctx: WriteCtx, id: string): Promise<unknown> {
  const found = await records.recordOf(ctx.db, id);
  if (found === null) throw notFound();
  const { person, course, version } = found;
  return await actOnce(
    ctx,
    (who, db) => needTrainer(db, who, person),
    async (tx, who) => {
      await records.endRecord(tx, id);
      await keepGates(tx, [person]);
      await recordAct(tx, who, {
        ...{ act: 'end-training', about: `${course}/${person}`, before: { version }, after: null },
      });
      return { answer: await records.recordOf(tx, id) };
    },
  );
}

/** Lets somebody go on without a course until a date: whoever leads them answers for it. */
export const exceptTraining = (
  ctx: WriteCtx,
  { person, course, until, why }: { person: string; course: string; until: number; why: string },
): Promise<unknown> =>
  actOnce(
    ctx,
    (who, db) => needTrainer(db, who, person),
    async (tx, who) => {
      if ((await courseOf(tx, course)) === null)
        throw fail('invalid', { errors: [{ path: '/course', message: 'is no course' }] });
      if (!mayBeExcepted(until, who.at))
        throw fail('invalid', {
          errors: [{ path: '/until', message: `lies ahead, at most ${MOST_DAYS_EXCEPTED} days` }],
        });
      await records.except(tx, { person, course, until, why, by: who.caller.id });
      await keepGates(tx, [person]);
      await recordAct(tx, who, {
        ...{ act: 'except-training', about: `${course}/${person}`, before: null },
        after: { until: iso(until), why },
      });
      return { answer: { person, course, until: iso(until), why } };
    },
  );
