/** What whoever sent the web form is shown of what came of it. */
import * as cases from '../../../db/complaints/cases.js';
import { dueAt } from '../../../domain/clocks/clock.js';
import { maskedEmail, maskedPhone } from '../../../domain/disclosure/mask.js';
import { trackingToken, trackingUrl } from '../../../tokens.js';
import type { Ctx } from '../../context.js';
import { notFound } from '../../failure.js';

export type Sent = {
  number: string;
  /** The address of their page here. */
  page: string;
  /** Masked. */
  contacts: string[];
  /** In ms; null where none is running any more. */
  reviewDueAt: number | null;
  promiseDueAt: number | null;
};

export async function readSent({ db, config }: Pick<Ctx, 'db' | 'config'>, number: string): Promise<Sent> {
  const found = await cases.find(db, number);
  if (found === null) throw notFound();
  const { state, contact } = found;
  const due = (key: string): number | null => {
    const clock = state.clocks.find((one) => one.key === key);
    return clock === undefined ? null : dueAt(clock);
  };
  return {
    number,
    page: trackingUrl('', trackingToken(config.secret, number)),
    contacts: [
      ...(contact.email === null ? [] : [maskedEmail(contact.email)]),
      ...(contact.phone === null ? [] : [maskedPhone(contact.phone)]),
    ],
    ...{ reviewDueAt: due('review'), promiseDueAt: due('promise') },
  };
}
