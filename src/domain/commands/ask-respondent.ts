import { z } from 'zod';
import { command, required } from '../command.js';
import { refuse } from '../refusal.js';
import { opening } from './opening.js';

/** A question to the reported user (process row P8); silence after its time is recorded and stops nothing. */
export const askRespondent = command({
  name: 'ask-respondent',
  summary: 'Record a question to the respondent; their silence after 24 h is recorded, the case goes on.',
  by: ['owner', 'lead'],
  in: ['review', 'investigation'],
  payload: z.strictObject({}),
  texts: { question: required('forRespondent') },
  decide: (state, { id, actor }) => {
    if (state.ownSubject) return refuse('no-respondent');
    if (state.danger && !actor.relations.includes('lead')) return refuse('respondent-protected');
    return [...opening(state, actor.id), { type: 'respondent-asked', by: actor.id, text: id }];
  },
});
