/** Which policy a start leaves in force: the one it was given, or what administrators have set since. */

/** Who sets a policy from the machine, in the acts. */
export const OPERATOR = 'operator';

type Started = {
  /** The version of the document that the start was given, and whether a file of the operator names it. */
  given: number;
  isNamed: boolean;
  /** What is in force, and by whom; null where nothing was yet. */
  last: { version: number; by: string } | null;
  /** What a start has put in force last. */
  lastOfOperator: number | null;
};

/**
 * Whether the document given is put in force. One that has not changed since it last was is not: so a restart takes
 * nothing back. One that has is, but for the default, which a new release may change, over what an administrator chose.
 */
export const putsInForce = ({ given, isNamed, last, lastOfOperator }: Started): boolean =>
  last === null || (given !== last.version && given !== lastOfOperator && (isNamed || last.by === OPERATOR));
