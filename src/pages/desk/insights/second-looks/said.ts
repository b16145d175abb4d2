/** Rules and verdicts of second looks as people read them. */
import type { Verdict } from '../../../../domain/complaint/course/rounds.js';
import { ALL_RULES, type SecondVerdict } from '../../../../domain/insights/second-look/second-look.js';
import { Ground, RejectReason, type Locale } from '../../../../domain/vocabulary.js';
import { wordsIn, type languages } from '../../../../words/languages.js';

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

/** A verdict, also a later one that speaks of what was decided before. */
export const verdictSaid = (verdict: SecondVerdict | Verdict, locale: Locale): string =>
  verdict === 'stands' || verdict === 'taken-back'
    ? wordsIn(locale)(`case:verdict.${verdict}`)
    : wordsIn(locale)(`second-looks:verdicts.${verdict}`);

type Column = keyof (typeof languages.en)['second-looks']['column'];

/** The heads of a table, and a cell that says its column where a table becomes cards. */
export const headOf = (columns: readonly Column[], locale: Locale) =>
  columns.map((column) => ({ text: wordsIn(locale)(`second-looks:column.${column}`) }));
export const cellOf = (column: Column, text: string, locale: Locale) => ({
  ...{ text, classes: 'redress-beginning' },
  ...{ attributes: { 'data-label': wordsIn(locale)(`second-looks:column.${column}`) } },
});
