/** The doors (process row P1): who may file where, and what is taken for certain of what is said there. */
import type { Adjustments, Express, Reach, SubjectKind } from '../complaint/events.js';
import type { Received } from '../complaint/step.js';
import type { Policy } from '../policy/policy.js';
import type { Category, Channel, Minor, TeamId } from '../vocabulary.js';
import type { StillRepresented } from './after-end.js';
import { representationOf, type OnBehalfOf } from './on-behalf-of.js';

/** Who stands at the door: a client with the scopes of its key, or one of the staff; the platform is a client. */
export type Filer =
  | { kind: 'client'; id: string; scopes: readonly string[] }
  | { kind: 'staff'; id: string; team: TeamId | null };

/** What is filed, as far as rules ask for it. */
export type Filing = {
  channel: Channel;
  category: Category;
  danger: boolean;
  contact: { email?: string | undefined; phone?: string | undefined; verified: boolean };
  /** As a caller said it: the word of whoever took it down proves no address and no account. */
  asSaid?: true | undefined;
  accountId?: string | undefined;
  subject?: { type: string; reference: string } | undefined;
  /** The conversation on the platform that it came in by. */
  conversation?: string | undefined;
  /** Who is under age: whoever complains, or whoever was harmed. */
  minor?: Minor | undefined;
  /** How whoever complains is to be reached. */
  adjustments?: { [K in keyof Adjustments]?: boolean | undefined } | undefined;
  /** Whoever files it speaks for somebody else, whose account is named. */
  onBehalfOf?: OnBehalfOf | undefined;
  /** The closed complaint after which it was written, as something new. */
  follows?: string | undefined;
  /** Somebody spoke for them there. */
  stillRepresented?: StillRepresented | undefined;
};

export const closedDoors = {
  'comes-by-webhook': 'A direct message comes in by the signed webhook of the platform, not by this route.',
  'not-a-filer': 'Complaints are filed by clients and by the service team.',
  'hotline-only': 'The service team files for the hotline; app and web have their own keys.',
  'hotline-of-service': 'Only the service team files for the hotline.',
} as const;
export type ClosedDoor = keyof typeof closedDoors;

/** Why this door is closed to them: direct messages have their own, the hotline is answered by the service team. */
export function closedTo(filer: Filer, channel: Channel, { teams }: Policy): ClosedDoor | null {
  if (channel === 'direct_message') return 'comes-by-webhook';
  if (filer.kind === 'client') return channel === 'hotline' ? 'hotline-of-service' : null;
  if (filer.team !== teams.service) return 'not-a-filer';
  return channel === 'hotline' ? null : 'hotline-only';
}

/** Whether the private link of a known complaint is told to whoever files it again: to the key that made it, and whoever may read. */
export const mayFollow = (filer: Filer, isOwnFiling: boolean): boolean =>
  isOwnFiling || filer.kind === 'staff' || filer.scopes.includes('complaints:read');

/** The platform accounts that a complaint is of or about. */
export const accountsNamed = ({ accountId, subject }: Filing): string[] =>
  [accountId, subject?.reference].filter((account) => account !== undefined);

/** Whether the filer's word counts for what this scope is about. */
export const trustedWith = (filer: Filer, scope: string): boolean =>
  filer.kind === 'staff' || filer.scopes.includes(scope);

const vouchesFor = (filer: Filer, { asSaid }: Filing, scope: string): boolean =>
  asSaid !== true && trustedWith(filer, scope);

/** Whether the filer is a client whose notices are looked at before those of others. */
export const isTrustedFlagger = (filer: Filer): boolean =>
  filer.kind === 'client' && filer.scopes.includes('trusted-flagger');

/** `platform`: there is one that acts for us; `express`: what it does at once. */
export type Surroundings = {
  number: string;
  staffAccounts: ReadonlySet<string>;
  platform: boolean;
  policy: Policy;
  express?: Express | undefined;
};

/** Whether it is for certain whose account it is that files. */
export const isAccountAsserted = (filer: Filer, filing: Filing): boolean =>
  filing.accountId !== undefined && vouchesFor(filer, filing, 'accounts:assert');

/** Everything but an account is something that an account holds. */
export const subjectKind = ({ type }: { type: string }): SubjectKind =>
  type === 'account' ? 'account' : 'content';

/** Whether what is complained about is the account of whoever complains, for certain. */
export const isOwnAccount = (
  { accountId, accountAsserted }: { accountId?: string | null | undefined; accountAsserted: boolean },
  { type, reference }: { type: string; reference: string },
): boolean => accountAsserted && type === 'account' && reference === accountId;

/** Where what it names is; what names nothing may name it later, there or elsewhere. */
function placeOf(subject: Filing['subject'], platform: boolean): Pick<Received, 'onPlatform' | 'unnamed'> {
  if (subject === undefined) return { unnamed: platform ? 'on-platform' : 'elsewhere' };
  return platform ? { onPlatform: subjectKind(subject) } : {};
}

/**
 * The complaint as it is received. An address is proven, and an account asserted, on the word of the staff or of a
 * client trusted with it, unless they say but what a caller said; a complaint of or about an account of the staff is one for the integrity team.
 */
export function receivedFrom(
  filer: Filer,
  filing: Filing,
  { number, staffAccounts, platform, policy, express }: Surroundings,
): Received {
  const { channel, category, danger, contact, accountId, subject, conversation, follows } = filing;
  const proven = contact.verified && vouchesFor(filer, filing, 'verified-contact');
  const reach = (address: string | undefined): Reach =>
    address === undefined ? 'none' : proven ? 'confirmed' : 'unconfirmed';
  return {
    type: 'received',
    ...{ number, channel, category, danger },
    integrity: accountsNamed(filing).some((account) => staffAccounts.has(account)),
    ...(subject !== undefined && staffAccounts.has(subject.reference) ? { aboutStaff: true as const } : {}),
    reach: {
      ...{ email: reach(contact.email), sms: reach(contact.phone) },
      ...(conversation === undefined ? {} : { message: 'confirmed' as const }),
    },
    ownSubject:
      subject !== undefined &&
      isOwnAccount({ accountId, accountAsserted: isAccountAsserted(filer, filing) }, subject),
    ...placeOf(subject, platform),
    ...(express === undefined ? {} : { express }),
    ...(filing.minor === undefined ? {} : { minor: filing.minor }),
    ...adjustmentsOf(filing),
    ...representationOf(filing, {
      platform,
      identity: vouchesFor(filer, filing, 'verified-contact'),
      account: vouchesFor(filer, filing, 'accounts:assert'),
    }),
    ...(follows === undefined ? {} : { follows, ...filing.stillRepresented }),
    ...(subject !== undefined && policy.consent.subjects.includes(subject.type)
      ? { private: true as const }
      : {}),
    ...(isTrustedFlagger(filer) ? { trustedFlagger: true as const } : {}),
    by: filer.id,
  };
}

function adjustmentsOf({ adjustments = {} }: Filing): { adjustments?: Adjustments } {
  const { largePrint, phoneOnly } = adjustments;
  return largePrint === true || phoneOnly === true
    ? {
        adjustments: {
          ...(largePrint === true ? { largePrint } : {}),
          ...(phoneOnly === true ? { phoneOnly } : {}),
        },
      }
    : {};
}
