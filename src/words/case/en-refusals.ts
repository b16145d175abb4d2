/** Why something is not possible, in English, for whoever sees the page. */
import { refusals as inTheCore } from '../../domain/commands/refusal.js';
import type { RefusalWords, RelationWords } from './types.js';

export const refusals: RefusalWords = {
  ...inTheCore,
  'not-in-this-stage': 'Not at this stage.',
  'not-your-part': 'This is for somebody else.',
  'payload-invalid': 'Something in the form is missing or not valid.',
  'changed-meanwhile':
    'Somebody changed the complaint since you opened it. What you wrote is still here: read what changed, then send it again.',
  'version-unknown': 'The page is out of date. Open the complaint again.',
  'another-round': 'A new round has begun meanwhile. Read the complaint again.',
  expired: 'It took too long to carry this out, and nothing was done. Please send it again.',
  'unknown-cause': 'The list of causes has no such one.',
  'consent-wanted':
    'It is about a private message: ask the complainant for consent before its author is contacted.',
  'unknown-category': 'The policy of this complaint has no such category.',
  'not-a-phone-task': 'That task is not a phone call.',
  'calls-wanted': 'This task is a phone call: record the call, which also ends the task.',
  'days-not-applicable': 'Only a suspension takes a number of days.',
  'nothing-written-since': 'Nothing was written after the end that could be something new.',
  'say-opinion-or-appeal':
    'The complaint is closed: say whether this is an opinion. To contest the decision, take down an appeal.',
  'identity-unproven':
    'This measure needs a proof of identity, recorded by somebody else than whoever decides.',
  'is-merged': 'The complaint was merged into another one, and is decided there.',
};

export const relations: RelationWords = {
  owner: 'whoever has the case',
  approver: 'whoever approves',
  'task-owner': 'whoever has the task',
  lead: 'the lead',
  supervisor: 'the supervisor',
  admin: 'an administrator',
  intake: 'whoever filed it',
  complainant: 'the complainant',
  respondent: 'the respondent',
  witness: 'a witness',
  represented: 'whom somebody speaks for',
  addressee: 'whoever reads the letter',
  operator: 'an operator',
  system: 'the platform',
  'on-call': 'whoever is on call',
  'task-lead': 'the lead of the task’s team',
};
