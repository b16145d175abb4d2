/** Heads of the sealed log by e-mail, as letters go. */
import { priorities } from '../../domain/complaint/priority.js';
import { renderHead } from '../../letters/head.js';
import type { Anchor } from '../../providers/seal/anchors.js';
import type { ActivityDeps } from '../deps.js';

/** Mailed to an address; a day's head goes out once, however often it is tried within the provider's memory. */
export const byMail = ({ postmen, brand }: Pick<ActivityDeps, 'postmen' | 'brand'>, to: string): Anchor => ({
  name: 'mail',
  async keep({ day, size, signed }) {
    const sent = await postmen.email.send({
      ...{ id: `seal/${day}/${size}`, transport: 'email', priority: priorities.time, to, sms: '' },
      ...renderHead({ day, size, signed }, brand),
    });
    if (sent.kind !== 'sent')
      throw new Error(`The mail of the seal was not sent (${'code' in sent ? sent.code : sent.kind}).`);
  },
});
