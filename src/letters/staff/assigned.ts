import { letter } from '../letter.js';
import { dueAsText } from './frame.js';

/** A case, or the approval of its decision, is now the reader's. */
export const assigned = letter({
  name: 'assigned',
  reader: 'staff',
  needs: ['due'],
  compose: (facts, words) => {
    const { event } = facts;
    const approves = event.type === 'assigned' && event.duty === 'approver';
    const duty = words(`letters:staff.duty.${approves ? 'approver' : 'owner'}`);
    return {
      title: words('letters:staff.assigned.title'),
      intro: words('letters:staff.assigned.intro', { duty }),
      sentence: words('letters:staff.assigned.sms', { duty, due: dueAsText(facts, words) }),
    };
  },
});
