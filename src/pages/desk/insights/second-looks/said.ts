/** Rules and verdicts of second looks as people read them. */
import { ALL_RULES, type SecondVerdict } from '../../../../domain/insights/second-look/second-look.js';
import { Ground, RejectReason, type Locale } from '../../../../domain/vocabulary.js';
import { wordsIn } from '../../../../words/languages.js';

/** The rule an agreement is counted by; where none applied, that. */
export function ruleSaid(rule: string, locale: Locale): string {
  const words = wordsIn(locale);
  if (rule === ALL_RULES) return words('second-looks:allRules');
  return rule
    .split('+')
    .map((one) => {
      const reason = RejectReason.safeParse(one);
      if (reason.success) return words(`terms:rejection.${reason.data}`);
      const ground = Ground.safeParse(one);
      return ground.success ? words(`terms:ground.${ground.data}`) : words('second-looks:noRule');
    })
    .join(' ');
}

export const verdictSaid = (verdict: SecondVerdict, locale: Locale): string =>
  wordsIn(locale)(`second-looks:verdicts.${verdict}`);
