/** What is said of a commit once it is on disk: a log line for each thing that matters, and what is counted. */
import type { Logger } from 'pino';
import type { CommitAnswer, Source } from '../../contract/activities.js';
import { nameOf } from '../../domain/clocks/clock.js';
import { momentSaid } from '../../domain/clocks/rungs.js';
import type { Event, EventOf } from '../../domain/complaint/events.js';
import type { Metrics } from '../../metrics.js';

/** A commit's answer, and the events it recorded. */
export type Committed = { answer: CommitAnswer; events: readonly Event[] };
type Tellers = { logger: Logger; metrics: Pick<Metrics, 'lateness' | 'counts'> };

/** Tells it once: a commit that is repeated records nothing. A process that dies in between leaves it to the journal. */
export function tellOf({ logger, metrics }: Tellers, source: Source, { answer, events }: Committed): void {
  const { number, team, category } = answer.state;
  const { lateness, counts } = metrics;
  // A count that begins with its first miss would rise from nothing, which Prometheus does not see.
  counts.missed.inc({ deadline: 'promise', team, category }, 0);
  for (const event of events) {
    const line = lineOf(event);
    if (line !== null) {
      const { msg, ...more } = line;
      const { version } = event;
      logger.info(
        { number, version, team, category, what: event.type, ...more, by: byOf(event, source) },
        msg,
      );
    }
    if (event.type !== 'rung-fired') continue;
    const deadline = nameOf(event.clock);
    lateness.observe({ deadline }, Math.max(0, event.firedAt - event.dueAt) / 1_000);
    if (event.rung === 1) counts.missed.inc({ deadline, team, category });
  }
  if (answer.kind === 'refused') counts.refusals.inc({ code: answer.refusal.refused, team, category });
  else if (answer.kind === 'applied' && source.kind === 'command')
    counts.commands.inc({ command: source.name, team, category });
}

/** What whoever did it was to the complaint. */
function byOf(event: Event, source: Source): readonly string[] {
  if (!('by' in event) || event.by === undefined) return ['system'];
  return source.kind === 'command' ? source.row.actor.relations : [source.kind];
}

/** Enums, ids of staff and numbers alone. */
function lineOf(event: Event): ({ msg: string } & Record<string, unknown>) | null {
  switch (event.type) {
    case 'accepted':
      return { msg: 'decision', severity: event.severity };
    case 'rejected':
      return { msg: 'decision', reason: event.reason };
    case 'decision-proposed':
    case 'decided':
      return { msg: 'decision', outcome: event.outcome, grounds: event.grounds };
    case 'returned':
    case 'withdrawn':
      return { msg: 'decision' };
    case 'assigned':
      return { msg: 'assignment', duty: event.duty, person: event.person };
    case 'assignment-needed':
      return { msg: 'assignment', duty: event.duty, person: null };
    case 'escalated':
      return { msg: 'escalation', escalation: event.level, reason: event.reason, tells: event.tells };
    case 'rung-fired':
      return rungLine(event);
    default:
      return null;
  }
}

const rungLine = (event: EventOf<'rung-fired'>) => ({
  msg: `deadline ${momentSaid(event)}`,
  deadline: nameOf(event.clock),
  escalation: event.level,
  lateMs: Math.max(0, event.firedAt - event.dueAt),
});
