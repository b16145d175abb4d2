/** Every command there is, in the order of a complaint's life. */
import type { AnyCommandRule, ChoiceOf, FieldNameOf } from './command.js';
import type { RefusalCode } from './refusal.js';
import { concerns, whyNot } from './why-not.js';
import type { Relation } from '../vocabulary.js';
import type { Complaint } from '../complaint/state.js';
import { addEvidence } from './evidence/add-evidence.js';
import { answer } from './contact/answer.js';
import { appeal } from './course/rounds/appeal.js';
import { approve } from './course/approve.js';
import { askComplainant } from './contact/ask-complainant.js';
import { askConsent } from './contact/ask-consent.js';
import { askRespondent } from './contact/ask-respondent.js';
import { askWitness } from './contact/ask-witness.js';
import { assign } from './tasks/assign.js';
import { changeContact } from './contact/change-contact.js';
import { confirmContact } from './contact/confirm-contact.js';
import { confirmHide } from './evidence/confirm-hide.js';
import { consent } from './contact/consent.js';
import { consult } from './evidence/consult.js';
import { confirmIdentity } from './evidence/confirm-identity.js';
import { endRepresentation } from './representing/end-representation.js';
import { setSubject } from './matters/set-subject.js';
import { setRepresentative } from './representing/set-representative.js';
import { escalate } from './course/escalate.js';
import { extend } from './course/extend.js';
import { hold, releaseHold } from './keeping/hold.js';
import { finishTask } from './tasks/finish-task.js';
import { lookUp } from './evidence/look-up.js';
import { lookUpResult } from './system/look-up-result.js';
import { joined } from './system/joined.js';
import { letterResult } from './system/letter-result.js';
import { markDanger } from './course/mark-danger.js';
import { mandate, settleMandate } from './tasks/mandate.js';
import { merge } from './matters/merge.js';
import { note } from './evidence/note.js';
import { receipt } from './system/receipt.js';
import { refuseContact } from './contact/refuse-contact.js';
import { remedyResult } from './system/remedy-result.js';
import { resultOpened } from './system/result-opened.js';
import { reclassify } from './course/reclassify.js';
import { recordCall } from './tasks/record-call.js';
import { relate } from './matters/relate.js';
import { reopen } from './course/rounds/reopen.js';
import { resolve } from './course/resolve.js';
import { rate } from './course/rounds/rate.js';
import { resume } from './course/resume.js';
import { retryRemedy } from './tasks/retry-remedy.js';
import { returnProposal } from './course/return.js';
import { read } from './system/read.js';
import { setCause } from './course/set-cause.js';
import { staffConcerned } from './system/staff-concerned.js';
import { review } from './course/review.js';
import { targetEnded } from './system/target-ended.js';
import { tookAnew } from './system/taken-anew.js';
import { undoWithdrawal } from './course/rounds/undo-withdrawal.js';
import { withdrawEvidence } from './evidence/withdraw-evidence.js';
import { withdraw } from './course/withdraw.js';
import { wordsJoined } from './system/words-joined.js';

export const commands = [
  review,
  reclassify,
  setSubject,
  markDanger,
  confirmHide,
  assign,
  askComplainant,
  askConsent,
  consent,
  askRespondent,
  askWitness,
  answer,
  resume,
  extend,
  confirmIdentity,
  lookUp,
  consult,
  resolve,
  approve,
  returnProposal,
  withdraw,
  undoWithdrawal,
  escalate,
  note,
  addEvidence,
  withdrawEvidence,
  merge,
  relate,
  changeContact,
  confirmContact,
  refuseContact,
  setRepresentative,
  endRepresentation,
  appeal,
  reopen,
  rate,
  setCause,
  finishTask,
  recordCall,
  retryRemedy,
  mandate,
  settleMandate,
  hold,
  releaseHold,
  letterResult,
  receipt,
  remedyResult,
  lookUpResult,
  joined,
  wordsJoined,
  targetEnded,
  tookAnew,
  resultOpened,
  read,
  staffConcerned,
] as const;

export type AnyCommand = (typeof commands)[number];
export type CommandName = AnyCommand['name'];

type WithTexts<C extends AnyCommand> = C extends unknown
  ? keyof C['texts'] extends never
    ? never
    : C
  : never;
/** The commands that bring words. */
export type SpeakingCommandName = WithTexts<AnyCommand>['name'];
const isSpeaking = (rule: AnyCommand): rule is WithTexts<AnyCommand> => Object.keys(rule.texts).length > 0;
export const speakingCommand = (name: string): SpeakingCommandName | undefined =>
  commands.filter(isSpeaking).find((rule) => rule.name === name)?.name;

/** The commands that reach a run as updates; what letters come to is brought by the run itself and by receipts. */
export const givenCommands = commands.filter((rule) => rule !== letterResult && rule !== receipt);

/** The commands people give; the others come from the system alone. */
export const peopleCommands = commands.filter((rule) => !rule.by.every((relation) => relation === 'system'));

/** Relations that no key can have. */
const withoutKey = [
  'complainant',
  'respondent',
  'witness',
  'represented',
  'addressee',
  'system',
] as const satisfies Relation[];
type WithoutKey = (typeof withoutKey)[number];
type Keyed<C extends AnyCommand> = C extends unknown
  ? Exclude<C['by'][number], WithoutKey> extends never
    ? never
    : C
  : never;
export type KeyedCommand = Keyed<AnyCommand>;
export type KeyedCommandName = KeyedCommand['name'];
/** The names of the fields of a command that somebody with a key may give. */
export type FieldsOfCommand = { [C in KeyedCommand as C['name']]: FieldNameOf<C> };
/** What is chosen from in their forms. */
export type CommandChoice = ChoiceOf<KeyedCommand>;

const isKeyed = (rule: AnyCommand): rule is KeyedCommand =>
  rule.by.some((relation) => !withoutKey.some((other) => other === relation));
/** Those that somebody with a key may give. */
export const keyedCommands: readonly KeyedCommand[] = commands.filter(isKeyed);

export const commandNamed = (name: string): AnyCommand | undefined =>
  commands.find((rule) => rule.name === name);

export function ruleOf(name: CommandName): AnyCommandRule {
  const rule = commandNamed(name);
  if (rule === undefined) throw new Error(`There is no command ${name}.`);
  return rule;
}

/** The commands open to somebody with these relations to the complaint, as things stand. */
export const openTo = (state: Complaint, relations: readonly Relation[]): CommandName[] =>
  commands.filter((rule) => whyNot(state, relations, rule) === null).map((rule) => rule.name);

/** Those of them that people with a key give. */
export const openToKeyed = (state: Complaint, relations: readonly Relation[]): KeyedCommandName[] =>
  keyedCommands.filter((rule) => whyNot(state, relations, rule) === null).map((rule) => rule.name);

/** Those that are not, with why; left out are those that never concern this reader as things stand. */
export const closedTo = (state: Complaint, relations: readonly Relation[]): Closed[] =>
  keyedCommands.flatMap((rule) => {
    const why = whyNot(state, relations, rule);
    return why === null || !concerns(state, relations, rule) ? [] : [{ name: rule.name, why, by: rule.by }];
  });
export type Closed = { name: KeyedCommandName; why: RefusalCode; by: readonly Relation[] };
