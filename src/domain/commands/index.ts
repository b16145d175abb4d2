/** Every command there is, in the order of a complaint's life. */
import type { Relation } from '../vocabulary.js';
import type { Complaint } from '../complaint.js';
import { answer } from './answer.js';
import { approve } from './approve.js';
import { askComplainant } from './ask-complainant.js';
import { askRespondent } from './ask-respondent.js';
import { assign } from './assign.js';
import { changeContact } from './change-contact.js';
import { confirmContact } from './confirm-contact.js';
import { escalate } from './escalate.js';
import { finishTask } from './finish-task.js';
import { letterResult } from './letter-result.js';
import { markDanger } from './mark-danger.js';
import { note } from './note.js';
import { receipt } from './receipt.js';
import { reclassify } from './reclassify.js';
import { recordCall } from './record-call.js';
import { resolve } from './resolve.js';
import { resume } from './resume.js';
import { returnProposal } from './return.js';
import { review } from './review.js';
import { withdraw } from './withdraw.js';

export const commands = [
  review,
  reclassify,
  markDanger,
  assign,
  askComplainant,
  askRespondent,
  answer,
  resume,
  resolve,
  approve,
  returnProposal,
  withdraw,
  escalate,
  note,
  changeContact,
  confirmContact,
  finishTask,
  recordCall,
  letterResult,
  receipt,
] as const;

export type AnyCommand = (typeof commands)[number];
export type CommandName = AnyCommand['name'];

/** The commands people give; the others come from the system alone. */
export const peopleCommands = commands.filter((rule) => !rule.by.every((relation) => relation === 'system'));

export const commandNamed = (name: string): AnyCommand | undefined =>
  commands.find((rule) => rule.name === name);

/** The commands open to somebody with these relations to the complaint, as things stand. */
export const openTo = (state: Complaint, relations: readonly Relation[]): CommandName[] =>
  commands
    .filter(
      (rule) => rule.in.includes(state.stage) && rule.by.some((relation) => relations.includes(relation)),
    )
    .map((rule) => rule.name);
