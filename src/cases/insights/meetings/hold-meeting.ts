import { packOf } from '../../../db/insights/meetings/pack.js';
import * as stored from '../../../db/insights/meetings/meetings.js';
import { find as findReport } from '../../../db/insights/reports.js';
import { directory } from '../../../db/people/directory.js';
import type { Day } from '../../../domain/insights/suggestions/suggestion.js';
import { actOnce } from '../../acts/act-once.js';
import { recordAct } from '../../acts/record-act.js';
import { needUnchanged } from '../../acts/seen.js';
import type { WriteCtx } from '../../context.js';
import { fail, notFound } from '../../failure.js';
import { needImprover } from '../improver.js';
import { minutesOf } from './read-meetings.js';

/** Calls a meeting on the period of a report: its pack is made now, of that version, and stays so. */
export const holdMeeting = (
  ctx: WriteCtx,
  { heldOn, report }: { heldOn: Day; report: { name: string; version?: number | undefined } },
): Promise<unknown> =>
  actOnce(ctx, needImprover, async (tx, who) => {
    const found = await findReport(tx, report);
    if (found === null)
      throw fail('invalid', { errors: [{ path: '/report', message: 'is no report that there is' }] });
    const { name, version } = found;
    const id = await stored.add(tx, {
      ...{ heldOn, report: name, version, pack: await packOf(tx, found), madeBy: who.caller.id },
    });
    const after = { heldOn, report: `${name} v${version}` };
    await recordAct(tx, who, { act: 'hold-meeting', about: id, before: null, after });
    return { answer: { id } };
  });

/** Writes down when it was, who was there and what was said; `seen`: what a form showed of it. */
export const minuteMeeting = (
  ctx: WriteCtx,
  { id, ...minuted }: { id: string; heldOn: Day; present: string[]; minutes: string },
  seen?: string,
): Promise<unknown> =>
  actOnce(ctx, needImprover, async (tx, who) => {
    const found = await stored.find(tx, id);
    if (found === null) throw notFound();
    const before = minutesOf(found);
    needUnchanged(before, seen);
    const people = new Set((await directory(tx)).map((person) => person.id));
    if (!minuted.present.every((person) => people.has(person)))
      throw fail('invalid', { errors: [{ path: '/present', message: 'names somebody who is not there' }] });
    await stored.minute(tx, id, minuted);
    await recordAct(tx, who, { act: 'minute-meeting', about: id, before, after: minuted });
    return { answer: { id } };
  });
