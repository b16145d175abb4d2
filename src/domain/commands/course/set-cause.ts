import { z } from 'zod';
import { command } from '../command.js';
import { refuse } from '../refusal.js';
import { MOST_CAUSES } from '../../causes/causes.js';
import { causesFacts } from '../../complaint/course/causing.js';
import { CauseId } from '../../vocabulary.js';

/** Why it came to the complaint, as a field of a command that may say so; empty: nothing on our side. */
export const Causes = z.array(CauseId).max(MOST_CAUSES);

/** Corrects why it came to the complaint (process row P16), also when it is closed. */
export const setCause = command({
  name: 'set-cause',
  summary:
    'Say why it came to the complaint, by the list of causes; an empty list says that nothing on our side did.',
  by: ['owner', 'lead'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({ causes: Causes }),
  texts: {},
  example: { causes: ['rule-unclear'] },
  form: { causes: 'causes' },
  adds: true,
  decide: (state, { payload: { causes }, actor }) => {
    const facts = causesFacts(state, causes, actor.id);
    return facts.length > 0 ? facts : refuse('causes-unchanged');
  },
});
