/** The door of direct messages (process row P1): what somebody writes to us on the platform becomes a complaint. */
import { classUnclaimed } from '../../domain/intake/message.js';
import { register, type Filed, type Registering } from './register.js';

/** The platform, as whoever files and as the one whose word the account is. */
export const PLATFORM = { kind: 'client', id: 'platform', scopes: ['accounts:assert'] } as const;

/** The key under which a message joins a case, once. */
export const keyOf = (message: string): string => `message/${message}`;

/** The message that such a key is of; undefined where it is of none. */
export const messageIn = (key = ''): string | undefined => /^message\/(.+)$/s.exec(key)?.[1];

/** `account` is who wrote it, `writtenAt` (ms) when. */
type Written = Pick<
  Filed,
  'subject' | 'description' | 'locale' | 'externalId' | 'attachments' | 'follows' | 'writtenAt'
> &
  Partial<Pick<Filed, 'contact' | 'onBehalfOf' | 'stillRepresented'>> &
  Pick<Registering, 'idempotencyKey' | 'now'> & { conversation: string; account: string };

/** Registers it, once under its key; nobody has said yet of which class it is. */
export const registerMessage = (
  ctx: Parameters<typeof register>[0],
  { idempotencyKey, now, account: accountId, ...said }: Written,
) =>
  register(ctx, {
    ...{ filer: PLATFORM, filedWith: null, idempotencyKey, now },
    filed: {
      ...{ channel: 'direct_message', category: classUnclaimed(ctx.policy.document), danger: false },
      ...{ contact: { verified: false }, accountId, ...said },
    },
  });
