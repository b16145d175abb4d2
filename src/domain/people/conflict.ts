/** Conflict of interest: a complaint of or about a person, or somebody in their line, is not there for them. */

/** Who complained and whom or what about, by their accounts; `joinedAccounts`: likewise in complaints merged into it. */
export type Parties = {
  accountId: string | null;
  subjectReference: string | null;
  joinedAccounts: readonly string[];
};

/** The platform accounts that a complaint is of or about. */
export const accountsIn = ({ accountId, subjectReference, joinedAccounts }: Parties): string[] =>
  [accountId, subjectReference, ...joinedAccounts].filter((account) => account !== null);

/** Whether one of these accounts, a person's own and those of their line, is in it. */
export const isConflicted = (accounts: readonly string[], contact: Parties): boolean =>
  accountsIn(contact).some((account) => accounts.includes(account));
