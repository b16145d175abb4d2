/** What either side sends with a command: less than staff may. */
import type { z } from 'zod';
import { ruleOf } from '../../../domain/commands/index.js';
import type { ComplainantCommand } from '../../../domain/disclosure/parties/complainant.js';
import type { RespondentCommand } from '../../../domain/disclosure/parties/respondent.js';
import type { WitnessCommand } from '../../../domain/disclosure/parties/witness.js';
import { bodyWithout, commandBody, splitBody } from '../command-body.js';

export const complainantBody = (command: ComplainantCommand): z.ZodType => commandBody(ruleOf(command));

/** The command with its validated body taken apart again; what the respondent gives, the complainant may give too. */
export const splitPartyBody = (command: ComplainantCommand, body: unknown) => {
  const rule = ruleOf(command);
  return { rule, body: splitBody(rule, body) };
};

/** They speak for themselves alone, and are told no version of a complaint whose course is not theirs to follow. */
export const respondentBody = (command: RespondentCommand): z.ZodType =>
  bodyWithout(commandBody(ruleOf(command)), ['from', 'witness', 'as', 'expectedVersion']);

/** A witness likewise. */
export const witnessBody = (command: WitnessCommand): z.ZodType =>
  bodyWithout(commandBody(ruleOf(command)), ['from', 'witness', 'as', 'expectedVersion']);
