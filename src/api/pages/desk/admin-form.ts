/** Forms of administration: what was sent, and what became of it, said by field. */
import type { z } from 'zod';
import { fail, Failure } from '../../../cases/failure.js';
import {
  first,
  isWrongWhat,
  type FormState,
  type Typed,
  type Wrong,
} from '../../../pages/desk/admin/form.js';
import { IdempotencyKey } from '../../idempotency.js';
import { problemOf } from '../../problem.js';
import { fieldsOf, typedIn } from '../form.js';
import { freshKey } from '../reply.js';

/** `fields`: those of one value that were filled in. `seen`: what the form showed. */
export type Sent = { fields: Record<string, string>; typed: Typed; key: string; seen: string };

/** What a form sent; one without its key is none of ours. */
export function sentIn(body: unknown): Sent {
  const fields = fieldsOf(body);
  const key = IdempotencyKey.safeParse(fields['idempotencyKey']);
  if (!key.success) throw fail('invalid');
  const typed = new Map<string, string[]>();
  for (const [name, value] of typedIn(body)) typed.set(name, [...(typed.get(name) ?? []), value]);
  return { fields, typed, key: key.data, seen: first(typed, 'seen') };
}

/** A form that shows this. */
export const formOf = (typed: Typed, seen?: string): FormState => ({
  ...{ typed, wrong: [], formKey: freshKey() },
  ...(seen !== undefined && { seen }),
});
/** The same form as it was sent, with what is wrong with it. */
export const sentAgain = ({ typed, seen }: Sent, wrong: readonly Wrong[]): FormState => ({
  ...formOf(typed, seen),
  wrong,
});
/** What was sent again with what is wrong with it, or, where it was changed meanwhile or `field` was not sent, how it is now. */
export const shownAgain = (
  now: FormState,
  sent: Sent,
  { wrong, isChanged }: Refused,
  field: string,
): FormState => (isChanged || !sent.typed.has(field) ? asItIs(now, wrong) : sentAgain(sent, wrong));
/** As it is now, with why what was sent was not done. */
export const asItIs = (form: FormState, wrong: readonly Wrong[]): FormState => ({ ...form, wrong });

/** What became of it: done, or what is wrong with which field; `isChanged`: what the form showed is not so any more. */
export type Tried<T> = { given: T; wrong: null } | Refused;
export type Refused = { given: null; wrong: Wrong[]; status: number; isChanged: boolean };

/** What is wrong with something new: where there is one already, its id is taken. */
export const idTakenIn = ({ wrong, isChanged }: Refused): Wrong[] =>
  isChanged ? [{ field: 'id', what: 'id-taken' }] : wrong;

/** What something is called, as `NameInputs` asked for it. */
export const nameIn = ({ fields }: Sent) => ({ en: fields['names'], 'zh-CN': fields['namesZh'] });
/** Which of its fields a schema speaks of that has the name at this path. */
export const nameFields = (path = 'name') => ({ [`${path}.en`]: 'names', [`${path}.zh-CN`]: 'namesZh' });

const at = (field: string, what = field): Wrong =>
  isWrongWhat(what) ? { field, what } : { field: '', what: 'form' };

/** One for each field that the schema does not take, called as `named` has it. */
export function wrongIn(error: z.ZodError, named: Record<string, string> = {}): Wrong[] {
  const fields = new Set(error.issues.map(({ path }) => path.join('.')).map((path) => fieldAt(path, named)));
  return [...fields].map((field) => at(field));
}

/** What the longest beginning of the path that has a name is called. */
function fieldAt(path: string, named: Record<string, string>): string {
  const parts = path.split('.');
  const beginnings = parts.map((_, n) => parts.slice(0, parts.length - n).join('.'));
  return beginnings.flatMap((one) => named[one] ?? [])[0] ?? parts[0] ?? '';
}

export const notTaken = (wrong: Wrong[]): Tried<never> => ({
  ...{ given: null, wrong, status: 422, isChanged: false },
});

/** Gives what the schema reads, and says a refusal by its field. */
export const tryOf = async <T, G>(
  read: z.ZodSafeParseResult<T>,
  give: (data: T) => Promise<G>,
  named: Record<string, string> = {},
): Promise<Tried<G>> =>
  read.success ? await tryTo(() => give(read.data), named) : notTaken(wrongIn(read.error, named));

/** The same of what needs no reading. */
export async function tryTo<G>(
  give: () => Promise<G>,
  named: Record<string, string> = {},
): Promise<Tried<G>> {
  try {
    return { given: await give(), wrong: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const wrong = wrongOf(error, named);
    if (wrong === null) throw error;
    const isChanged = error.code === 'changed-meanwhile';
    return { given: null, wrong, status: problemOf(error).status, isChanged };
  }
}

function wrongOf({ code, said }: Failure, named: Record<string, string>): Wrong[] | null {
  const fields = (said.errors ?? []).map(({ path }) => fieldAt(path.slice(1).replaceAll('/', '.'), named));
  if (code === 'invalid' && fields.length > 0) return [...new Set(fields)].map((field) => at(field));
  if (code === 'conflict')
    return fields.length > 0
      ? fields.map((field) => (isWrongWhat(`${field}-taken`) ? at(field, `${field}-taken`) : at(field)))
      : [at('', 'last')];
  if (code === 'not-allowed') return [at('', 'own')];
  if (code === 'changed-meanwhile') return [at('', 'changed')];
  return code === 'key-reused' ? [at('', 'sent')] : null;
}
