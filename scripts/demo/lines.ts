/** The complaints to file: one a line, each a submission's body, the name of its play and its own id. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Submission } from '../../src/client/index.js';

/** What the demo itself needs of a line; what a submission must be, the API says. */
const Line = z.looseObject({ plays: z.string(), externalId: z.string().min(1), channel: z.string() });

export type Filing = { line: number; id: string; plays: string; channel: string; body: Submission };
export type Unreadable = { line: number; reason: string };

/** Reads the file; a line that is no complaint at all comes back with its reason. */
export function readLines(
  file: string,
  plays: ReadonlyMap<string, unknown>,
): { filings: Filing[]; unreadable: Unreadable[] } {
  const filings: Filing[] = [];
  const unreadable: Unreadable[] = [];
  for (const [i, text] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (text.trim() === '') continue;
    const read = readLine(text, plays);
    if (typeof read === 'string') unreadable.push({ line: i + 1, reason: read });
    else filings.push({ line: i + 1, ...read });
  }
  return { filings, unreadable };
}

function readLine(text: string, plays: ReadonlyMap<string, unknown>): Omit<Filing, 'line'> | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  const parsed = Line.safeParse(json);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  const { plays: name, ...body } = parsed.data;
  if (!plays.has(name)) return `there is no play named ${name}`;
  const { externalId: id, channel } = body;
  return { id, plays: name, channel, body: z.custom<Submission>().parse(body) };
}
