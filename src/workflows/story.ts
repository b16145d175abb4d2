/** What a run has seen happen, in few words, for the operator who opens it. The journal holds the whole. */
import type { Complaint } from '../domain/complaint/state.js';
import { measureOfTask } from '../domain/complaint/course/platform/carrying-out.js';
import type { Event, EventOf } from '../domain/complaint/events.js';
import { momentSaid } from '../domain/clocks/rungs.js';
import { utc } from '../domain/clocks/utc.js';

/** The last events this run recorded; what came before version `after` is in the journal alone. */
export type Story = { after: number; lines: string[] };

const KEPT = 10;

/** The deadlines say the same, at every moment. */
const silent: Event['type'][] = [
  'clock-started',
  'clock-moved',
  'clock-stopped',
  'clock-revived',
  'clock-continued',
];

export const storyFrom = (version: number): Story => ({ after: version, lines: [] });

/** The story with these events, its oldest lines left out; `state` is the complaint after them. */
export function tell({ after, lines }: Story, events: readonly Event[], state: Complaint): Story {
  const told = events.filter(({ type }) => !silent.includes(type)).map((event) => lineOf(event, state));
  return { after, lines: [...lines, ...told].slice(-KEPT) };
}

function lineOf(event: Event, state: Complaint): string {
  if (event.type === 'assignment-needed') return `${utc(event.at)}: ${placed(event, state)}`;
  if (event.type === 'rung-fired') return `${utc(event.at)}: ${momentSaid(event)}`;
  const more = [what(event, state), 'by' in event && event.by !== undefined ? `by \`${event.by}\`` : '']
    .filter((part) => part !== '')
    .map((part) => ` ${part}`);
  return `${utc(event.at)}: ${event.type.replaceAll('-', ' ')}${more.join('')}`;
}

/** The commit finds the person, so the run reads in the state who it was. */
function placed({ duty }: EventOf<'assignment-needed'>, { needs, owner, approver }: Complaint): string {
  if (needs.includes(duty)) return `nobody found as ${duty}`;
  const person = duty === 'owner' ? owner : duty === 'approver' ? approver : null;
  return person === null ? `${duty} assigned` : `${duty} is \`${person}\``;
}

/** What an operator would ask next. */
function what(event: Event, state: Complaint): string {
  switch (event.type) {
    case 'received':
      return `by ${event.channel}`;
    case 'accepted':
    case 'reclassified':
      return `as ${event.category}, ${event.severity}, team ${event.team}`;
    case 'staff-concerned':
      return `to team ${event.team}`;
    case 'rejected':
      return `(${event.reason})`;
    case 'paused':
      return `(${event.clock}, for ${event.for === 'answer' ? 'an answer' : 'the other complaint'})`;
    case 'resumed':
      return `(${event.clock}, ${event.why})`;
    case 'hold-set':
      return `(${event.scope}, to be reviewed by ${utc(event.reviewAt)})`;
    case 'escalated':
      return `to level ${event.level} (${event.reason})`;
    case 'extended':
      return `(${event.clock} by ${hours(event.byMs)})`;
    case 'decision-proposed':
      return `(${event.outcome})`;
    case 'decided':
      return `(${event.outcome}${event.approver === undefined ? '' : `, approved by \`${event.approver}\``})`;
    case 'appealed':
      return `(for ${event.from.join(' and ')})`;
    case 'appeal-filed':
    case 'answered':
      return `(${event.from})`;
    case 'merged':
    case 'merge-completed':
      return `into ${event.into}`;
    case 'joined':
    case 'words-joined':
    case 'related':
    case 'taken-anew':
      return `(${event.number})`;
    case 'remedy-settled':
      return `(step ${event.step}${event.done ? '' : ', not possible'}${event.held === true ? ', held by another' : ''})`;
    case 'remedy-handed-over':
      return `(step ${event.step}, ${event.why})`;
    case 'sanction-handed-over':
      return `(${event.why})`;
    case 'hide-referred':
    case 'show-called':
    case 'hide-handed-over':
      return `(${event.why})`;
    case 'looked-up':
      return `(${event.result})`;
    case 'task-raised':
      return `(${[event.kind, measureOfTask(state, event)?.kind ?? event.letter].filter((part) => part !== undefined).join(' ')})`;
    case 'task-done':
      return `(task ${event.task}, ${event.result})`;
    case 'bounced':
    case 'result-bounced':
      return `(${event.letter} by ${event.transport}, ${event.why})`;
    default:
      return '';
  }
}

const HOUR_MS = 3_600_000;
/** A length of time in hours, or in minutes where it is less than one. */
export const hours = (ms: number): string =>
  ms < HOUR_MS ? `${tenths(ms / 60_000)} min` : `${tenths(ms / HOUR_MS)} h`;

const tenths = (of: number): number => Math.round(of * 10) / 10;
