/** Receives a complaint (process rows P1, P2): one SQL statement, whether or not Temporal answers. */
import type { Db } from '../../db/client.js';
import * as cases from '../../db/complaints/cases.js';
import { entries } from '../../db/complaints/journal.js';
import * as submissions from '../../db/complaints/submissions.js';
import { dueAt } from '../../domain/clocks/clock.js';
import type { Complaint } from '../../domain/complaint/state.js';
import { begin } from '../../domain/complaint/step.js';
import { closedDoors, closedTo, mayFollow, type Filer } from '../../domain/intake/doors.js';
import { isCategory } from '../../domain/policy/categories.js';
import type { Policy } from '../../domain/policy/policy.js';
import { trackingToken, trackingUrl } from '../../ids/tokens.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { fail } from '../failure.js';
import { keyReused } from '../once.js';
import { needScope, type Principal } from '../principal.js';
import { register, type Filed } from './register.js';
import { otherMatter } from './same-filing.js';

export type SubmitCtx = KeyedCtx & Pick<Ctx, 'config' | 'policy' | 'wake'>;

/** `registered` says that this key has been answered so from the first; otherwise the matter was known before. */
export type Receipt = {
  registered: boolean;
  state: Complaint;
  /** Null for a key that did not make it and may not read complaints. */
  trackingUrl: string | null;
  due: Record<Due, number>;
};
type Due = 'review' | 'promise';

/** Stores what is filed and says what it is called; again under one key, or of one matter, it is what it was. */
export async function submit(
  ctx: SubmitCtx,
  { filed, idempotencyKey }: { filed: Filed; idempotencyKey: string },
): Promise<Receipt> {
  const { config, who } = ctx;
  const policy = { ...ctx.policy };
  needScope(who, 'complaints:submit');
  const filer = filerOf(who);
  const closed = closedTo(filer, filed.channel, policy.document);
  if (closed !== null)
    throw fail(closed === 'not-a-filer' ? 'not-allowed' : 'channel-not-open', {
      detail: closedDoors[closed],
    });
  needCategory(policy.document, filed);
  const filedWith = who.credential.id;
  const { result, state, print, prints } = await register(
    { ...ctx, policy },
    {
      ...{ filer, filed, filedWith, idempotencyKey, now: who.at },
    },
  );
  const { db } = ctx;
  if (result.kind === 'registered')
    return receiptOf(config, { registered: true, state, token: trackingToken(config.secret, state) });
  if (result.kind === 'repeated' && result.fingerprint !== print) throw keyReused();
  if (result.number === null) throw new Error('A repeated submission without its complaint');
  const registered = result.kind === 'repeated' && result.answer !== null;
  const filing = await submissions.filingOf(db, result.number);
  const other = registered ? null : otherMatter(filing?.prints ?? {}, prints ?? {});
  if (other !== null) throw other;
  const { begun, isElsewhere } = await asReceived(db, result.number);
  return receiptOf(config, {
    ...{ registered, state: begun },
    token:
      !isElsewhere && mayFollow(filer, filing?.filedWith === filedWith)
        ? trackingToken(config.secret, begun)
        : null,
  });
}

/** What is new is filed in a class of the policy in force. */
function needCategory(policy: Policy, { category }: Filed): void {
  if (isCategory(policy, category)) return;
  const message = `must be one of ${Object.keys(policy.categories).join(', ')}`;
  throw fail('invalid', { errors: [{ path: '/category', message }] });
}

/** Who files, as the rules of the doors know them. */
export const filerOf = ({ caller: { id }, staff, scopes }: Principal): Filer =>
  staff === null ? { kind: 'client', id, scopes } : { kind: 'staff', id, team: staff.team };

/** The same for a complaint that is there already, for whoever may follow it. */
export const receiptAgain = async (
  { db, config }: Pick<Ctx, 'db' | 'config'>,
  number: string,
): Promise<Receipt> => {
  const { begun, isElsewhere } = await asReceived(db, number);
  const token = isElsewhere ? null : trackingToken(config.secret, begun);
  return receiptOf(config, { registered: false, state: begun, token });
};

function receiptOf(
  { http: { publicUrl } }: SubmitCtx['config'],
  { registered, state, token }: Pick<Receipt, 'registered' | 'state'> & { token: string | null },
): Receipt {
  const due = (key: Due): number => {
    const clock = state.clocks.find((other) => other.key === key);
    return clock === undefined ? state.receivedAt : dueAt(clock);
  };
  return {
    ...{ registered, state },
    trackingUrl: token && trackingUrl(publicUrl, token),
    due: { review: due('review'), promise: due('promise') },
  };
}

/** The complaint as it was when it was received: what its first answer was made of; and whether its page has moved since. */
async function asReceived(db: Db, number: string): Promise<{ begun: Complaint; isElsewhere: boolean }> {
  const [[first], found] = await Promise.all([entries(db, number), cases.find(db, number)]);
  if (found === null || first?.data.type !== 'received') throw new Error('A complaint without its beginning');
  const begun = begin(found.policy, first.data, first.data.at).state;
  return { begun, isElsewhere: found.state.pageSince !== undefined };
}
