import { customType } from 'drizzle-orm/pg-core';

/** Bytes, such as a hash: as they are in a parameter of their own, and as PostgreSQL reads them where rows travel as JSON. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  toDriver: (given) => {
    const made = Buffer.from(given);
    return Object.assign(made, { toJSON: () => `\\x${made.toString('hex')}` });
  },
});
