/** Meetings and actions, as the API takes and gives them. */
import { z } from 'zod';
import type {
  ActionRead,
  MeetingHead as StoredHead,
  MeetingRead,
  StoredAction,
} from '../../../cases/insights/meetings/read-meetings.js';
import { iso } from '../../../domain/complaint/summary.js';
import { actionStages, type ActionOrder, type ActionPlan } from '../../../domain/insights/meetings/action.js';
import { secondLookShares } from '../../../domain/insights/meetings/pack.js';
import { breakdowns, figureNames, units } from '../../../domain/insights/report.js';
import { suggestionStages } from '../../../domain/insights/suggestions/suggestion.js';
import { upTo, written } from '../../../domain/text/written.js';
import { CallerId } from '../../../domain/vocabulary.js';
import { cursorOf, pageSchema } from '../lists/cursor.js';
import { Instant } from '../summary.js';
import { ReportParams, ReportQuery } from './reports.js';
import { Change, Day } from './suggestions.js';

const MOST_PRESENT = 40;

export const NewMeeting = z
  .strictObject({
    heldOn: Day,
    report: z
      .strictObject({ ...ReportParams.shape, ...ReportQuery.shape })
      .meta({ description: 'Of whose period it is; without a version the newest.' }),
  })
  .meta({ id: 'NewMeeting' });
export const Minutes = z
  .strictObject({
    heldOn: Day,
    present: z.array(CallerId).max(MOST_PRESENT).meta({ description: 'Who of the staff was there.' }),
    minutes: upTo(15_000),
  })
  .meta({ id: 'Minutes' });
export const NewAction = z
  .strictObject({
    title: written(200),
    owner: CallerId.meta({ description: 'One of the staff, who is told before it is due.' }),
    dueOn: Day,
  })
  .meta({ id: 'NewAction' });
export const ActionEnd = z.strictObject({
  reason: written(1_000).exactOptional().meta({ description: 'Of `drop`.' }),
});
export const ActionParams = z.object({ id: z.uuid() });
export const ActionEndParams = ActionParams.extend({ act: z.enum(['finish', 'drop']) });
export const meetingCursor = cursorOf(z.uuid());
export const MeetingParams = z.object({ id: z.uuid() });
export const Made = z.object({ id: z.uuid() });

/** What is done, of what a body says with it. */
export const endOf = (
  order: 'finish' | 'drop',
  { reason = null }: { reason?: string | null },
): Exclude<ActionOrder, { plan: ActionPlan }> => (order === 'drop' ? { order, reason } : { order });

export const ActionFilter = {
  stage: z.enum(actionStages).exactOptional(),
  owner: CallerId.exactOptional(),
};
export const Action = z
  .object({
    ...{ id: z.uuid(), meeting: z.uuid(), ...NewAction.shape, owner: z.string() },
    stage: z.enum(actionStages),
    endedOn: Day.nullable(),
    reason: z.string().nullable(),
    ...{ madeAt: Instant, madeBy: z.string() },
  })
  .meta({ id: 'Action' });
export const Actions = pageSchema(Action);
export const ActionWhole = Action.extend({
  history: z.array(Change).meta({ description: 'Who did what with it, the newest first.' }),
}).meta({ id: 'ActionWhole' });

const Ratio = z.object({ k: z.int(), n: z.int() });
const Ms = z.number().nullable();
const Cell = z.object({
  ...{ by: z.enum(breakdowns), key: z.string(), n: z.int(), k: z.int().nullable() },
  ...{ median: Ms, low: Ms, high: Ms, p90: Ms },
});
const Section = z.discriminatedUnion('name', [
  z.object({
    name: z.literal('actions'),
    actions: z.array(
      Action.pick({ id: true, title: true, owner: true, dueOn: true, stage: true }).extend({ heldOn: Day }),
    ),
  }),
  z.object({
    name: z.enum(['deadlines', 'backlog', 'satisfaction', 'overturned']),
    figures: z.array(
      z.object({
        ...{ name: z.enum(figureNames), unit: z.enum(units), now: Cell },
        ...{ before: Cell, yearBefore: Cell },
      }),
    ),
  }),
  z.object({
    name: z.literal('causes'),
    causes: z.array(z.object({ id: z.string(), now: z.int(), before: z.int() })),
    of: z.object({ now: z.int(), before: z.int() }).meta({ description: 'Of so many closed complaints.' }),
  }),
  z.object({
    name: z.literal('second-looks'),
    shares: z.array(z.object({ name: z.enum(secondLookShares), now: Ratio, before: Ratio })),
  }),
  z.object({
    name: z.literal('training'),
    courses: z.array(
      z.object({
        ...{ id: z.string(), name: z.object({ en: z.string(), 'zh-CN': z.string() }) },
        lacking: z.int().meta({ description: 'So many lack it, though it is required of them.' }),
        expiring: z.int().meta({ description: 'Of so many the record holds for thirty days at most.' }),
      }),
    ),
  }),
  z.object({
    name: z.literal('suggestions'),
    suggestions: z.array(
      z.object({
        ...{ id: z.uuid(), title: z.string(), owner: z.string(), dueOn: Day },
        ...{ stage: z.enum(suggestionStages), checkOn: Day.nullable() },
      }),
    ),
  }),
]);
export const MeetingHead = z
  .object({
    ...{ id: z.uuid(), heldOn: Day, report: z.string(), version: z.int(), present: z.array(z.string()) },
    ...{ madeAt: Instant, madeBy: z.string() },
  })
  .meta({ id: 'MeetingHead' });
export const Meetings = pageSchema(MeetingHead);
export const Meeting = MeetingHead.extend({
  minutes: z.string(),
  pack: z
    .object({ sections: z.array(Section) })
    .meta({ description: 'As it was when the meeting was called, in the order in which it is looked at.' }),
  actions: z.array(Action),
}).meta({ id: 'Meeting' });

export const shownAction = ({ madeAt, ...rest }: StoredAction): z.input<typeof Action> => ({
  ...{ ...rest, madeAt: iso(madeAt) },
});
export const shownActionWhole = ({
  history,
  seen: _seen,
  ...action
}: ActionRead): z.input<typeof ActionWhole> => ({
  ...shownAction(action),
  history: history.map(({ at, by, act }) => ({ at: iso(at), by, act })),
});
export const shownHead = ({ madeAt, ...rest }: StoredHead): z.input<typeof MeetingHead> => ({
  ...{ ...rest, madeAt: iso(madeAt) },
});
export const shownMeeting = ({
  actions,
  causes: _causes,
  seen: _seen,
  minutes,
  pack,
  ...head
}: MeetingRead): z.input<typeof Meeting> => ({
  ...{ ...shownHead(head), minutes, pack, actions: actions.map(shownAction) },
});
