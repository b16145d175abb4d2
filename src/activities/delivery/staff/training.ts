/** Tells one of the staff that a course is needed soon: a letter of no complaint. */
import { staffOf } from '../../../db/people/people.js';
import { courseOf } from '../../../db/training/courses.js';
import { lapsesNow } from '../../../db/training/gates.js';
import { account } from '../../../letters/letters.js';
import type { ActivityDeps } from '../../deps.js';
import { mailStaff } from './mail-staff.js';

/** Sends it while it is so still; throws while it has to wait. */
export async function deliverLapse(deps: ActivityDeps, number: string, id: string): Promise<void> {
  const [person = '', course = '', at = '', , reader = ''] = id.split('/');
  const [trainee, to, taught, lapses] = await Promise.all([
    staffOf(deps.db, person),
    staffOf(deps.db, reader),
    courseOf(deps.db, course),
    lapsesNow(deps.db, person),
  ]);
  const isSo = lapses.some((lapse) => lapse.course === course && lapse.at === Number(at));
  if (trainee?.active !== true || to?.active !== true || taught === null || !isSo) return;
  const locale = to.languages[0] ?? 'en';
  await mailStaff(deps, {
    ...{ number, to: to.email, failed: 'nobody is told that a course is needed soon' },
    facts: {
      ...{ to: 'holder', letter: account['course-lapses'], locale, recipientName: to.name },
      ...{ by: trainee.name, at: Number(at), key: taught.name[locale] },
    },
  });
}
