/** The journal in English: one sentence for each event. */
import type { JournalWords } from './types.js';

const reasons = {
  answered: 'the answer is there',
  ordered: 'somebody decided to go on without the answer',
  ceiling: 'it had stood still for as long as it may',
  unreachable: 'the complainant cannot be reached',
  'stage-ended': 'this part of the work ended',
  merged: 'the complaint waits for another one',
  'target-ended': 'the complaint it waited for has ended',
} as const;
const voided = {
  reclassified: 'the category was changed',
  withdrawn: 'the complaint was withdrawn',
  'staff-concerned': 'somebody of the staff is concerned',
} as const;
const told = {
  receipt: 'the provider confirmed delivery',
  unconfirmed: 'it was sent, and a day passed',
  transport: 'it was sent where no receipts are given',
  phone: 'it was read out on the phone',
  page: 'it stands on their page',
  confirmed: 'they confirmed their address',
  opened: 'they opened their page',
} as const;
const sentBy = {
  email: 'by e-mail',
  sms: 'by text message',
  message: 'by message on the platform',
  phone: 'by phone',
  page: 'on their page',
} as const;
const endings = {
  decided: 'a decision was made',
  rejected: 'the complaint was rejected',
  withdrawn: 'the complaint was withdrawn',
  merged: 'the other complaint was decided',
} as const;
const bounces = {
  bounced: 'the address does not take it',
  returned: 'it came back too often',
  refused: 'the provider refused it',
  exhausted: 'the last try failed',
  'not-theirs': 'the address is not theirs',
} as const;
const tells = {
  owner: 'whoever has the case',
  lead: 'the lead',
  supervisor: 'the supervisor',
  admin: 'an administrator',
  complainant: 'the complainant',
} as const;
const looked = {
  found: 'The platform showed what the complaint is about',
  gone: 'The platform said that what the complaint is about is gone',
  refused: 'The platform did not show what the complaint is about',
  unanswered: 'The platform did not answer in time what it shows',
} as const;
const results = {
  done: 'done',
  'not-possible': 'not possible',
  'not-reached': 'not reached',
  'not-needed': 'no longer needed',
} as const;

export const journal: JournalWords = {
  received: (e, say) =>
    `The complaint was received${e.danger ? ', with danger to a person' : ''}, in the class “${say.category(e.category)}”.`,
  acknowledged: () => 'The complaint was registered.',
  accepted: (e, say) =>
    `${say.who(e.by)} accepted the complaint: ${say.category(e.category)}, severity ${say.severity(e.severity)}.`,
  rejected: (e, say) => `${say.who(e.by)} rejected the complaint: ${say.choice(e.reason).toLowerCase()}.`,
  reclassified: (e, say) =>
    `${say.who(e.by)} changed the class to ${say.category(e.category)}, severity ${say.severity(e.severity)}.`,
  'danger-marked': (e, say) =>
    `${say.who(e.by)} marked danger to a person${e.kind === undefined ? '' : `: ${say.choice(e.kind).toLowerCase()}`}.`,
  'staff-concerned': () => 'Somebody of the staff is concerned: the integrity team has the complaint.',
  opened: (e, say) => `${say.who(e.by)} began the investigation.`,
  'assignment-needed': (e, say) => `Somebody is looked for: ${say.duty(e.duty)}.`,
  assigned: (e, say) =>
    `${say.who(e.person)} was given ${say.duty(e.duty)}${e.by === undefined ? '' : ` by ${say.who(e.by)}`}${e.exception === undefined ? '' : ', by exception: nobody trained for the class was there'}.`,
  'complainant-asked': (e, say) => `${say.who(e.by)} asked the complainant a question.`,
  'consent-asked': (e, say) =>
    `${say.who(e.by)} asked the complainant whether the author of the private message may be asked.`,
  consented: (e, say) =>
    `The complainant agreed that the author of the private message is asked${say.who(e.by) === say.party('complainant') ? '' : `, taken down by ${say.who(e.by)}`}.`,
  'consent-refused': (e, say) =>
    e.by === undefined
      ? 'The complainant did not say whether the author of the private message may be asked: it counts as a no.'
      : `The complainant did not agree that the author of the private message is asked${say.who(e.by) === say.party('complainant') ? '' : `, taken down by ${say.who(e.by)}`}.`,
  'respondent-asked': (e, say) =>
    `${say.who(e.by)} asked the respondent a question${e.releasedBy === undefined ? '' : `, released by ${say.who(e.releasedBy)}`}.`,
  'witness-asked': (e, say) =>
    `${say.who(e.by)} asked witness ${e.witness} a question${e.releasedBy === undefined ? '' : `, released by ${say.who(e.releasedBy)}`}.`,
  'text-held': (e, say) =>
    `A text by ${say.who(e.by)} for ${e.witness === undefined ? 'the respondent' : 'a witness'} waits until a second person releases it.`,
  'text-released': (e, say) => `${say.who(e.by)} released a text.`,
  answered: (e, say) =>
    `${say.party(e.from)}${e.witness === undefined ? '' : ` ${e.witness}`} ${e.questions.length === 0 ? 'wrote' : 'answered'}${say.who(e.by) === say.party(e.from) ? '' : `, taken down by ${say.who(e.by)}`}.`,
  'question-closed': (e) => `A question was closed: ${endings[e.why]}.`,
  'resume-ordered': (e, say) => `${say.who(e.by)} decided to go on without the answer.`,
  paused: (e, say) =>
    `The clock of “${say.deadline(e.clock)}” stands still ${e.for === 'answer' ? 'until the complainant answers' : 'until the other complaint ends'}.`,
  resumed: (e, say) => `The clock of “${say.deadline(e.clock)}” runs again: ${reasons[e.why]}.`,
  'decision-proposed': (e, say) =>
    `${say.who(e.by)} proposed a decision: ${say.choice(e.outcome).toLowerCase()}${e.remedies.length === 0 ? '' : `, with ${say.remedies(e.remedies).toLowerCase()}`}.`,
  returned: (e, say) => `${say.who(e.by)} sent the proposal back.`,
  'proposal-voided': (e) => `The proposal no longer stands: ${voided[e.why]}.`,
  decided: (e, say) =>
    `${say.who(e.by)} decided: ${say.choice(e.outcome).toLowerCase()}${e.remedies.length === 0 ? '' : `, with ${say.remedies(e.remedies).toLowerCase()}`}${e.approver === undefined ? '' : `; approved by ${say.who(e.approver)}`}.`,
  withdrawn: (e, say) => `The complaint was withdrawn by ${say.who(e.by)}.`,
  'complainant-left': () => 'The complainant withdrew; the case goes on to protect others.',
  'withdrawal-undone': () => 'The withdrawal was undone.',
  'complainant-back': () => 'The complainant is back.',
  extended: (e, say) => `${say.who(e.by)} gave “${say.deadline(e.clock)}” ${say.span(e.byMs)} more.`,
  'identity-confirmed': (e, say) =>
    `${say.who(e.by)} recorded a proof of identity: ${say.choice(e.proof).toLowerCase()}.`,
  'appeal-filed': (e, say) => `${say.party(e.from)} appealed.`,
  appealed: (e, say) => `A new round began on the appeal of ${say.list(e.from.map(say.party))}.`,
  'appeal-withdrawn': (e, say) => `${say.party(e.from)} took the appeal back.`,
  'earlier-stands': () => 'No appeal is left: what was decided before stands.',
  reopened: (e, say) => `${say.who(e.by)} opened a new round.`,
  merged: (e, say) => `${say.who(e.by)} merged the complaint into ${e.into}.`,
  joined: (e) => `Complaint ${e.number} was merged into this one.`,
  'words-joined': (e, say) =>
    `${say.party(e.from)} wrote in complaint ${e.number}, which was merged into this one.`,
  read: (e, say) => `${say.who(e.reader)} read what was new.`,
  'merge-completed': (e) => `Complaint ${e.into} was decided, and this one with it.`,
  'merge-undone': (e) => `Complaint ${e.from} ended without a decision: this one goes on by itself.`,
  'taken-anew': (e) =>
    `The complainant said that what they wrote after the end is something new: it became complaint ${e.number}.`,
  related: (e) => `The complaint was related to ${e.number}.`,
  escalated: (e, say) =>
    `${say.who(e.by)} escalated to level ${e.level}: ${say.choice(e.reason).toLowerCase()}.`,
  'rung-fired': (e, say) =>
    `“${say.deadline(e.clock)}” ${e.rung < 1 ? 'is close to its due time' : `is late, level ${e.level}`}${e.tells.length === 0 ? '' : `; told: ${say.list(e.tells.map((whom) => tells[whom]))}`}.`,
  mandated: (e, say) => `${say.who(e.by)} recorded an order from outside, due ${say.instant(e.dueAt)}.`,
  'hold-set': (e, say) =>
    `${say.who(e.by)} put ${e.scope === 'case' ? 'the case' : 'every case of the complainant'} on hold, to be reviewed by ${say.instant(e.reviewAt)}.`,
  'hold-released': (e, say) => `${say.who(e.by)} released the hold.`,
  'mandate-settled': (e, say) =>
    `${say.who(e.by)} recorded what came of the order from outside: ${say.choice(e.outcome).toLowerCase()}, ${e.carriedOut ? 'carried out' : 'not carried out'}.`,
  'evidence-added': (e, say) =>
    e.from === 'staff'
      ? `${say.who(e.by)} added evidence.`
      : `${say.who(e.by)} added evidence of ${say.party(e.from)}.`,
  'evidence-withdrawn': (e, say) => `${say.who(e.by)} withdrew a file.`,
  'hide-called': (e, say) =>
    e.by === undefined
      ? 'The platform was asked to hide the content before a decision.'
      : `${say.who(e.by)} had the content hidden until the decision.`,
  'hide-referred': (e) =>
    e.why === 'capped'
      ? 'So much was hidden for this complainant, or of this, today: whoever is on call decides.'
      : 'Nobody vouches for whoever claims it: whoever is on call decides whether to hide the content.',
  'content-hidden': (e, say) => `${say.who(e.by)} hid the content.`,
  'hide-confirmed': (e, say) =>
    `${say.who(e.by)} confirmed that the content stays hidden until the decision.`,
  'show-called': (e) =>
    `The content is to be shown again: ${e.why === 'ended' ? 'the case has ended' : 'nobody confirmed it in time'}.`,
  'content-shown': (e, say) =>
    `${say.who(e.by)} no longer hides the content for this${e.held === true ? ', but somebody else holds the same' : ''}.`,
  'hide-handed-over': (e) =>
    e.why === 'refused'
      ? `The platform did not hide the content, or show it again${e.code === undefined ? '' : ` (${e.code})`}: a person does.`
      : 'The platform did not answer about hiding the content, or showing it again: a person does it.',
  'hide-given-up': (e, say) =>
    e.by === undefined
      ? 'The content does not need to be hidden any more.'
      : `${say.who(e.by)} could not hide the content, or show it again.`,
  'subject-set': (e, say) =>
    `${say.who(e.by)} named what the complaint is about: ${say.choice(e.subject).toLowerCase()}.`,
  'look-up-asked': (e, say) =>
    e.by === undefined
      ? 'The platform was asked to show what the complaint is about.'
      : `${say.who(e.by)} had the platform show what the complaint is about.`,
  'look-up-skipped': () => 'Nothing was looked up: there is no platform, or nothing is named there.',
  'looked-up': (e) => `${looked[e.result]}${e.code === undefined ? '' : ` (${e.code})`}.`,
  consulted: (e, say) => `${say.who(e.by)} asked another team: ${say.team(e.team)}.`,
  noted: (e, say) => `${say.who(e.by)} added a note.`,
  'contact-changed': (e, say) =>
    `${say.who(e.by)} changed the contact: ${say.list(e.changed.map((way) => say.choice(way).toLowerCase()))}.`,
  'contact-confirmed': (e, say) => `The ${say.choice(e.transport).toLowerCase()} was confirmed.`,
  'representative-set': (e, say) =>
    `${say.who(e.by)} ${e.reach === undefined ? 'recorded that whoever filed it may speak for the complainant' : 'recorded who speaks for the complainant'}: ${say.choice(e.kind).toLowerCase()}, ${e.proof === 'named' ? 'named by the complainant' : say.choice(e.proof).toLowerCase()}.`,
  'represented-told': () => 'The person somebody speaks for was told so.',
  'represented-unreached': (e) =>
    `The letter to the person somebody speaks for did not reach them: ${bounces[e.why]}.`,
  'represented-guarded': (e, say) =>
    `${say.who(e.by)} recorded danger: the person somebody speaks for is not told of it, and does not end it.`,
  'representation-ended': (e, say) => `${say.who(e.by)} ended that somebody speaks for the complainant.`,
  'task-raised': (e, say) => `A task was raised: ${say.task(e.kind)}.`,
  'task-done': (e, say) =>
    `${e.by === undefined ? 'A task ended' : `${say.who(e.by)} ended a task`}: ${results[e.result]}.`,
  'call-recorded': (e, say) =>
    `${say.who(e.by)} phoned and ${e.reached ? 'reached the complainant' : 'reached nobody'}.`,
  'remedy-settled': (e, say) =>
    `${say.who(e.by)} settled measure ${e.step}: ${e.done ? 'done' : 'not possible'}${e.held === true ? ', but somebody else holds the same' : ''}.`,
  'remedy-handed-over': (e) =>
    e.why === 'refused'
      ? `The platform did not carry out measure ${e.step}${e.code === undefined ? '' : ` (${e.code})`}: a person does.`
      : `The platform did not answer about measure ${e.step} in time: a person carries it out.`,
  'remedy-confirmed': (e) =>
    `The platform reported late that it carried out measure ${e.step} of round ${e.round}${e.held === true ? ', but somebody else holds the same' : ''}.`,
  'remedy-retried': (e, say) => `${say.who(e.by)} has measure ${e.step} tried again.`,
  'sanction-due': () => 'The time of the suspension is over: it is to be lifted.',
  'sanction-ended': (e, say) =>
    e.done
      ? `${say.who(e.by)} lifted the suspension, whose time was over${e.held === true ? ', but somebody else holds the same' : ''}.`
      : `${say.who(e.by)} could not lift the suspension, whose time was over.`,
  'sanction-handed-over': (e) =>
    e.why === 'refused'
      ? `The platform did not lift the suspension${e.code === undefined ? '' : ` (${e.code})`}: a person does.`
      : 'The platform did not answer about lifting the suspension: a person does it.',
  'remedies-settled': () => 'All measures are settled.',
  'result-due': (e) =>
    `The result is to be told: ${endings[e.ending]}${e.complete ? '' : '; some measures are still being carried out'}.`,
  'result-sent': (e) => `The result was told ${sentBy[e.way]}.`,
  told: (e) => `The complainant knows the result: ${told[e.way]}.`,
  'causes-set': (e, say) =>
    e.causes.length === 0
      ? `${say.who(e.by)} recorded that nothing on our side led to the complaint.`
      : `${say.who(e.by)} recorded why it came to the complaint: ${say.list(e.causes.map(say.cause))}.`,
  rated: (e, say) =>
    `${say.who(e.by)} said how satisfied they are with the result of round ${e.round}${e.handling === undefined ? '' : `; handling: ${say.rating(e.handling)}`}${e.outcome === undefined ? '' : `; outcome: ${say.rating(e.outcome)}`}${e.text === undefined ? '' : '; with a comment'}.`,
  untold: () => 'The complainant could not be told the result.',
  bounced: (e, say) =>
    `The letter “${say.letter(e.letter)}” did not arrive by ${say.choice(e.transport).toLowerCase()}: ${bounces[e.why]}.`,
  'result-bounced': (e, say) =>
    `The result did not arrive by ${say.choice(e.transport).toLowerCase()}: ${bounces[e.why]}.`,
  'respondent-unreached': (e, say) =>
    `The message “${say.letter(e.letter)}” did not reach the respondent: ${bounces[e.why]}.`,
  'witness-unreached': (e) => `The message to the witness did not reach them: ${bounces[e.why]}.`,
  closed: () => 'The complaint was closed.',
  'clock-started': (e, say) => `The clock of “${say.deadline(e.clock)}” started: ${say.span(e.withinMs)}.`,
  'clock-moved': (e, say) =>
    `The clock of “${say.deadline(e.clock)}” was moved: ${say.span(e.withinMs)} from here.`,
  'clock-stopped': (e, say) =>
    `The clock of “${say.deadline(e.clock)}” stopped, ${e.met ? 'in time' : 'missed'}.`,
  'clock-revived': (e, say) => `The clock of “${say.deadline(e.clock)}” runs again, with its first due time.`,
  'clock-continued': (e, say) => `The clock of “${say.deadline(e.clock)}” goes on with what was left.`,
};
