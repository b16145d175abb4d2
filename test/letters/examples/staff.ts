/** One example of each letter to staff. */
import type { Fact } from '../../../src/domain/complaint/events.js';
import { LetterName, type Locale } from '../../../src/domain/vocabulary.js';
import type { FactsFor } from '../../../src/letters/letter.js';
import { account, duties, letters, signInLink, type NameFor } from '../../../src/letters/letters.js';
import { complaint, happened, HOUR_MS, number, receivedAt, rungFired } from './case.js';

type Differs = Partial<FactsFor<'staff'>>;

export const deskUrl = `https://complaints.example.com/desk/cases/${number}`;

const examples: Record<NameFor<'staff'>, [calledBy: Fact, differs?: Differs]> = {
  assigned: [{ type: 'assigned', duty: 'owner', person: 'person-4', team: 'content' }],
  warning: [{ ...rungFired, rung: 0.75, level: 0, tells: ['owner', 'lead'] }],
  escalated: [
    { type: 'escalated', level: 2, reason: 'needs-decision', tells: 'supervisor', by: 'person-4' },
    { complaint: { ...complaint, escalation: 2 } },
  ],
  reminder: [{ ...rungFired, rung: 1.5, level: 2, tells: ['supervisor'] }],
  task: [
    { type: 'assigned', duty: 'task/9', person: 'person-4', team: 'content' },
    {
      task: { kind: 'phone-complainant', letter: 'result' },
      due: { what: 'task', at: receivedAt + 72 * HOUR_MS, passed: false },
    },
  ],
  news: [{ type: 'answered', from: 'complainant', questions: [], by: 'complainant', text: 't' }],
  'limit-appealed': [
    { type: 'acknowledged' },
    { due: { what: 'limit-appeal', at: receivedAt + 72 * HOUR_MS, passed: false } },
  ],
  danger: [{ type: 'danger-marked', by: 'person-4' }, { complaint: { ...complaint, danger: true } }],
};

export function toStaff(name: NameFor<'staff'>, locale: Locale, differs: Differs = {}): FactsFor<'staff'> {
  const [calledBy, example] = examples[name];
  return {
    ...{ to: 'staff', letter: letters[name], locale, number, complaint, deskUrl },
    event: happened(calledBy),
    due: { what: 'investigation', at: receivedAt + 72 * HOUR_MS, passed: false },
    task: null,
    recipientName: '林晓 Lin Xiao',
    ...example,
    ...differs,
  };
}

export const staffLetters = LetterName.options.filter((name): name is NameFor<'staff'> => name in examples);

export const signInUrl = 'https://complaints.example.com/desk/sign-in/link/a-token';
/** The link that one of the staff signs in by. */
export const toEntrant = (
  locale: Locale,
  differs: Partial<FactsFor<'entrant'>> = {},
): FactsFor<'entrant'> => ({
  ...{ to: 'entrant', letter: signInLink, locale, signInUrl, until: receivedAt },
  ...{ recipientName: '林晓 Lin Xiao', ...differs },
});

/** One example of each letter to one of the staff about their account. */
export const toHolder = (
  name: keyof typeof account,
  locale: Locale,
  differs: Partial<FactsFor<'holder'>> = {},
): FactsFor<'holder'> => ({
  ...{ to: 'holder', letter: account[name], locale, by: 'guo-ran', at: receivedAt },
  ...{ key: name === 'address-replaced' ? null : '0123456789ab', recipientName: '林晓 Lin Xiao', ...differs },
});

/** One example of each letter to one of the staff about what they have to improve. */
export const toResponsible = (
  name: keyof typeof duties,
  locale: Locale,
  differs: Partial<FactsFor<'responsible'>> = {},
): FactsFor<'responsible'> => ({
  ...{ to: 'responsible', letter: duties[name], locale, title: '先说清楚 Say it before', on: '2026-12-01' },
  ...{ deskUrl: 'https://complaints.example.com/desk/insights/suggestions/1' },
  ...{ recipientName: '林晓 Lin Xiao', ...differs },
});
