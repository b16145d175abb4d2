import { customType } from 'drizzle-orm/pg-core';

/** A transaction of this server, by its number: they are numbered in the order they first wrote. */
export const transaction = customType<{ data: string; driverData: string }>({ dataType: () => 'xid8' });
