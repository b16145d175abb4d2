/** The words of the process: closed lists, the same in code, API, pages and letters. */
import { z } from 'zod';

/** A name for what data lists. Not by `regex`: zod writes to its expression, which is frozen where runs share schemas. */
const Id = z
  .string()
  .refine((id) => /^[a-z][a-z0-9-]{1,62}$/.test(id), 'must have 2 to 63 small letters, digits and dashes')
  .meta({ pattern: '^[a-z][a-z0-9-]{1,62}$' });

/** What a column of whole numbers holds. */
export const LARGEST_INTEGER = 2_147_483_647;
/** The number of a question, a task or a remedy within its complaint. */
export const Nth = z.int().min(1).max(LARGEST_INTEGER);

export const Channel = z.enum(['web', 'hotline', 'direct_message', 'app']);
export type Channel = z.infer<typeof Channel>;

/** A class of complaints, as the policy names it. */
export const Category = Id.meta({ example: 'account' });
export type Category = z.infer<typeof Category>;

export const Severity = z.enum(['low', 'normal', 'high', 'critical']);
export type Severity = z.infer<typeof Severity>;

export const Stage = z.enum(['review', 'investigation', 'approval', 'feedback', 'closed']);
export type Stage = z.infer<typeof Stage>;

/** Why a complaint left the hands of its handlers; stands from the moment the stage becomes `feedback`. */
export const Ending = z.enum(['decided', 'rejected', 'withdrawn', 'merged']);
export type Ending = z.infer<typeof Ending>;

export const Outcome = z.enum(['upheld', 'partly-upheld', 'dismissed']);
export type Outcome = z.infer<typeof Outcome>;

export const RejectReason = z.enum(['not-genuine', 'out-of-scope', 'insufficient', 'abusive']);
export type RejectReason = z.infer<typeof RejectReason>;

/** The rule a decision rests on (process row P12). */
export const Ground = z.enum([
  'false-information',
  'improper-content',
  'harassment',
  'account-stolen',
  'banned-in-error',
  'ban-justified',
  'personal-data-exposed',
  'rights-infringed',
  'service-fault',
  'no-rule-broken',
  'evidence-insufficient',
]);
export type Ground = z.infer<typeof Ground>;

export const RemedyKind = z.enum([
  'remove-content',
  'restore-content',
  'warn-user',
  'suspend-account',
  'restore-account',
  'secure-account',
  'protect-privacy',
  'apologise',
  'improve-service',
  'withdraw-warning',
  'hide-content',
  'show-content',
  'lift-suspension',
]);
export type RemedyKind = z.infer<typeof RemedyKind>;

export const Locale = z.enum(['zh-CN', 'en']);
export type Locale = z.infer<typeof Locale>;

/** A row of the table of teams. */
export const TeamId = Id.meta({ example: 'account' });
export type TeamId = z.infer<typeof TeamId>;

/** What a caller is to one complaint. Commands name relations, never roles. */
export const Relation = z.enum([
  'owner',
  'approver',
  'task-owner',
  'lead',
  'supervisor',
  'admin',
  'intake',
  'complainant',
  'respondent',
  'witness',
  /** Somebody else speaks for them. */
  'represented',
  /** Reads where a letter went to an address that nobody has proven. */
  'addressee',
  'operator',
  'system',
  /** Written to where somebody is in danger. */
  'on-call',
  /** Written to for a task of another team than the case's. */
  'task-lead',
]);
export type Relation = z.infer<typeof Relation>;

export const EscalationReason = z.enum(['stuck', 'needs-decision', 'risk', 'handling', 'other']);
export type EscalationReason = z.infer<typeof EscalationReason>;

/** How the identity of somebody was proven. */
export const IdentityProof = z.enum(['document', 'video-call', 'known-device', 'in-person']);
export type IdentityProof = z.infer<typeof IdentityProof>;

/** What staff, and whoever fills in the form, name a complaint to be about; other clients have words of their own too. */
export const SubjectType = z.enum(['post', 'comment', 'account', 'message']);
export type SubjectType = z.infer<typeof SubjectType>;

/** Who is under age: whoever complains, or whoever was harmed. */
export const Minor = z.enum(['complainant', 'harmed']);
export type Minor = z.infer<typeof Minor>;

/** Who speaks for somebody else. */
export const RepresentativeKind = z.enum(['guardian', 'lawyer', 'organisation', 'relative', 'other']);
export type RepresentativeKind = z.infer<typeof RepresentativeKind>;

/** How it was proven that they may; `named`: by whoever they speak for, on their own page. */
export const RepresentationProof = z.enum([
  'power-of-attorney',
  'court-order',
  'civil-record',
  'public-register',
  'spoken-with',
  'named',
]);
export type RepresentationProof = z.infer<typeof RepresentationProof>;

/** The two sides of a complaint. */
export const Party = z.enum(['complainant', 'respondent']);
export type Party = z.infer<typeof Party>;
/** Who is asked and heard from outside: both sides, and witnesses. */
export const Heard = z.enum([...Party.options, 'witness']);
export type Heard = z.infer<typeof Heard>;

/**
 * What endangers a person, by the names that trust-and-safety teams use: an intimate image shown without consent, an
 * address or the like made public (doxxing). Of child-abuse material the files are neither taken nor shown.
 */
export const DangerKind = z.enum([
  'threat-to-life',
  'child-endangerment',
  'intimate-image-abuse',
  'doxxing',
  'child-abuse-material',
]);
export type DangerKind = z.infer<typeof DangerKind>;

/** Work handed to a person beside the course of the case. */
export const TaskKind = z.enum([
  'finish-remedy',
  'phone-complainant',
  'triage-reply',
  'follow-escalation',
  'release-text',
  'end-sanction',
  'tell-staff',
  'finish-hiding',
  'consult',
  'mandate',
  'review-hold',
  'report-abuse-material',
]);
export type TaskKind = z.infer<typeof TaskKind>;

/** Those that a lead or a supervisor takes on. */
export const seniorTasks: readonly TaskKind[] = [
  'follow-escalation',
  'release-text',
  'mandate',
  'review-hold',
];

/** What came of an order or a dispute from outside. */
export const MandateOutcome = z.enum(['confirmed', 'overturned', 'settled', 'withdrawn']);
export type MandateOutcome = z.infer<typeof MandateOutcome>;

/** What a hold keeps: the case, or every case of its complainant. */
export const HoldScope = z.enum(['case', 'person']);
export type HoldScope = z.infer<typeof HoldScope>;

/** What a form says where no cause is on our side. */
export const NO_CAUSE = 'none';
/** A root cause, by the list that administrators keep. */
export const CauseId = Id.refine((id) => id !== NO_CAUSE, 'is no cause').meta({
  ...{ pattern: '^[a-z][a-z0-9-]{1,62}$', example: 'rule-unclear' },
});
export type CauseId = z.infer<typeof CauseId>;

/** How satisfied somebody is: from 1, very dissatisfied, to 5, very satisfied. */
export const ratings = [1, 2, 3, 4, 5] as const;
export const Rating = z.literal(ratings);
export type Rating = z.infer<typeof Rating>;
/** Each as words are found by. */
export const ratingName = {
  1: 'very-dissatisfied',
  2: 'dissatisfied',
  3: 'neither',
  4: 'satisfied',
  5: 'very-satisfied',
} as const satisfies Record<Rating, string>;

/** How a letter travels; `message`: in a conversation on the platform. */
export const Transport = z.enum(['email', 'sms', 'message']);
export type Transport = z.infer<typeof Transport>;

export const LetterName = z.enum([
  'registered',
  'accepted',
  'rejected',
  'question',
  'consent',
  'late',
  'withdrawn',
  'result',
  'completed',
  'corrected',
  'extended',
  'merged',
  'appealed',
  'reopened',
  'earlier-stands',
  'withdrawal-undone',
  'complainant-back',
  'confirm-address',
  'address-changed',
  'links',
  'opinion-or-appeal',
  'representative-set',
  'representation-ended',
  'represented',
  'limit',
  'asked',
  'hidden',
  'shown',
  'restricted',
  'lifted',
  'witness-asked',
  'assigned',
  'warning',
  'escalated',
  'reminder',
  'task',
  'danger',
  'news',
  'limit-appealed',
]);
export type LetterName = z.infer<typeof LetterName>;

/** What journals and cases know a person or a client by. */
export const CallerId = Id;
/** A course of the staff. */
export const CourseId = Id.meta({ example: 'complaints-process' });

/**
 * A person's responsibility for a complaint: the case itself, its approval, or one task (`task/<n>`). No template
 * literal: zod writes to its expression, which is frozen where runs share their schemas.
 */
export const Duty = z.union([
  z.enum(['owner', 'approver']),
  z
    .custom<`task/${number}`>((duty) => typeof duty === 'string' && /^task\/\d{1,10}$/.test(duty))
    .meta({ override: { type: 'string', pattern: '^task/\\d{1,10}$' } }),
]);
export type Duty = z.infer<typeof Duty>;
