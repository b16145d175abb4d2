import { z } from 'zod';
import { command } from '../../command.js';
import { refuse } from '../../refusal.js';
import { objectionToUndo, undoUntil } from '../../../complaint/course/withdrawing.js';

/** The complainant did not mean it, or was not the one who did it: the complaint goes on where it stood. */
export const undoWithdrawal = command({
  name: 'undo-withdrawal',
  summary:
    'Undo the withdrawal, once and in the first round: back to the stage that was left, with the time that was left.',
  by: ['complainant'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({}),
  texts: {},
  example: {},
  whileMerged: true,
  unless: objectionToUndo,
  decide: (state, { actor, policy, now }) => {
    const objection = objectionToUndo(state);
    if (objection !== null || state.withdrawal === undefined) return refuse(objection ?? 'nothing-to-undo');
    if (now > (undoUntil(policy, state) ?? 0)) return refuse('undo-too-late');
    return state.left
      ? [{ type: 'complainant-back', by: actor.id }]
      : [{ type: 'withdrawal-undone', stage: state.withdrawal.stage, by: actor.id }];
  },
});
