/** The seal of a case, as browsers draw it: axe finds nothing, and it fits into every window. */
import { createHash } from 'node:crypto';
import { sealPage } from '../../../src/pages/desk/case/seal.js';
import type { DeskFrame } from '../../../src/pages/parts/desk-page.js';
import { world } from '../../domain/spec/worlds.js';
import { number, receivedAt } from '../../letters/examples/case.js';
import { caseView } from '../../pages/cases.js';
import { everyState } from '../../support/chromium/shown.js';
import { openChromium } from '../../support/chromium/visitor.js';
import { shared } from '../../support/shared.js';

const browser = await shared(openChromium());
const root = createHash('sha256').update('root').digest();
const seen = (sealed: number) => (frame: DeskFrame) => {
  const { policy, names, events } = caseView(world.told(), '').read;
  return sealPage(frame, {
    ...{ number, policy, names },
    key: 'complaints.example.com/seal+0a1b2c3d+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    head: sealed === 0 ? null : { size: 1_234_567, root, signed: '', at: receivedAt },
    entries: events.map((event, n) => ({ event, index: n < sealed ? 1_234_000 + n : null })),
  });
};

everyState(browser, { 'seal-some': seen(3), 'seal-none': seen(0) }, (frame) => ({
  ...frame,
  who: { name: '林晓 Lin Xiao', hasBoard: true },
  path: `/desk/cases/${number}`,
}));
