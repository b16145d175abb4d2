/** What whoever sent the web form is shown of what came of it. */
import type { Db } from '../../../db/client.js';
import * as cases from '../../../db/complaints/cases.js';
import * as letters from '../../../db/messages/outgoing/letters.js';
import { dueAt } from '../../../domain/clocks/clock.js';
import { maskedEmail, maskedPhone } from '../../../domain/disclosure/mask.js';
import { isPhoned, isUnproven, transportFor } from '../../../domain/intake/reach.js';
import { trackingToken, trackingUrl } from '../../../ids/tokens.js';
import type { Ctx } from '../../context.js';
import { notFound } from '../../failure.js';

export type Sent = {
  number: string;
  /** The address of their page here. */
  page: string;
  /** What comes to them first: where, masked, and how far it is; null where no address was given. */
  first: { to: string; how: 'writing' | 'written' | 'failed' | 'phoned' } | null;
  /** It was sent for somebody else, which is yet to be proven. */
  awaitsProof: boolean;
  largePrint: boolean;
  /** In ms; null where none is running any more. */
  reviewDueAt: number | null;
  promiseDueAt: number | null;
};

export async function readSent({ db, config }: Pick<Ctx, 'db' | 'config'>, number: string): Promise<Sent> {
  const found = await cases.find(db, number);
  // Whoever sent the form for somebody else has no part in it any more once it is in their own hands.
  if (found === null || found.state.pageSince !== undefined) throw notFound();
  const { state } = found;
  const due = (key: string): number | null => {
    const clock = state.clocks.find((one) => one.key === key);
    return clock === undefined ? null : dueAt(clock);
  };
  return {
    number,
    page: trackingUrl('', trackingToken(config.secret, state)),
    first: await firstOf(db, found),
    awaitsProof: isUnproven(state),
    largePrint: state.adjustments?.largePrint === true,
    ...{ reviewDueAt: due('review'), promiseDueAt: due('promise') },
  };
}

async function firstOf(db: Db, { state, contact: { email, phone } }: cases.Case): Promise<Sent['first']> {
  if (isPhoned(state) && phone !== null) return { to: maskedPhone(phone), how: 'phoned' };
  // One that came back goes another way.
  const last = (await letters.ofComplaint(db, state.number)).findLast(
    (letter) => letter.name === 'registered' && letters.isComplainants(letter),
  );
  const way = last?.transport ?? transportFor(state);
  const to = way === 'email' ? email && maskedEmail(email) : phone && maskedPhone(phone);
  return to === null ? null : { to, how: last === undefined ? 'writing' : howFar[last.status] };
}

const howFar = {
  pending: 'writing',
  sent: 'written',
  delivered: 'written',
  bounced: 'failed',
  failed: 'failed',
  overtaken: 'writing',
} as const;
