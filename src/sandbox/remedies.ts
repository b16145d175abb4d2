/** What remedies do on the platform to try: each puts a hold on something, or lifts one. */
import type { z } from 'zod';
import type { RemedyOrder, RemedySettled } from '../providers/platform/wire.js';
import { find, next, type State, type Thing } from './state.js';

type Effect = { on: 'subject' | 'account' } & ({ imposes: string } | { lifts: string });
const effects: Partial<Record<string, Effect>> = {
  'remove-content': { on: 'subject', imposes: 'remove-content' },
  'restore-content': { on: 'subject', lifts: 'remove-content' },
  'hide-content': { on: 'subject', imposes: 'hide-content' },
  'show-content': { on: 'subject', lifts: 'hide-content' },
  'protect-privacy': { on: 'subject', imposes: 'protect-privacy' },
  'warn-user': { on: 'account', imposes: 'warn-user' },
  'withdraw-warning': { on: 'account', lifts: 'warn-user' },
  'suspend-account': { on: 'account', imposes: 'suspend-account' },
  'lift-suspension': { on: 'account', lifts: 'suspend-account' },
  'restore-account': { on: 'account', lifts: 'suspend-account' },
};

type Order = z.infer<typeof RemedyOrder>;
type Settled = z.infer<typeof RemedySettled>;

/** What the order is about: the subject itself, or the account whose it is. */
function targetOf(state: State, { subject }: Order, { on }: Effect): Thing {
  const thing = find(state, subject);
  return on === 'subject' ? thing : find(state, { type: 'account', reference: thing.account });
}

/** Does what is ordered, and says what came of it. */
export function carryOut(state: State, order: Order): Settled {
  const effect = effects[order.kind];
  if (effect === undefined) return { result: 'refused', code: 'not-on-the-platform' };
  const thing = targetOf(state, order, effect);
  if (thing.deleted) return { result: 'refused', code: 'gone' };
  const receipt = next(state, 'receipt');
  if ('imposes' in effect) {
    thing.holds.push({ receipt, kind: effect.imposes, key: order.key });
    return { result: 'done', receipt };
  }
  // Without a receipt it is the platform's own that a complaint asks to be lifted.
  thing.holds = thing.holds.filter(
    ({ kind, receipt: held, key }) =>
      kind !== effect.lifts || (order.reverses === undefined ? key !== null : held !== order.reverses),
  );
  const held = thing.holds.some(({ kind }) => kind === effect.lifts);
  return { result: held ? 'held-by-another' : 'done', receipt };
}

/** The platform's own hold of that kind, on what the order is about. */
export function holdAlike(state: State, order: Order): void {
  const effect = effects[order.kind];
  if (effect === undefined) return;
  const kind = 'imposes' in effect ? effect.imposes : effect.lifts;
  targetOf(state, order, effect).holds.push({ receipt: next(state, 'own'), kind, key: null });
}
