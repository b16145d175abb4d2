import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { codeOf, Fault, ok, reason, type Finding } from '../../finding.js';
import { greet } from './greeting.js';

const PATIENCE_MS = 15_000;
/** `uuidv7()` came with it. */
const OLDEST_MAJOR = 18;

/** Whether DATABASE_URL is a PostgreSQL that lets us in and is new enough; throws Fault. */
export async function checkServer(url: string): Promise<Finding> {
  const name = nameOf(url);
  await greet(new URL(url)).catch((error: unknown) => {
    throw new Fault(
      `No PostgreSQL answers at DATABASE_URL (${name}: ${reason(error)}): start it, correct host and port, or unset DATABASE_URL for an embedded one.`,
    );
  });
  const rows = await ask(url, (sql) => sql`show server_version_num`).catch((error: unknown) => {
    throw new Fault(refusal(name, error));
  });
  const major = Math.floor(Number(rows[0]?.['server_version_num']) / 10_000);
  if (major < OLDEST_MAJOR) {
    throw new Fault(
      `DATABASE_URL (${name}) is PostgreSQL ${major}, and Redress needs ${OLDEST_MAJOR} or later for uuidv7(): upgrade it, or unset DATABASE_URL for an embedded one.`,
    );
  }
  return ok(`PostgreSQL ${major} answers at ${name}`);
}

function refusal(name: string, error: unknown): string {
  switch (codeOf(error)) {
    case '28P01':
    case '28000':
      return `PostgreSQL at DATABASE_URL (${name}) refuses the user or password (${reason(error)}): correct them in DATABASE_URL.`;
    case '3D000':
      return `PostgreSQL at DATABASE_URL (${name}) has no such database: create it, or correct the name in DATABASE_URL.`;
    default:
      return `PostgreSQL at DATABASE_URL (${name}) cannot be used (${reason(error)}): correct DATABASE_URL, or unset it for an embedded one.`;
  }
}

/** Host, port and database: what may be shown of an address with a password. */
export function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Asks over a connection of its own, in bounded time. */
export async function ask<T>(url: string, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, fetch_types: false, onnotice: () => {} });
  const late = delay(PATIENCE_MS, undefined, { ref: false }).then(() => {
    throw new Error('it does not answer in time');
  });
  try {
    return await Promise.race([question(sql), late]);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
