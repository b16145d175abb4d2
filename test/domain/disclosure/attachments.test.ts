/** Whose eye, whose file: each sort of file against each reader. */
import { expect, it } from 'vitest';
import {
  attachmentsFor,
  attachmentsToComplainant,
  attachmentsToRespondent,
  attachmentsToWitness,
  type Attachment,
} from '../../../src/domain/disclosure/attachments.js';
import { custodyOf } from '../../../src/domain/disclosure/custody.js';
import type { Event } from '../../../src/domain/complaint/events.js';
import { callerOf, callerOfWitness } from '../../../src/domain/people/relations.js';
import { fileOf } from '../spec/files.js';

const number = '100-000-006';
const filedBy = 'app';

const file = (name: string, differs: Partial<Attachment>) => fileOf(number, name, differs);

const readers = [
  'handler',
  'auditor',
  'operator',
  'client',
  'other client',
  'complainant',
  'respondent',
  'witness',
];

/** A sort of file, and who of the readers sees it, in their order: `x`, or `·`. */
const table: [string, Partial<Attachment>, string][] = [
  ['of the submission', { command: null, caller: null }, 'x x · x x x · ·'],
  ['of the complainant by their link', { caller: callerOf('complainant', number) }, 'x x · · · x · ·'],
  ['of the respondent by their link', { caller: callerOf('respondent', number) }, 'x x · · · · x ·'],
  ['of a witness by their link', { caller: callerOfWitness(1, number) }, 'x x · · · · · x'],
  ['of another witness', { caller: callerOfWitness(2, number) }, 'x x · · · · · ·'],
  ['of whoever filed, as said by the complainant', { caller: filedBy }, 'x x · x · x · ·'],
  ['of whoever filed, as something of their own', { caller: filedBy, broughtBy: 'note' }, 'x x · x · · · ·'],
  ['of staff, for colleagues', { command: 'note' }, 'x x · · · · · ·'],
  ['for the complainant', { audience: 'forComplainant' }, 'x x · x x x · ·'],
  [
    'for the respondent, waiting for a second person',
    { audience: 'forRespondent', held: true },
    'x x · · · · · ·',
  ],
  ['for the respondent, released', { audience: 'forRespondent' }, 'x x · · · · x ·'],
  ['of the submission, withdrawn', { command: null, caller: null, withdrawn: true }, '· x · · · · · ·'],
  [
    'of the respondent, withdrawn',
    { caller: callerOf('respondent', number), withdrawn: true },
    '· x · · · · · ·',
  ],
  ['for the complainant, withdrawn', { audience: 'forComplainant', withdrawn: true }, '· x · · · · · ·'],
  [
    'of another complaint that was merged into it',
    { command: null, caller: null, number: '100-000-014' },
    'x x · · · · · ·',
  ],
];

it.each(table)('a file %s', (sort, differs, seen) => {
  const files = [file(sort, differs)];
  const events: Event[] = [
    { type: 'answered', from: 'complainant', questions: [], by: filedBy, text: sort, version: 3, at: 0 },
  ];
  const to = [
    attachmentsFor({ kind: 'staff', id: 'handler', role: 'handler' }, { number }, files),
    attachmentsFor({ kind: 'staff', id: 'auditor', role: 'auditor' }, { number }, files),
    attachmentsFor({ kind: 'staff', id: 'operator', role: 'operator' }, { number }, files),
    attachmentsFor({ kind: 'client', id: filedBy, role: 'client' }, { number }, files),
    attachmentsFor({ kind: 'client', id: 'other', role: 'client' }, { number }, files),
    attachmentsToComplainant({ number, filedBy, events }, files),
    attachmentsToRespondent({ number }, files),
    attachmentsToWitness({ number, witness: 1 }, files),
  ];
  const shown = to.map((list) => (list.length > 0 ? 'x' : '·')).join(' ');
  expect(shown, readers.join(', ')).toBe(seen);
});

it('custody tells who brought a file, was shown it, released it and took it out of sight, in that order of time', () => {
  const event = { version: 1, by: 'second' };
  const events: Event[] = [
    { ...event, type: 'evidence-withdrawn', at: 40, attachment: 'f', text: 'reason' },
    { ...event, type: 'text-released', at: 20, task: 1, text: 'f' },
    { ...event, type: 'text-released', at: 21, task: 2, text: 'another' },
    { ...event, type: 'evidence-withdrawn', at: 22, attachment: 'another', text: 'reason' },
  ];
  const steps = custodyOf(file('f', { storedAt: 10 }), events, [{ by: 'reader', at: 30 }]);
  expect(steps.map(({ what, by, at }) => `${at} ${what} ${by}`)).toEqual([
    '10 brought handler',
    '20 released second',
    '30 shown reader',
    '40 withdrawn second',
  ]);
});
