import { z } from 'zod';
import { command, required } from '../command.js';
import type { Fact } from '../../complaint/events.js';
import { objectionToContact } from '../../complaint/course/parties/consent.js';
import { refuse } from '../refusal.js';
import { holdText } from './holding.js';
import { opening } from './opening.js';

/** A question to the reported user (process row P8); silence after its time is recorded and stops nothing. */
export const askRespondent = command({
  name: 'ask-respondent',
  summary:
    'Ask the respondent; their silence after 24 h is recorded, the case goes on. Words that may betray the complainant, and files, wait for a second person.',
  by: ['owner', 'lead'],
  in: ['review', 'investigation'],
  payload: z.strictObject({}),
  texts: { question: required('forRespondent') },
  attachments: { audience: 'forRespondent' },
  example: { question: 'On what do you base the claim of your post of 1 March?' },
  unless: (state) => (state.ownSubject ? 'no-respondent' : objectionToContact(state)),
  decide: (state, { id, held, actor }) => {
    if (state.danger && !actor.relations.includes('lead')) return refuse('respondent-protected');
    const asked: Fact[] = held.includes('question')
      ? holdText(state, { of: 'question', text: id, by: actor.id })
      : [{ type: 'respondent-asked', by: actor.id, text: id }];
    return [...opening(state, actor.id), ...asked];
  },
});
