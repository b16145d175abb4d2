/** Facts of letters to staff to test with. */
import type { Event } from '../../src/domain/complaint/events.js';
import { LetterName, type Locale } from '../../src/domain/vocabulary.js';
import type { StaffFacts, StaffLetterName } from '../../src/letters/facts.js';
import { complaint, deskUrl, happened, HOUR_MS, number, receivedAt, rungFired } from './examples.js';

const task = {
  n: 9,
  kind: 'phone-complainant',
  team: 'content',
  owner: 'person-4',
  letter: 'result',
  calls: 0,
} as const;

const staffEvents: Record<StaffLetterName, Event> = {
  assigned: happened({ type: 'assigned', duty: 'owner', person: 'person-4', team: 'content' }),
  warning: happened({ ...rungFired, rung: 0.75, level: 0, tells: ['owner', 'lead'] }),
  escalated: happened({
    type: 'escalated',
    level: 2,
    reason: 'needs-decision',
    tells: 'supervisor',
    by: 'person-4',
  }),
  reminder: happened({ ...rungFired, rung: 1.5, level: 2, tells: ['supervisor'] }),
  task: happened({ type: 'assigned', duty: 'task/9', person: 'person-4', team: 'content' }),
  danger: happened({ type: 'danger-marked', by: 'person-4' }),
};

export const toStaff = (
  name: StaffLetterName,
  locale: Locale,
  differs: Partial<StaffFacts> = {},
): StaffFacts => ({
  to: 'staff',
  name,
  locale,
  number,
  complaint: {
    ...complaint,
    danger: name === 'danger',
    escalation: name === 'escalated' ? 2 : 0,
    tasks: name === 'task' ? [task] : [],
  },
  event: staffEvents[name],
  due: { what: name === 'task' ? 'task' : 'investigation', at: receivedAt + 72 * HOUR_MS },
  deskUrl,
  recipientName: '林晓 Lin Xiao',
  ...differs,
});

export const staffLetters = LetterName.options.filter((name): name is StaffLetterName => name in staffEvents);
