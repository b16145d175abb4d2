import type { Complaint } from '../../domain/complaint/state.js';
import { letter } from '../letter.js';

/** What became of the wish to be forgotten; once it was fulfilled, nothing is written any more. */
export const erasure = letter({
  name: 'erasure',
  reader: 'complainant',
  needs: [],
  compose: ({ complaint }, words) => {
    const said = saidOf(complaint);
    return {
      title: words('letters:erasure.title'),
      intro: words(`letters:erasure.intro.${said}`),
      sentence: words(`letters:erasure.sms.${said}`),
    };
  },
});

/** Ordered after it was refused: that is said once it is done. */
const saidOf = ({ erasure: state }: Pick<Complaint, 'erasure'>): 'done' | 'put-off' | 'refused' =>
  state === 'done' || state === 'refused' ? state : 'put-off';
