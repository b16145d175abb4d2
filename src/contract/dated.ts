/** Instants for people: beside each in milliseconds the same in ISO 8601, under its name with `Iso`. */

/**
 * Numbers from here on (September 2001) are instants in ms, whatever they are called; all else in a complaint's state, be
 * it a version or a duration, is less. So a field that is new is dated too.
 */
const EARLIEST = 1e12;
const LATEST = 8.64e15;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isInstant = (value: unknown): value is number =>
  typeof value === 'number' && value >= EARLIEST && value <= LATEST;

/** The same with its instants in ISO 8601 beside them. */
export const dated = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? withIso(part) : part)));

const withIso = (record: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => [
      [name, value],
      ...(isInstant(value) ? [[`${name}Iso`, new Date(value).toISOString()]] : []),
    ]),
  );

/** The same as it was before. */
export const undated = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? withoutIso(part) : part)));

const withoutIso = (record: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(record).filter(([name]) => !(name.endsWith('Iso') && name.slice(0, -3) in record)),
  );
