/** Puts together how the work stands: from the case file, and from Temporal where it answers. */
import { readClock } from '../../db/clock.js';
import { openCounts } from '../../db/complaints/complaints.js';
import { kindsOfNoComplaint } from '../../db/schema/messages.js';
import * as operations from '../../db/lists/operations.js';
import { report, type Report } from '../../runs/report.js';
import { savedQueries } from '../../contract/saved-queries.js';
import { schedules } from '../../contract/schedules.js';
import { queryUrl, runUrl, scheduleUrl } from '../../runs/ui.js';
import { readVersion } from '../../version.js';
import { taskQueues } from '../../contract/messages.js';
import { iso, isoOrNull } from '../../domain/complaint/summary.js';
import { languages } from '../../words/languages.js';
import type { Ctx } from '../context.js';

const version = readVersion();

/** The numbers, without the complaints that these accounts made or are about. */
export async function howItStands(
  { db, temporal, temporalUi }: Pick<Ctx, 'db' | 'temporal' | 'temporalUi'>,
  accounts: readonly string[],
) {
  const now = await readClock(db);
  const onlooker = { accounts, now };
  const ui = temporalUi === null ? null : { url: temporalUi, namespace: temporal.options.namespace };
  const run = (number: string) => ({ number, url: ui && runUrl(ui, number) });
  const [stages, lists, tasks, lateTasks, { lostLetters, heldLetters, deadDeliveries, ...waiting }, seen] =
    await Promise.all([
      openCounts(db, now, accounts),
      operations.neglected(db, onlooker),
      operations.openTasks(db, onlooker),
      operations.lateTasks(db, onlooker),
      operations.backlogs(db, onlooker),
      report(
        temporal,
        { version, queue: taskQueues.complaints, schedules: schedules.map(({ id }) => id) },
        now,
      ),
    ]);

  const listOf = ({ total, items }: operations.NamedList) => ({
    total,
    items: items.map(({ since, ...item }) => ({ ...item, ...run(item.number), since: isoOrNull(since) })),
  });
  const knownRuns = async (numbers: string[]) => (await operations.known(db, numbers, onlooker)).map(run);
  const ofTemporal = async ({ failing, endedBadly, versions, schedules: sweeps }: Report) => ({
    versions,
    failing: await knownRuns(failing),
    endedBadly: await knownRuns(endedBadly),
    schedules: sweeps.map(({ id, paused, lastRuns, next }) => ({
      ...{ id, paused, lastRuns: lastRuns.map(iso), next: isoOrNull(next) },
      url: ui && scheduleUrl(ui, id),
    })),
  });
  const waitingOf = ({ waiting: rows, since }: { waiting: number; since: number | null }) => ({
    waiting: rows,
    since: isoOrNull(since),
  });

  return {
    ...{ at: iso(now), version, stages, tasks },
    overdue: listOf(lists.overdue),
    paused: listOf(lists.paused),
    stuck: listOf(lists.stuck),
    unassigned: listOf(lists.unassigned),
    unread: listOf(lists.unread),
    lateTasks: lateTasks.map(({ dueAt, ...task }) => ({ ...task, ...run(task.number), dueAt: iso(dueAt) })),
    deliveries: waiting.deliveries.map((of) => ({ kind: of.kind, ...waitingOf(of), dead: of.dead })),
    deadDeliveries: deadDeliveries.map(({ since, ...of }) => ({
      ...of,
      ...(kindsOfNoComplaint.includes(of.kind) ? { url: null } : run(of.number)),
      since: iso(since),
    })),
    commands: waitingOf(waiting.commands),
    letters: waitingOf(waiting.letters),
    heldLetters,
    lostLetters: lostLetters.map((lost) => ({ ...lost, ...run(lost.number) })),
    temporal: seen && (await ofTemporal(seen)),
    queries: savedQueries(version, now).map(({ id, query }) => ({
      ...{ id, name: languages.en.operations.query[id], query },
      url: ui && queryUrl(ui, query),
    })),
  };
}
