/** The letters to the respondent. */
import type { FactsFor } from '../../../src/letters/letter.js';
import { letters, type NameFor } from '../../../src/letters/letters.js';

export const matterUrl = 'https://complaints.example.com/r/Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA';
export const reference = 'R-7K3M-Q9XD';
export const respondentLetters = ['asked', 'restricted', 'lifted'] as const satisfies NameFor<'respondent'>[];

export const toRespondent = (name: NameFor<'respondent'>): FactsFor<'respondent'> => ({
  ...{ to: 'respondent', letter: letters[name], locale: 'en', reference, matterUrl },
});
