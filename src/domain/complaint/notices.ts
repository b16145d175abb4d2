import type { Complaint } from './state.js';
import type { Event } from './events.js';

/** A command of the system to another complaint, to all that wait for this one, or to itself. */
export type Notice = {
  to: { number: string } | 'all-waiting';
  command: 'joined' | 'words-joined' | 'relate' | 'target-ended' | 'staff-concerned';
  payload: Record<string, unknown>;
};

/** What other complaints must learn of an event; `state` is the complaint after it. */
export function noticesOf(
  { number, escalation, danger, dangerKind, ending, mergedInto }: Complaint,
  event: Event,
): Notice[] {
  switch (event.type) {
    case 'merged':
      return [
        {
          to: { number: event.into },
          command: 'joined',
          payload: {
            ...{ number, level: escalation, danger, by: event.by },
            ...(dangerKind === undefined ? {} : { dangerKind }),
          },
        },
      ];
    case 'answered':
      return toTarget(mergedInto, { number, from: event.from, by: event.by, text: event.text });
    case 'consented':
    case 'consent-refused':
      return event.by === undefined
        ? []
        : toTarget(mergedInto, { number, from: 'complainant', by: event.by });
    case 'words-joined': {
      const { number: said, from, by, text } = event;
      return toTarget(mergedInto, { number: said, from, by, ...(text === undefined ? {} : { text }) });
    }
    case 'complainant-left':
    case 'complainant-back':
      return toTarget(mergedInto, { number, from: 'complainant', by: event.by });
    case 'subject-set':
      return event.aboutStaff === true
        ? [{ to: { number }, command: 'staff-concerned', payload: { about: true } }]
        : [];
    case 'related':
      // The other half, which the system brought, is the answer to this one.
      return event.by === undefined
        ? []
        : [{ to: { number: event.number }, command: 'relate', payload: { to: number } }];
    case 'decided':
    case 'rejected':
    case 'withdrawn':
    case 'earlier-stands':
      return [{ to: 'all-waiting', command: 'target-ended', payload: { number, ending } }];
    default:
      return [];
  }
}

/** What is said in a complaint that was merged into another is the other's to hear. */
const toTarget = (target: string | null, payload: Notice['payload']): Notice[] =>
  target === null ? [] : [{ to: { number: target }, command: 'words-joined', payload }];
