/** The complaint's state: under 2 kB, without identity: facts, numbers, ids and times. */
import type { Clock } from '../clocks/clock.js';
import type {
  Adjustments,
  CarriedOut,
  Decision,
  Express,
  HeldText,
  Level,
  NotCarriedOut,
  Reaches,
  Remedy,
  Representation,
  SubjectKind,
  TellingWay,
  Way,
} from './events.js';
import type {
  Category,
  CauseId,
  Channel,
  DangerKind,
  Duty,
  Ending,
  LetterName,
  Minor,
  Heard,
  HoldScope,
  Party,
  Rating,
  Severity,
  Stage,
  TaskKind,
  TeamId,
} from '../vocabulary.js';

/**
 * `n` is the version of the event that raised it. `waits`: the running deadline may pause for its answer. `witness`: to
 * which of the witnesses. `about`: it asks for a yes or no of its own.
 */
export type Question = {
  n: number;
  to: Heard;
  waits: boolean;
  silent: boolean;
  witness?: number;
  about?: 'consent';
};

export type Task = {
  n: number;
  kind: TaskKind;
  team: TeamId;
  owner: string | null;
  /** The remedy to finish, by its step. */
  step?: number;
  /** The letter a phone call replaces. */
  letter?: LetterName;
  /** That letter told the result of an earlier round. */
  earlier?: true;
  /** The text to be released to the respondent, or to a witness. */
  held?: HeldText;
  /** Calls made so far. */
  calls: number;
};

export type Part = { person: string; as: 'owner' | 'proposer' | 'decider' | 'approver'; round: number };
export type RemedyStep = Remedy & {
  step: number;
  state: 'pending' | 'done' | 'failed';
  /** It came to a person because the platform did not do it. */
  why?: NotCarriedOut;
} & Partial<CarriedOut>;

/** A suspension of so many days that the platform carried out: it ends once, by itself, unless it was lifted before. */
export type Sanction = {
  round: number;
  step: number;
  receipt: string;
  until: number;
  /** Its time is over: the platform is to end it, or a person where it did not. */
  due?: true;
  why?: NotCarriedOut;
};

/**
 * Content out of sight before a decision. `step` is what the platform knows by it is to hide it, later to show it again;
 * `done`: it is hidden; `givenUp`: nobody could do it.
 */
export type Hide = {
  step: number;
  doing: 'hide' | 'show';
  since: number;
  done?: true;
  receipt?: string;
  confirmed?: true;
  why?: NotCarriedOut;
  givenUp?: true;
};

/** The platform is to show what the complaint is about; `n` is the version of the event that asked. */
export type LookUp = { n: number; since: number };

/** How far the result has come: `waiting` for the remedies, `due` (the letter is called for), `sent`, `told`, `untold`. */
export type Telling = {
  state: 'waiting' | 'due' | 'sent' | 'told' | 'untold';
  /** The letter said that every remedy is settled. */
  complete: boolean;
  sentBy: Way | null;
  /** Once sent: it went where only the complainant reads; else it is told when they confirm, open or hear it. */
  proven?: boolean;
  toldBy: TellingWay | null;
  /** When the complainant came to know it, or was given up: the window for an appeal opens. */
  toldAt: number | null;
};

/**
 * The survey about the result of a round, open since then; for whom it counts, the facts know. `rated`: what was said
 * last, first at that instant; `comment` is the id of the command that brought it.
 */
export type Survey = {
  round: number;
  at: number;
  rated?: { at: number; handling?: Rating; outcome?: Rating; comment?: string };
};

/** What was said from outside and nobody inside has read yet: the version of the last of it, the instant of the first. */
export type Unread = { version: number; since: number };

/** Where the complaint stood when it was withdrawn, with the clocks that ran. `undoneAs`: it was undone in that version. */
export type Withdrawal = {
  at: number;
  stage: Stage;
  owner: string | null;
  clocks: string[];
  undoneAs: number | null;
};

/** What a round came to. */
export type Result = {
  ending: Ending | null;
  decision: DecisionMade | null;
  telling: Telling | null;
  causes?: CauseId[];
  /** Of which round it is, where that is not the one just before. */
  resultOf?: number;
};
export type DecisionMade = Omit<Decision, 'remedies'> & { remedies: RemedyStep[] };

/** The appeals of a complaint: one round for both sides, and after it the decision is final. */
export type Appeals = {
  /** Filed, waiting for the present round to close. */
  queued: Party[];
  /** Whose appeals the present round is about; empty in a first or a reopened one. */
  heard: Party[];
  /** Who took theirs back since the last decision: it cannot be made again. */
  takenBack: Party[];
  /** An appeal has led to a decision. */
  used: boolean;
};

/** `told`: whom they speak for was told so. */
export type Representative = Representation & { told?: true };

export type Complaint = {
  number: string;
  version: number;
  /** Version of the last event by a person: what `expectedVersion` is held against. */
  personVersion: number;
  /** Instant of the last event. */
  at: number;
  receivedAt: number;
  stage: Stage;
  round: number;
  /** Version at which the present round began. */
  since: number;
  escalation: Level;
  channel: Channel;
  category: Category;
  severity: Severity;
  team: TeamId;
  owner: string | null;
  approver: string | null;
  danger: boolean;
  /** What it is, as it was marked last; absent where nobody said. */
  dangerKind?: DangerKind;
  /** The version of the event that marked it; absent where it was claimed at receipt, or is not there. */
  dangerMarked?: number;
  ownSubject: boolean;
  /** A trusted flagger filed it: it is reviewed first; absent: somebody else did. */
  trustedFlagger?: true;
  /** A platform acts for us on what the complaint is about; absent: all remedies are by hand. */
  onPlatform?: SubjectKind;
  /** It names nothing that it is about; whether there is a platform where that could be. Absent: it names something. */
  unnamed?: 'on-platform' | 'elsewhere';
  /** Somebody was written to, as the one behind what it names. */
  respondentTold?: true;
  /** Handled by the integrity team: somebody of the platform's own staff is concerned. */
  integrity: boolean;
  /** It is about one of the staff; absent: not. `staffTold`: the round whose outcome they are told, or were. */
  aboutStaff?: true;
  staffTold?: number;
  reach: Reaches;
  /** Since which version each address is the present one; an older letter went to a former one. */
  reachSince: Record<'email' | 'sms', number> & { message?: number };
  /** Somebody under age complains, or was harmed; absent: nobody, as far as is known. */
  minor?: Minor;
  /** Who carries something in it without the courses of its class, by exception; absent: nobody. */
  untrained?: string[];
  /** How the complainant is to be reached; absent: as anybody. */
  adjustments?: Adjustments;
  /** Absent: nobody speaks for the complainant. */
  representative?: Representative;
  /** The private page has another address since this version; absent: since receipt. */
  pageSince?: number;
  /** The complainant withdrew from a dangerous case: it goes on, but they are no longer written to. */
  left: boolean;
  /** The witnesses, the first first: each by the id of the command that asked them first; absent where there are none. */
  witnesses?: string[];
  /** Of a private message: whether the complainant agreed that its author is asked; absent: it is about none. */
  consent?: 'open' | 'given' | 'refused';
  /** Where that matters: the platform has shown it in a look-up. */
  seen?: true;
  /** A lead had the respondent asked although somebody is in danger: they may be written to. */
  askedInDanger?: true;
  /** The last withdrawal; absent where there was none. */
  withdrawal?: Withdrawal;
  acknowledged: boolean;
  /** The handler has begun the investigation of this round. */
  opened: boolean;
  questions: Question[];
  lastAnswer: number;
  unread: Unread | null;
  tasks: Task[];
  /** Duties asked for that nobody carries yet. */
  needs: Duty[];
  clocks: Clock[];
  parts: Part[];
  proposal: Decision | null;
  decision: DecisionMade | null;
  ending: Ending | null;
  telling: Telling | null;
  /** The last that was asked; absent where none was. */
  survey?: Survey;
  appeals: Appeals;
  /** What the round before the present one came to; null in the first. */
  earlier: Result | null;
  /** The round whose result holds, after an appeal was taken back; absent: the present one. */
  resultOf?: number;
  /** The first round that restricted the respondent; null while none did. */
  restrictedIn: number | null;
  /** The suspensions that are in force; absent where there are none. */
  sanctions?: Sanction[];
  /** The look-ups that wait for the platform; absent where there are none. */
  lookUps?: LookUp[];
  /** What was claimed at the door and cannot wait; absent once it is acted on, or where nothing was. */
  express?: Express;
  /** Absent where nothing is hidden. */
  hide?: Hide;
  /** What it is about is gone from the platform, as the last look-up says. */
  gone?: true;
  /** Neither purged nor erased until a lead releases it; absent: not held. */
  hold?: { scope: HoldScope; since: number; reviewAt: number };
  /** Why it came to it, as was said in the present round: none is nothing on our side; absent: nobody has said. */
  causes?: CauseId[];
  /** Who recorded the proof of identity. */
  identityBy: string | null;
  /** The complaint this one waits for, of the same person about the same subject. */
  mergedInto: string | null;
  /** The complaints that wait for this one. */
  joined: string[];
  /** Complaints of others about the same subject. */
  related: string[];
  /** A letter that no transport can carry: a person has to phone. */
  phoneFor: LetterName | null;
};
