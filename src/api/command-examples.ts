import type { CommandName } from '../domain/commands/index.js';

/** A body for each command, as the documentation shows it; the tests hold them against the schemas. */
export const commandExamples: Record<CommandName, Record<string, unknown>> = {
  review: {
    verdict: 'accept',
    category: 'account',
    severity: 'high',
    explanation: 'We look into the ban of your account.',
  },
  reclassify: { category: 'privacy', severity: 'high' },
  'mark-danger': { note: 'The post names the home address of a child.' },
  assign: { duty: 'owner', to: 'zhang-wei' },
  'ask-complainant': { question: 'Since when can you no longer sign in?' },
  'ask-respondent': { question: 'On what do you base the claim of your post of 1 March?' },
  answer: { text: 'Since yesterday evening.', question: 12 },
  resume: {},
  resolve: {
    outcome: 'upheld',
    grounds: ['banned-in-error'],
    remedies: [{ kind: 'restore-account' }, { kind: 'apologise' }],
    explanation: 'Your account was banned in error. We are sorry.',
    followUp: 'The rule that led to the ban is being corrected.',
  },
  approve: { version: 17 },
  return: { reason: 'The log of the sign-ins is missing.' },
  withdraw: { reason: 'The matter is settled.' },
  escalate: { reason: 'stuck', note: 'The platform team does not answer.' },
  note: { note: 'Spoke to the platform team; they check the logs.' },
  'change-contact': { email: 'li.na@example.com' },
  'confirm-contact': { transport: 'email' },
  'finish-task': { task: 21, result: 'done', note: 'Restored in the console.' },
  'record-call': { task: 22, reached: true },
  'letter-result': { letter: 'result', transport: 'email', result: 'sent', receipts: true },
  receipt: { letter: 'result', transport: 'email', result: 'delivered' },
};
