/** Forms of the private pages as bodies of the commands they give. */
import { z } from 'zod';
import type { ComplainantCommand } from '../../domain/disclosure/parties/complainant.js';
import type { RespondentCommand } from '../../domain/disclosure/parties/respondent.js';
import type { WitnessCommand } from '../../domain/disclosure/parties/witness.js';
import { complainantBody, respondentBody, witnessBody } from '../schemas/parties/party-body.js';
import { FILES } from '../../domain/commands/form.js';
import { isBlank } from '../../domain/text/written.js';

const Fields = z.record(z.string(), z.unknown());

/** The fields that were filled in; of a field sent twice, none. */
export function fieldsOf(form: unknown): Record<string, string> {
  const fields = Object.entries(Fields.safeParse(form).data ?? {});
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (typeof value === 'string' && !isBlank(value) ? [[name, value]] : [])),
  );
}

/** All that was sent, by name; a field with several values several times. */
export const typedIn = (form: unknown): [name: string, value: string][] =>
  Object.entries(Fields.safeParse(form).data ?? {}).flatMap(([name, values]) =>
    [values]
      .flat()
      .flatMap((value): [string, string][] => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** The command's body, with the uploads that came with its form; null where the form is not valid. */
export function formBody(command: ComplainantCommand, form: unknown, uploads: readonly string[]): unknown {
  const body = withFiles(readers[command](fieldsOf(form)), uploads);
  return body === null ? null : (complainantBody(command).safeParse(body).data ?? null);
}

/** The same for a form of the respondent's page. */
export function respondentFormBody(
  command: RespondentCommand,
  form: unknown,
  uploads: readonly string[],
): unknown {
  const body = withFiles(respondentReaders[command](fieldsOf(form)), uploads);
  return body === null ? null : (respondentBody(command).safeParse(body).data ?? null);
}

/** The same for a form of a witness's page. */
export function witnessFormBody(command: WitnessCommand, form: unknown, uploads: readonly string[]): unknown {
  const body = withFiles(readers[command](fieldsOf(form)), uploads);
  return body === null ? null : (witnessBody(command).safeParse(body).data ?? null);
}

const withFiles = (body: ReturnType<Reader>, uploads: readonly string[]): ReturnType<Reader> =>
  body === null || uploads.length === 0 ? body : { ...body, [FILES]: uploads };

type Reader = (fields: Record<string, string>) => Record<string, unknown> | null;

/** Only a withdrawal is held against the version seen: an answer is welcome whatever happened meanwhile. */
const readers: Record<ComplainantCommand, Reader> = {
  answer: ({ text, question, as }) => ({
    text,
    ...(question === undefined ? {} : { question: Number(question) }),
    ...(as === undefined ? {} : { as }),
  }),
  consent: ({ agrees }) => (agrees === 'yes' || agrees === 'no' ? { agrees: agrees === 'yes' } : null),
  'add-evidence': ({ note }) => (note === undefined ? {} : { note }),
  appeal: ({ text }) => ({ text }),
  withdraw: ({ confirmed, expectedVersion }) =>
    confirmed === 'yes' ? { expectedVersion: Number(expectedVersion ?? Number.NaN) } : null,
  'undo-withdrawal': () => ({}),
  'ask-erasure': ({ confirmed }) => (confirmed === 'yes' ? {} : null),
  'change-contact': ({ email, phone, adjusts, language, largePrint, phoneOnly }) => ({
    ...(adjusts === undefined
      ? {}
      : { language, largePrint: largePrint === 'yes', phoneOnly: phoneOnly === 'yes' }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  }),
  'refuse-contact': ({ transport }) => ({ transport }),
  rate: ({ round, handling, outcome, comment }) => ({
    round: Number(round),
    ...(handling === undefined ? {} : { handling: Number(handling) }),
    ...(outcome === undefined ? {} : { outcome: Number(outcome) }),
    ...(comment === undefined ? {} : { comment }),
  }),
  'set-representative': ({ kind, email, phone }) => ({
    ...(kind === undefined ? {} : { kind }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  }),
};

const respondentReaders: Record<RespondentCommand, Reader> = {
  answer: readers.answer,
  'add-evidence': readers['add-evidence'],
  appeal: readers.appeal,
  withdraw: ({ confirmed }) => (confirmed === 'yes' ? {} : null),
};
