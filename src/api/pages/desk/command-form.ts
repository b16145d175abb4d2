/** A posted form of a command: what it says, what is wrong with it, and what a refusal means for it. */
import { z } from 'zod';
import { filesRefused, type FormFiles } from '../../../cases/evidence/form-files.js';
import { Failure } from '../../../cases/failure.js';
import type { AnyCommandRule } from '../../../domain/commands/command.js';
import { bodyIn, one, type Form } from '../../../domain/commands/form-body.js';
import { formErrors, type FormError } from '../../../domain/commands/form-errors.js';
import { fieldsOf, FILES } from '../../../domain/commands/form.js';
import { ruleOf, type KeyedCommandName } from '../../../domain/commands/index.js';
import { refusals, type RefusalCode } from '../../../domain/commands/refusal.js';
import type { Locale } from '../../../domain/vocabulary.js';
import type { CaseView, Typed } from '../../../pages/desk/case/case-view.js';
import { IdempotencyKey } from '../../idempotency.js';
import type { SentForm } from '../form-files.js';
import { commandBody } from '../../schemas/command-body.js';

const Posted = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
/** The query of a list of ours: where somebody came from, and goes on to. */
export const backTo = z.string().regex(/^[\w=&%.+-]{0,500}$/);
const Intent = z.enum(['check', 'send', 'change']).catch('check');
const INSERT = 'insert-';

export type Posted = {
  rule: AnyCommandRule;
  form: Form;
  files: FormFiles;
  intent: z.infer<typeof Intent>;
  /** The field a ready-made text is to be put into, and the text's id. */
  insert: { field: string; id: string } | null;
  from: string | null;
  /** Null where the form is not valid; `errors` say why. */
  body: unknown;
  errors: FormError[];
  idempotencyKey: string;
  refusedFor: (error: unknown) => Refused;
};
type Refused = { status: number; typed: Partial<Typed>; formKey?: string };

/** Reads a form as its command's body; without a key of its own it is not valid. */
export function commandForm(command: KeyedCommandName, { form: sent, files }: SentForm): Posted {
  const rule: AnyCommandRule = ruleOf(command);
  const typed = Posted.safeParse(sent).data ?? {};
  const form = rule.attachments === undefined ? typed : { ...typed, [FILES]: files.kept.map(({ id }) => id) };
  const said = bodyIn(rule, form);
  const read = commandBody(rule).safeParse(said);
  const key = IdempotencyKey.safeParse(one(form, 'idempotencyKey'));
  return {
    ...{ rule, form, files },
    intent: Intent.parse(one(form, 'intent')),
    insert: insertIn(form),
    from: backTo.safeParse(one(form, 'from')).data ?? null,
    body: read.success && key.success && files.unfit.length === 0 ? read.data : null,
    errors: [
      ...(read.success ? [] : formErrors(fieldsOf(rule), said, read.error)).filter(
        ({ field }) => field !== FILES || files.unfit.length === 0,
      ),
      ...(files.unfit.length === 0 ? [] : [{ field: FILES, what: 'invalid' } as const]),
    ],
    idempotencyKey: key.data ?? '',
    refusedFor: (error) => refusedFor(error, { rule, files }, key.data ?? ''),
  };
}

function insertIn(form: Form): Posted['insert'] {
  const pressed = one(form, 'intent');
  if (pressed === undefined || !pressed.startsWith(INSERT)) return null;
  const field = pressed.slice(INSERT.length);
  return { field, id: one(form, `canned-${field}`) ?? '' };
}

type Ready = Pick<CaseView, 'canned'> & { command: KeyedCommandName; locale: Locale };

/** The form with the ready-made text that was chosen behind what stands in its field; as it is where there is none. */
export function withReady(
  { field, id }: NonNullable<Posted['insert']>,
  form: Form,
  { command, canned, locale }: Ready,
): Form {
  const text = canned.find((each) => each.id === id && each.command === command && each.field === field);
  if (text === undefined) return form;
  const before = one(form, field)?.trimEnd() ?? '';
  return { ...form, [field]: before === '' ? text.text[locale] : `${before}\n\n${text.text[locale]}` };
}

/** What the page says of a failure; one that is none of the form's is thrown on. */
function refusedFor(error: unknown, { rule, files }: Pick<Posted, 'rule' | 'files'>, key: string): Refused {
  if (!(error instanceof Failure)) throw error;
  const { code, said } = error;
  if (code === 'outcome-unknown')
    return { status: 503, typed: { why: 'unknown' }, formKey: key.slice(0, -`-${rule.name}`.length) };
  if (code === 'invalid') {
    const fields = (said.errors ?? []).map(({ path }) => path.split('/')[1] ?? '');
    return {
      status: 422,
      typed: {
        errors: [...new Set(fields)].map((field) => ({ field, what: 'invalid' })),
        files: filesRefused(files, said),
      },
    };
  }
  if (code === 'key-reused') return { status: 409, typed: { why: code } };
  if (!isRefusal(code)) throw error;
  return { status: 409, typed: { why: code, changes: (said.changes ?? []).map(({ version }) => version) } };
}

const isRefusal = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);
