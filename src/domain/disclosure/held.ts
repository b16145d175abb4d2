/** Which texts of a command wait for a second person before the respondent, or a witness, may read them. */
import type { AnyCommandRule, Audience } from '../commands/command.js';
import { callerOf } from '../people/relations.js';
import { betrays } from './betrayal.js';
import type { WrittenText } from './texts.js';

const toOthers: readonly Audience[] = ['forRespondent', 'forWitness'];

/** The complainant's own words come with the submission and with these commands, unless the respondent gave them. */
const theirs = ['answer', 'add-evidence', 'appeal', 'withdraw'];

/** The names of those of the texts written that the respondent, or a witness, is meant to read. */
export const meantForOthers = (
  { texts }: Pick<AnyCommandRule, 'texts'>,
  written: Record<string, string>,
): string[] =>
  Object.keys(written).filter((name) => toOthers.some((audience) => texts[name]?.audience === audience));

type Identity = Record<'email' | 'phone' | 'accountId', string | null> &
  Partial<Record<'representedEmail' | 'representedPhone', string | null>>;

/** The names of those that may betray the complainant; with files, whose content nobody has compared, all of them. */
export function heldTexts(
  rule: Pick<AnyCommandRule, 'texts'>,
  written: Record<string, string>,
  found: {
    state: { number: string };
    contact: Identity;
    texts: readonly WrittenText[];
    /** What the platform showed, where nobody outside may read it again. */
    shown: readonly string[];
  },
  withFiles: boolean,
): string[] {
  if (withFiles) return meantForOthers(rule, written);
  const { email, phone, accountId, representedEmail = null, representedPhone = null } = found.contact;
  const respondent = callerOf('respondent', found.state.number);
  const words = found.texts
    .filter(({ command, caller }) => command === null || (theirs.includes(command) && caller !== respondent))
    .map(({ text }) => text);
  return meantForOthers(rule, written).filter((name) =>
    betrays(written[name] ?? '', {
      ...{ emails: [email, representedEmail], phones: [phone, representedPhone] },
      ...{ accountId, words: [...words, ...found.shown] },
    }),
  );
}
