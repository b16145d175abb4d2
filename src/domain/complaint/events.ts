/** Everything that can have happened to a complaint: the verbs of its journal. */
import type {
  Category,
  CauseId,
  Channel,
  DangerKind,
  Duty,
  Ending,
  EscalationReason,
  Ground,
  IdentityProof,
  LetterName,
  Locale,
  MandateOutcome,
  Minor,
  Outcome,
  Heard,
  HoldScope,
  Party,
  Rating,
  RejectReason,
  RemedyKind,
  RepresentationProof,
  RepresentativeKind,
  Severity,
  Stage,
  SubjectType,
  TaskKind,
  TeamId,
  Transport,
} from '../vocabulary.js';

/**
 * `reverses`: it undoes a remedy of an earlier round; `stands`: it was carried out in an earlier round and holds;
 * `by`: the platform carries it out, else a person.
 */
export type Remedy = { kind: RemedyKind; days?: number; reverses?: true; stands?: true; by?: 'platform' };
/** What a complaint is about on the platform, as far as rules ask for it. */
export type SubjectKind = 'content' | 'account';
/**
 * What is claimed at the door of content that cannot wait for a review: hidden at once; or left to whoever is on call,
 * since nobody vouches for it, or too much was hidden today.
 */
export type Express = 'hide' | 'unverified' | 'capped';
/** Why the platform did not carry a remedy out: it will never (`refused`), or nothing was heard of it in time. */
export const notCarriedOut = ['refused', 'unanswered'] as const;
export type NotCarriedOut = (typeof notCarriedOut)[number];
/** The platform's receipt; `held`: what was reversed is held by somebody else too, and stays as it is. */
export type CarriedOut = { receipt: string; held?: true };
export type Decision = { outcome: Outcome; grounds: Ground[]; remedies: Remedy[]; text: string; by: string };
/** Who a rung of a deadline or an escalation speaks to. */
export type Told = 'owner' | 'lead' | 'supervisor' | 'admin' | 'complainant';
/** How the result travelled. */
export type Way = Transport | 'phone' | 'page';
/** How the complainant came to know the result. */
export const tellingWays = [
  'receipt',
  'unconfirmed',
  'transport',
  'phone',
  'page',
  'confirmed',
  'opened',
] as const;
export type TellingWay = (typeof tellingWays)[number];
/** How far one way to the complainant can be trusted. */
export type Reach = 'none' | 'unconfirmed' | 'confirmed' | 'failed';
/** `message` is there where they wrote to us on the platform. */
export type Reaches = Record<'email' | 'sms', Reach> & { message?: Reach };

/** What somebody needs so that a letter or a call reaches them; a phone call in place of every letter, where there is a number. */
export type Adjustments = { largePrint?: true; phoneOnly?: true };

/**
 * Who speaks for the complainant; without a proof nothing but the receipt goes to them. `theirs`: the ways to the
 * complainant. `guarded`: a lead recorded danger, and that person is not told of it.
 */
export type Representation = {
  kind: RepresentativeKind;
  proof?: RepresentationProof;
  theirs: Reaches;
  guarded?: true;
};

/**
 * A fact: an event before it is given its place. `by` is the id of the person who did it, absent where the
 * system did; `text` is the id of the command whose texts belong to it. Instants and durations are in
 * milliseconds. Never holds personal data or free text: facts travel through Temporal.
 */
export type Fact =
  | {
      type: 'received';
      number: string;
      channel: Channel;
      category: Category;
      team: TeamId;
      danger: boolean;
      reach: Reaches;
      ownSubject: boolean;
      integrity: boolean;
      /** It is about an account of the staff, whom the integrity team tells the outcome. */
      aboutStaff?: true;
      /** There is a platform that acts for us, and the complaint names what it is about there. */
      onPlatform?: SubjectKind;
      /** It names nothing that it is about; whether there is a platform where that could be named later. */
      unnamed?: 'on-platform' | 'elsewhere';
      express?: Express;
      representative?: Representation;
      minor?: Minor;
      adjustments?: Adjustments;
      /** Written to us after the end of that complaint, as something new. */
      follows?: string;
      /** It is about a private message. */
      private?: true;
      /** A client whose notices are looked at first filed it. */
      trustedFlagger?: true;
      by: string;
    }
  | { type: 'acknowledged' }
  | {
      type: 'accepted';
      category: Category;
      severity: Severity;
      /** Found in the review. */
      minor?: Minor;
      team: TeamId;
      genuine: boolean;
      valid: boolean;
      by: string;
      text: string;
    }
  | { type: 'rejected'; reason: RejectReason; genuine: boolean; valid: boolean; by: string; text: string }
  | { type: 'reclassified'; category: Category; severity: Severity; minor?: Minor; team: TeamId; by: string }
  | { type: 'danger-marked'; kind?: DangerKind; by?: string }
  /** An account in it is of the staff, as was not known at receipt. */
  | { type: 'staff-concerned'; team: TeamId; aboutStaff?: true }
  /** Staff named what it is about, or corrected it; the commit says whose account it is. */
  | {
      type: 'subject-set';
      subject: SubjectType;
      onPlatform?: SubjectKind;
      private?: true;
      ownSubject?: true;
      aboutStaff?: true;
      by: string;
      text: string;
    }
  | { type: 'opened'; by: string }
  | {
      /** The commit finds a person and records `assigned` in its place; it stays only while nobody can be found. */
      type: 'assignment-needed';
      duty: Duty;
      team: TeamId;
      not: string[];
      /** Asked for by name: this person or a refusal. */
      wanted?: string;
      /** This person if eligible, else anybody who is. */
      preferred?: string;
      /** A lead or a supervisor is asked for. */
      senior: boolean;
      by?: string;
    }
  /** `exception`: nobody was trained for the class. */
  | {
      type: 'assigned';
      duty: Duty;
      person: string;
      team: TeamId;
      exception?: 'untrained-exception';
      by?: string;
    }
  | { type: 'complainant-asked'; by: string; text: string }
  /** Whether the author of a private message may be asked about it. */
  | { type: 'consent-asked'; by: string; text: string }
  | { type: 'consented'; by: string }
  /** By nobody: they said nothing until the pause had used up its time. */
  | { type: 'consent-refused'; by?: string }
  | { type: 'respondent-asked'; by: string; text: string; releasedBy?: string }
  | { type: 'witness-asked'; witness: number; by: string; text: string; releasedBy?: string }
  /** A text for the respondent or a witness may betray the complainant: it waits until a second person releases it. */
  | ({ type: 'text-held' } & HeldText)
  | { type: 'text-released'; task: number; text: string; by: string }
  | { type: 'answered'; from: Heard; witness?: number; questions: number[]; by: string; text: string }
  /** Another team is asked for what it knows. */
  | { type: 'consulted'; team: TeamId; by: string; text: string }
  /** An order or a dispute from outside, due at the authority's own date (ms). */
  | { type: 'mandated'; dueAt: number; by: string; text: string }
  /** Kept from purge and erasure; a lead looks at it again then (ms). */
  | { type: 'hold-set'; scope: HoldScope; reviewAt: number; by: string; text: string }
  | { type: 'hold-released'; by: string; text: string }
  | { type: 'mandate-settled'; outcome: MandateOutcome; carriedOut: boolean; by: string }
  /** The platform is to show what the complaint is about; by nobody: at receipt. */
  | { type: 'look-up-asked'; by?: string }
  /** At receipt: there is no platform, or nothing is named there. */
  | { type: 'look-up-skipped' }
  | {
      type: 'looked-up';
      lookUp: number;
      result: 'found' | 'gone' | NotCarriedOut;
      /** What was shown, by its id among the files, and its hash. */
      attachment?: string;
      sha256?: string;
      code?: string;
    }
  /** The content is to be hidden before anybody has decided; by nobody: at receipt. Its version is the step the platform knows it by. */
  | { type: 'hide-called'; by?: string }
  /** It is left to whoever is on call. */
  | { type: 'hide-referred'; why: Exclude<Express, 'hide'> }
  /** By nobody: the platform did it. */
  | ({ type: 'content-hidden'; step: number; by?: string } & Partial<CarriedOut>)
  /** It stays hidden until the decision. */
  | { type: 'hide-confirmed'; by: string }
  /** It is to be shown again: nobody confirmed it in its time, or the case has ended. */
  | { type: 'show-called'; why: 'unconfirmed' | 'ended' }
  | ({ type: 'content-shown'; step: number; by?: string } & Partial<CarriedOut>)
  | { type: 'hide-handed-over'; step: number; why: NotCarriedOut; code?: string }
  /** Nobody could do it; by nobody: it is not needed any more. */
  | { type: 'hide-given-up'; step: number; by?: string }
  | { type: 'question-closed'; question: number; why: Ending }
  | { type: 'resume-ordered'; by: string }
  /** Waits for the complainant's answer, or for the end of the complaint it was merged into. */
  | { type: 'paused'; clock: string; for: 'answer' | 'target' }
  | {
      type: 'resumed';
      clock: string;
      why: 'answered' | 'ordered' | 'ceiling' | 'unreachable' | 'stage-ended' | 'merged' | 'target-ended';
    }
  | ({ type: 'decision-proposed' } & Decision)
  | { type: 'returned'; by: string; text: string }
  | { type: 'proposal-voided'; why: 'reclassified' | 'withdrawn' | 'staff-concerned' }
  | ({ type: 'decided'; approver?: string } & Decision)
  | { type: 'withdrawn'; by: string }
  | { type: 'complainant-left'; by: string }
  | { type: 'withdrawal-undone'; stage: Stage; by: string }
  /** Undone where the case went on without them. */
  | { type: 'complainant-back'; by: string }
  | { type: 'extended'; clock: string; byMs: number; by: string; text: string }
  /** Why it came to the complaint; none: nothing on our side. */
  | { type: 'causes-set'; causes: CauseId[]; by: string }
  | { type: 'identity-confirmed'; proof: IdentityProof; by: string }
  | { type: 'appeal-filed'; from: Party; by: string; text: string }
  /** A new round begins, for everybody who appealed. */
  | { type: 'appealed'; from: Party[]; team: TeamId }
  | { type: 'appeal-withdrawn'; from: Party; by: string }
  /** No appeal is left: the ending before it holds again. */
  | { type: 'earlier-stands' }
  | { type: 'reopened'; team: TeamId; by: string; text: string }
  | { type: 'merged'; into: string; by: string }
  /** Another complaint of the same person about the same subject was merged into this one. */
  | { type: 'joined'; number: string; level: Level; by: string }
  /** Said in a complaint that was merged into this one; `text` is kept there, absent where they left it or came back. */
  | { type: 'words-joined'; number: string; from: Heard; by: string; text?: string }
  /** Read up to this version by whoever was to hear it; no act of theirs. */
  | { type: 'read'; upTo: number; reader: string }
  | { type: 'merge-completed'; into: string }
  | { type: 'merge-undone'; from: string }
  | { type: 'related'; number: string; by?: string }
  /** What was written after the end, up to that version, is a complaint of its own. */
  | { type: 'taken-anew'; number: string; upTo: number }
  | { type: 'escalated'; level: Level; reason: EscalationReason; tells: Told; by: string }
  | {
      type: 'rung-fired';
      clock: string;
      rung: number;
      dueAt: number;
      firedAt: number;
      level: Level;
      tells: Told[];
      /** When the clock's next rung is due: what a late letter may promise. */
      nextAt?: number;
    }
  | { type: 'noted'; by: string; text: string }
  /** Files; `text` is the id that they and their note are kept under. */
  | { type: 'evidence-added'; from: Party | 'staff'; by: string; text: string }
  | { type: 'evidence-withdrawn'; attachment: string; by: string; text: string }
  | {
      type: 'contact-changed';
      reach: Reaches;
      changed: Transport[];
      /** How far the addresses before them were trusted, where letters went there. */
      former: Partial<Record<Transport, 'confirmed' | 'unconfirmed'>>;
      /** As they are from now on; absent: as before. */
      adjustments?: Adjustments;
      language?: Locale;
      by: string;
    }
  | { type: 'contact-confirmed'; transport: Transport; by: string }
  | {
      /** It is proven that somebody may speak for the complainant. */
      type: 'representative-set';
      kind: RepresentativeKind;
      proof: RepresentationProof;
      /** The ways to them, in place of the complainant's own; absent: they filed it, and are written to already. */
      reach?: Reaches;
      changed?: Transport[];
      by: string;
    }
  /** Whom somebody speaks for is told so. */
  | { type: 'represented-told' }
  | { type: 'represented-unreached'; transport: Transport; why: BounceReason }
  /** A lead recorded danger: whom somebody speaks for is not told of it, and does not end it. */
  | { type: 'represented-guarded'; by: string }
  /** The complainant speaks for themself; `former`: how far the addresses of whoever did were trusted. */
  | {
      type: 'representation-ended';
      reach: Reaches;
      changed: Transport[];
      former: Partial<Record<Transport, 'confirmed' | 'unconfirmed'>>;
      by: string;
    }
  | {
      type: 'task-raised';
      kind: TaskKind;
      team: TeamId;
      step?: number;
      letter?: LetterName;
      /** The letter told the result of an earlier round. */
      earlier?: true;
      held?: HeldText;
      /** The time it has, where that is not the policy's (ms). */
      withinMs?: number;
    }
  /** By nobody: what it was for is gone (`not-needed`). */
  | { type: 'task-done'; task: number; result: TaskResult; by?: string }
  | { type: 'call-recorded'; task: number; reached: boolean; by: string; text?: string }
  /** By nobody: the platform did it. */
  | ({ type: 'remedy-settled'; step: number; done: boolean; by?: string } & Partial<CarriedOut>)
  /** The platform will not do it, or did not answer in time: a person does. */
  | { type: 'remedy-handed-over'; step: number; why: NotCarriedOut; code?: string }
  /** The platform reports late what a person settled, or an earlier round has. */
  | ({ type: 'remedy-confirmed'; round: number; step: number } & CarriedOut)
  /** The time of a suspension is over: it is to be ended. */
  | { type: 'sanction-due'; round: number; step: number }
  | ({
      type: 'sanction-ended';
      round: number;
      step: number;
      done: boolean;
      by?: string;
    } & Partial<CarriedOut>)
  | { type: 'sanction-handed-over'; round: number; step: number; why: NotCarriedOut; code?: string }
  /** By nobody: the platform reports late that it was done. */
  | { type: 'remedy-retried'; step: number; by?: string }
  | { type: 'remedies-settled' }
  | { type: 'result-due'; ending: Ending; complete: boolean }
  | { type: 'result-sent'; way: Way }
  | { type: 'told'; way: TellingWay }
  | { type: 'untold' }
  /** The complainant says how satisfied they are; `text`: with a comment. */
  | { type: 'rated'; round: number; handling?: Rating; outcome?: Rating; by: string; text?: string }
  | ({ type: 'bounced' } & Bounce)
  | ({ type: 'result-bounced' } & Bounce)
  /** A message to them did not reach them: they have no other way. */
  | { type: 'respondent-unreached'; letter: LetterName; why: BounceReason }
  | { type: 'witness-unreached'; why: BounceReason }
  | { type: 'closed' }
  | { type: 'clock-started'; clock: string; startedAt: number; withinMs: number }
  | { type: 'clock-moved'; clock: string; from: number; withinMs: number }
  | { type: 'clock-stopped'; clock: string; met: boolean; lateMs: number }
  | { type: 'clock-revived'; clock: string }
  /** It goes on with what was left when it stopped. */
  | { type: 'clock-continued'; clock: string };

export type Level = 0 | 1 | 2 | 3;
export type TaskResult = 'done' | 'not-possible' | 'not-reached' | 'not-needed';
/**
 * `bounced` by the receiver for good, `returned` for a time and once too often, `refused` by the provider,
 * `exhausted` after the last attempt, `not-theirs` as whoever reads there says.
 */
export type BounceReason = 'bounced' | 'returned' | 'refused' | 'exhausted' | 'not-theirs';

/**
 * `former`: the letter had gone to an address that the complainant has replaced since. `earlier`: it told the result
 * of an earlier round, which nothing changes any more.
 */
export type Bounce = {
  letter: LetterName;
  transport: Transport;
  why: BounceReason;
  former?: true;
  earlier?: true;
};

/** A text that waits for its release: a question, or the reasons of a decision. `witness`: the question is to that one. */
export type HeldText = {
  of: 'question' | 'reasons';
  text: string;
  by: string;
  witness?: number | 'new';
};

export type EventType = Fact['type'];
/** A fact with its place: the complaint's version after it, and the instant it took effect (ms since 1970, UTC). */
export type Event = Fact & { version: number; at: number };
export type EventOf<T extends EventType> = Extract<Event, { type: T }>;
