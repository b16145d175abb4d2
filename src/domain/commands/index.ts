/** Every command there is, in the order of a complaint's life. */
import type { AnyCommandRule } from '../command.js';
import { isMerged } from '../sight.js';
import type { Relation } from '../vocabulary.js';
import type { Complaint } from '../complaint.js';
import { answer } from './answer.js';
import { appeal } from './appeal.js';
import { approve } from './approve.js';
import { askComplainant } from './ask-complainant.js';
import { askRespondent } from './ask-respondent.js';
import { assign } from './assign.js';
import { changeContact } from './change-contact.js';
import { confirmContact } from './confirm-contact.js';
import { confirmIdentity } from './confirm-identity.js';
import { escalate } from './escalate.js';
import { extend } from './extend.js';
import { finishTask } from './finish-task.js';
import { joined } from './joined.js';
import { letterResult } from './letter-result.js';
import { markDanger } from './mark-danger.js';
import { merge } from './merge.js';
import { note } from './note.js';
import { receipt } from './receipt.js';
import { reclassify } from './reclassify.js';
import { recordCall } from './record-call.js';
import { relate } from './relate.js';
import { reopen } from './reopen.js';
import { resolve } from './resolve.js';
import { resume } from './resume.js';
import { retryRemedy } from './retry-remedy.js';
import { returnProposal } from './return.js';
import { review } from './review.js';
import { targetEnded } from './target-ended.js';
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
  extend,
  confirmIdentity,
  resolve,
  approve,
  returnProposal,
  withdraw,
  escalate,
  note,
  merge,
  relate,
  changeContact,
  confirmContact,
  appeal,
  reopen,
  finishTask,
  recordCall,
  retryRemedy,
  letterResult,
  receipt,
  joined,
  targetEnded,
] as const;

export type AnyCommand = (typeof commands)[number];
export type CommandName = AnyCommand['name'];

/** The commands that reach a run as updates; what letters come to is brought by the run itself and by receipts. */
export const givenCommands = commands.filter((rule) => rule !== letterResult && rule !== receipt);

/** The commands people give; the others come from the system alone. */
export const peopleCommands = commands.filter((rule) => !rule.by.every((relation) => relation === 'system'));

export const commandNamed = (name: string): AnyCommand | undefined =>
  commands.find((rule) => rule.name === name);

/** The commands open to somebody with these relations to the complaint, as things stand. */
export const openTo = (state: Complaint, relations: readonly Relation[]): CommandName[] =>
  commands.filter((rule) => isOpen(rule, state, relations)).map((rule) => rule.name);

const isOpen = (rule: AnyCommandRule, state: Complaint, relations: readonly Relation[]): boolean =>
  rule.in.includes(state.stage) &&
  rule.by.some((relation) => relations.includes(relation)) &&
  (!isMerged(state) || rule.whileMerged === true) &&
  (rule.offered?.(state) ?? true);
