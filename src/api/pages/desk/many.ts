/** Batches as forms and addresses say them: a complaint each, with its duty, the version that was seen, and whose it becomes. */
import { z } from 'zod';
import { AT_ONCE, type Batch, type Item } from '../../../cases/team/give-to-many.js';
import type { Handed } from '../../../cases/team/hand-over.js';
import { parseComplaintNumber } from '../../../domain/intake/number.js';
import { CallerId, Duty, LARGEST_INTEGER } from '../../../domain/vocabulary.js';
import { typedIn } from '../form.js';

const Number_ = z.string().refine((number) => parseComplaintNumber(number) === number);
const Version = z.coerce.number().int().min(0).max(LARGEST_INTEGER);
const Key = z.string().regex(/^[\w-]{8,80}(\/undo)?$/);
const Command = z.enum(['assign', 'relate', 'escalate']);

const Chosen = z.tuple([Number_, Version]);
const Given = z.tuple([Number_, Duty, Version]).rest(CallerId);
const Told = z.tuple([Number_]).rest(Duty);

const valuesOf = (form: unknown, name: string): string[][] =>
  typedIn(form)
    .filter(([typed]) => typed === name)
    .slice(0, AT_ONCE)
    .map(([, value]) => value.split(':'));

/** The complaints that were chosen in a list, each with the version that was seen; what is none is left out. */
export const chosenOf = (form: unknown): { number: string; version: number }[] =>
  valuesOf(form, 'of').flatMap((value) => {
    const { data } = Chosen.safeParse(value);
    return data === undefined ? [] : [{ number: data[0], version: data[1] }];
  });

/** The duties of a hand-over as they were previewed. */
export const handedOf = (form: unknown): Handed[] =>
  valuesOf(form, 'of').flatMap((value) => {
    const { data } = Given.safeParse(value);
    if (data === undefined) return [];
    const [number, duty, version, to = null] = data;
    return [{ number, duty, version, to }];
  });

/** What a batch was for; null where the address names none. */
export function batchIn(form: unknown): { batch: Batch; items: Item[]; person: string | null } | null {
  const typed = Object.fromEntries(typedIn(form));
  const key = Key.safeParse(typed['batch']);
  const command = Command.safeParse(typed['command']);
  if (!key.success || !command.success) return null;
  const items = valuesOf(form, 'of').flatMap((value): Item[] => {
    const { data } = Told.safeParse(value);
    return data === undefined ? [] : [{ number: data[0], duty: data[1] ?? null }];
  });
  const person = CallerId.safeParse(typed['person']).data ?? null;
  return { batch: { key: key.data, command: command.data }, items, person };
}

/** The address on which stands what became of a batch. */
export const batchQuery = ({ key, command }: Batch, items: readonly Item[], person: string | null): string =>
  new URLSearchParams([
    ...[['batch', key], ...(person === null ? [] : [['person', person]]), ['command', command]],
    ...items.map(({ number, duty }) => ['of', duty === null ? number : `${number}:${duty}`]),
  ]).toString();
