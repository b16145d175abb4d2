/** Complaints for somebody else: a proof and an address count on the word of the staff, or of a client trusted with it. */
import type { Reach, Representation } from '../complaint/events.js';
import type { RepresentationProof, RepresentativeKind } from '../vocabulary.js';

/** `registered`: where the platform knows whom they speak for to be reached. */
export type OnBehalfOf = {
  kind: RepresentativeKind;
  proof?: Exclude<RepresentationProof, 'named'> | undefined;
  registered?: { email?: string | undefined; phone?: string | undefined } | undefined;
};

type Filed = { onBehalfOf?: OnBehalfOf | undefined; accountId?: string | undefined };
/** What the filer is taken at their word for; `platform`: it passes messages on to the holder of an account. */
type Trusted = { platform: boolean; identity: boolean; account: boolean };

export function representationOf(
  { onBehalfOf, accountId }: Filed,
  { platform, identity, account }: Trusted,
): { representative?: Representation } {
  if (onBehalfOf === undefined) return {};
  const { kind, proof, registered = {} } = onBehalfOf;
  const known = (address: string | undefined): Reach =>
    identity && address !== undefined ? 'confirmed' : 'none';
  const theirs = {
    ...{ email: known(registered.email), sms: known(registered.phone) },
    ...(platform && account && accountId !== undefined ? { message: 'confirmed' as const } : {}),
  };
  return { representative: { kind, ...(identity && proof !== undefined ? { proof } : {}), theirs } };
}
