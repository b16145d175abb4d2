/** Letters that stay on this machine, to be read at /inbox during development. */
import type { Outgoing, Postman } from './postman.js';

/** Keeps the letter through `store`, which must take the same id twice without keeping it twice. Never sends. */
export const keptHere = (store: (mail: Outgoing) => Promise<void>): Postman => ({
  async send(letter) {
    await store(letter);
    return { kind: 'sent', providerId: null, receipts: false };
  },
});
