/** The part of a letter that tells the result (process rows P11, P12, P13). */
import { heading, list, listed, quoted, text, type Block } from './blocks.js';
import type { ComplainantFacts } from './facts.js';
import { measures } from './measures.js';
import type { Words } from '../words/words.js';

/** What was decided, on which grounds, why, what was done, what follows, and what the complainant may do. */
export function resultBlocks(facts: ComplainantFacts, words: Words): Block[] {
  const { complaint, texts } = facts;
  const { decision } = complaint;
  const what = measures(words, decision?.remedies ?? []);
  const others = complaint.category.kind === 'content' || complaint.category.kind === 'privacy';
  return [
    ...(decision === null
      ? []
      : [
          heading(words(`terms:outcome.${decision.outcome}`)),
          heading(words('result.grounds')),
          list(decision.grounds.map((ground) => words(`terms:ground.${ground}`))),
        ]),
    ...quoted(words('result.explanation'), texts.explanation),
    ...listed(words('result.done'), what.done),
    ...listed(words('result.pending'), what.pending),
    ...(what.pending.length > 0 ? [text(words('letters:result.later'))] : []),
    ...listed(words('result.failed'), what.failed),
    // Said whether or not there is a sanction, so that it tells nothing.
    ...(decision !== null && decision.outcome !== 'dismissed' && others
      ? [text(words('result.discretion'))]
      : []),
    ...quoted(words('result.followUp'), texts.followUp),
    ...recourse(facts, words),
  ];
}

/** How to appeal, and the request for an opinion. */
export const recourse = ({ appealDays, final }: ComplainantFacts, words: Words): Block[] => [
  ...(final ? [text(words('appeal.final'))] : []),
  ...(appealDays === null
    ? []
    : [heading(words('appeal.heading')), text(words('appeal.how', { days: appealDays }))]),
  heading(words('opinion.heading')),
  text(words('opinion.ask')),
];

/** How the measures stand after the result was told. */
export function laterBlocks(facts: ComplainantFacts, words: Words): Block[] {
  const what = measures(words, facts.complaint.decision?.remedies ?? []);
  return [
    ...listed(words('result.failed'), what.failed),
    ...listed(words('result.done'), what.done),
    ...listed(words('result.pending'), what.pending),
    ...quoted(words('result.explanation'), facts.texts.explanation),
    ...quoted(words('result.followUp'), facts.texts.followUp),
  ];
}
