/** What either side sends with a command: less than staff may, and what only a private link brings. */
import { z } from 'zod';
import { ruleOf } from '../../domain/commands/index.js';
import type { ComplainantCommand } from '../../domain/disclosure/complainant.js';
import type { RespondentCommand } from '../../domain/disclosure/respondent.js';
import { bodyWithout, commandBody, splitBody } from './command-body.js';

const codeField = {
  code: z.string().max(64).meta({ description: 'The code of the letter to that address.' }),
};

/** With the code that confirms an address. */
export const complainantBody = (command: ComplainantCommand): z.ZodType =>
  commandBody(ruleOf(command), command === 'confirm-contact' ? codeField : {});

const Coded = z.looseObject({ code: z.string().optional() });

/** Takes a validated body apart again. */
export function splitComplainantBody(command: ComplainantCommand, body: unknown) {
  const rule = ruleOf(command);
  const { code } = Coded.parse(body);
  const parts = splitBody(rule, body, Object.keys(codeField));
  return { rule, body: parts, ...(code === undefined ? {} : { code }) };
}

/** They speak for themselves alone, and are told no version of a complaint whose course is not theirs to follow. */
export const respondentBody = (command: RespondentCommand): z.ZodType =>
  bodyWithout(commandBody(ruleOf(command)), ['from', 'as', 'expectedVersion']);

export const splitRespondentBody = (command: RespondentCommand, body: unknown) => {
  const rule = ruleOf(command);
  return { rule, body: splitBody(rule, body) };
};
