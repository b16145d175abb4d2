/** What tests of suggestions and of meetings share. */
import type { createRedress } from '../../support/redress.js';

/** The date so many days from now. */
export const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Asks as somebody. */
export const asking =
  ({ request }: Pick<Awaited<ReturnType<typeof createRedress>>, 'request'>) =>
  (what: string, as: string, body?: object) =>
    request(what, { as, ...(body !== undefined && { body }) });

/** What reading and writing answers to whom. */
export const improvers: [as: string, reads: number, writes: number][] = [
  ['liu-yang', 200, 200],
  ['he-ping', 200, 200],
  ['guo-ran', 200, 200],
  ['deng-rui', 200, 403],
  ['olivia-reed', 403, 403],
  ['emma-clarke', 403, 403],
  ['noah-fischer', 403, 403],
  ['mobile-app', 403, 403],
];

/** What a form on a page carries unseen. */
export const carried = (text: string, name: 'idempotencyKey' | 'seen'): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '';
