import { customType } from 'drizzle-orm/pg-core';

/** An instant, in milliseconds since 1970 (UTC) as everywhere in the code; timestamptz in the database. */
export const instant = customType<{ data: number; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver: (text) => new Date(text).getTime(),
  toDriver: (at) => new Date(at).toISOString(),
});
