/** What administrators do to courses and to what is required. */
import * as courses from '../../db/training/courses.js';
import { keepGates } from '../../db/training/gates.js';
import { isoOrNull } from '../../domain/complaint/summary.js';
import { staffRoles } from '../../domain/people/relations.js';
import { isCategory } from '../../domain/policy/categories.js';
import type { Course, Lesson } from '../../domain/training/course.js';
import { mayBegin, requirementIn, type Requirement } from '../../domain/training/gate.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import { needUnchanged } from '../acts/seen.js';
import type { Ctx, WriteCtx } from '../context.js';
import { fail, notFound } from '../failure.js';
import { needAdmin } from '../principal.js';
import { factsOfCourse } from './read-courses.js';

/** Names a course, and says how long what is passed from now on holds; a new one begins with a lesson. */
export const putCourse = (
  ctx: WriteCtx,
  { lesson, ...course }: Course & { lesson?: Lesson | undefined },
  seen?: string,
): Promise<unknown> =>
  actOnce(ctx, needAdmin, async (tx, who) => {
    const before = await courses.courseOf(tx, course.id);
    needUnchanged(before && factsOfCourse(before), seen);
    if (before === null && lesson === undefined)
      throw fail('invalid', { errors: [{ path: '/lesson', message: 'is what a new course begins with' }] });
    await courses.putCourse(tx, course);
    if (before === null && lesson !== undefined)
      await courses.publish(tx, { course: course.id, version: 1, renewFrom: null, ...lesson });
    const after = await courses.courseOf(tx, course.id);
    await recordAct(tx, who, {
      ...{ act: 'put-course', about: course.id },
      ...{ before: before && factsOfCourse(before), after: after && factsOfCourse(after) },
    });
    return { answer: after };
  });

/** Publishes another version; what was passed holds on, unless it says from when it is to be renewed. */
export const publishCourse = (
  ctx: WriteCtx,
  { id, renewFrom, ...lesson }: Lesson & { id: string; renewFrom: number | null },
  seen?: string,
): Promise<unknown> =>
  actOnce(ctx, needAdmin, async (tx, who) => {
    const before = await courses.courseOf(tx, id);
    if (before === null) throw notFound();
    needUnchanged(factsOfCourse(before), seen);
    if (renewFrom !== null && renewFrom <= who.at) throw wrongAt('/renewFrom', 'is not still to come');
    const version = before.current.version + 1;
    await courses.publish(tx, { course: id, version, renewFrom, ...lesson });
    await keepGates(tx);
    await recordAct(tx, who, {
      ...{ act: 'publish-course', about: id, before: { version: version - 1 } },
      after: { version, renewFrom: isoOrNull(renewFrom) },
    });
    return { answer: await courses.courseOf(tx, id) };
  });

/** Turns a requirement on from a date, or off; from a date that is to come, so that people are warned. */
export const putRequirement = (
  { policy, ...ctx }: WriteCtx & Pick<Ctx, 'policy'>,
  wanted: Requirement,
): Promise<unknown> =>
  actOnce(ctx, needAdmin, async (tx, who) => {
    const { of, name, course, since } = wanted;
    const before = requirementIn(await courses.allRequirements(tx), wanted);
    const isThere =
      of === 'class' ? isCategory(policy.document, name) : staffRoles.some((role) => role === name);
    // What a class needs is turned off also where the policy does not name the class any more.
    if (!isThere && before === null) throw wrongAt('/name', `is no ${of} there is`);
    if ((await courses.courseOf(tx, course)) === null) throw wrongAt('/course', 'is no course');
    if (!mayBegin(since, before, who.at)) throw wrongAt('/since', 'is not still to come');
    await courses.putRequirement(tx, wanted);
    await keepGates(tx);
    const shown = (at: number | null) => ({ since: isoOrNull(at) });
    await recordAct(tx, who, {
      ...{ act: 'put-requirement', about: `${of}/${name}/${course}` },
      ...{ before: before && shown(before.since), after: shown(since) },
    });
    return { answer: wanted };
  });

const wrongAt = (path: string, message: string) => fail('invalid', { errors: [{ path, message }] });
