/** Meetings on complaints and what they decided, for whoever leads, supervises or audits. */
import { allCauses } from '../../../db/facts/causes.js';
import * as stored from '../../../db/insights/meetings/meetings.js';
import type { Asked, Page } from '../../../db/lists/page.js';
import { about, type Act } from '../../../db/people/acts.js';
import type { Cause } from '../../../domain/causes/causes.js';
import type { ActionStage } from '../../../domain/insights/meetings/action.js';
import { seenOf } from '../../acts/seen.js';
import type { KeyedCtx } from '../../context.js';
import { notFound } from '../../failure.js';
import { needReaderOr } from '../improver.js';
import { needInsights } from '../read-reports.js';

export type { MeetingHead, StoredAction } from '../../../db/insights/meetings/meetings.js';

/** A page, the newest first. */
export async function listMeetings(
  { db, who }: KeyedCtx,
  asked: Asked<string>,
): Promise<Page<stored.MeetingHead, string>> {
  needInsights(who);
  return await stored.list(db, asked);
}

/** `causes`: what the causes of its pack are called now. `seen`: what a form says that it showed. */
export type MeetingRead = stored.Meeting & { actions: stored.StoredAction[]; causes: Cause[]; seen: string };

/** One with its pack, its minutes and what it decided. */
export async function readMeeting({ db, who }: KeyedCtx, id: string): Promise<MeetingRead> {
  needInsights(who);
  const found = await stored.find(db, id);
  if (found === null) throw notFound();
  const [actions, causes] = await Promise.all([stored.actionsOf(db, id), allCauses(db)]);
  return { ...found, actions, causes, seen: seenOf(minutesOf(found)) };
}

/** What can be changed of a meeting. */
export const minutesOf = ({ heldOn, present, minutes }: stored.Meeting) => ({ heldOn, present, minutes });

/** A page of what meetings decided, the newest first. */
export async function listActions(
  { db, who }: KeyedCtx,
  asked: Asked<string> & { stage?: ActionStage; owner?: string },
): Promise<Page<stored.StoredAction, string>> {
  needInsights(who);
  return await stored.listActions(db, asked);
}

/** All of it, as a table has it. */
export async function readAllActions({ db, who }: KeyedCtx): Promise<stored.StoredAction[]> {
  needInsights(who);
  return await stored.allActions(db);
}

export type ActionRead = stored.StoredAction & { history: Act[]; seen: string };

/** One action, also for its owner, with all that was done with it. */
export async function readAction({ db, who }: KeyedCtx, id: string): Promise<ActionRead> {
  const found = await stored.findAction(db, id);
  needReaderOr(found?.owner, who);
  if (found === null) throw notFound();
  return { ...found, history: await about(db, id), seen: seenOf(found) };
}
