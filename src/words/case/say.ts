/** Names, dates and terms of a case as one reader reads them: what the sentences of its journal are made with. */
import type { Cause } from '../../domain/causes/causes.js';
import { nameOf } from '../../domain/clocks/clock.js';
import type { Verdict } from '../../domain/complaint/course/rounds.js';
import type { Remedy } from '../../domain/complaint/events.js';
import { inline } from '../../domain/disclosure/legible.js';
import { REPRESENTED, sideOf } from '../../domain/people/relations.js';
import { DeadlineName } from '../../domain/policy/deadlines.js';
import { teamName, type NameInEach } from '../../domain/text/name.js';
import type { Policy } from '../../domain/policy/policy.js';
import {
  type Heard,
  type Category,
  type CauseId,
  type Duty,
  ratingName,
  type LetterName,
  type Locale,
  type Rating,
  type Severity,
  type Stage,
  type TaskKind,
  type TeamId,
} from '../../domain/vocabulary.js';
import { instant, span } from '../instants.js';
import { wordsIn } from '../languages.js';
import { caseWordsIn } from './words.js';

export type Say = {
  /** A person, a side, or the platform by itself. */
  who: (id: string | undefined) => string;
  team: (id: TeamId) => string;
  party: (party: Heard) => string;
  instant: (ms: number) => string;
  span: (ms: number) => string;
  stage: (stage: Stage) => string;
  category: (category: Category) => string;
  severity: (severity: Severity) => string;
  deadline: (clock: string) => string;
  duty: (duty: Duty) => string;
  task: (kind: TaskKind) => string;
  letter: (letter: LetterName) => string;
  remedies: (remedies: readonly Remedy[]) => string;
  choice: (value: keyof ReturnType<typeof caseWordsIn>['choices']) => string;
  rating: (rating: Rating) => string;
  /** A root cause, with the group it stands in. */
  cause: (id: CauseId) => string;
  /** What a decision says of the complaint, whoever appealed. */
  verdict: (verdict: Verdict) => string;
  list: (items: readonly string[]) => string;
};

/** `names` are those of people and teams, by their ids, `causes` the list; whatever is not among them is called by its id. */
export function sayingIn(
  locale: Locale,
  {
    policy,
    names,
    causes = [],
  }: {
    policy: Pick<Policy, 'categories'>;
    names: { people: ReadonlyMap<string, string>; teams: ReadonlyMap<TeamId, NameInEach> };
    causes?: readonly Cause[];
  },
): Say {
  const words = wordsIn(locale);
  const { choices, letters } = caseWordsIn(locale);
  const party = (one: Heard): string => words(`case:party.${one}`);
  const listing = new Intl.ListFormat(locale, { type: 'conjunction' });
  const list = (items: readonly string[]): string => listing.format(items);
  return {
    ...{ party, list },
    who: (id) => {
      if (id === undefined) return words('case:party.platform');
      if (id === REPRESENTED) return words('case:party.represented');
      const side = sideOf(id);
      if (side !== null) return party(side.side) + (side.witness === null ? '' : ` ${side.witness}`);
      return id.includes('/') ? words('case:party.platform') : inline(names.people.get(id) ?? id);
    },
    team: (id) => inline(teamName(names.teams, id, locale)),
    instant: (ms) => instant(ms, locale),
    span: (ms) => span(ms, locale),
    stage: (stage) => words(`stage.${stage}`),
    category: (id) => policy.categories[id]?.name[locale] ?? id,
    severity: (severity) => words(`severity.${severity}`),
    deadline: (clock) => words(`deadline.${DeadlineName.parse(nameOf(clock))}`),
    duty: (duty) =>
      duty === 'owner' || duty === 'approver' ? words(`case:duty.${duty}`) : words('case:duty.task'),
    task: (kind) => words(`case:task.${kind}`),
    letter: (letter) => letters[letter],
    remedies: (remedies) =>
      list(
        remedies.map(
          ({ kind, days }) =>
            choices[kind] +
            (days === undefined ? '' : words('measureFor', { span: span(days * 86_400_000, locale) })),
        ),
      ),
    cause: (id) => {
      const cause = causes.find((one) => one.id === id);
      const group = causes.find((one) => one.id === cause?.parent);
      const named = [group, cause].flatMap((one) => (one === undefined ? [] : inline(one.name[locale])));
      return named.length === 0 ? id : named.join(words('case:causes.in'));
    },
    rating: (rating) => words(`rating.${ratingName[rating]}`),
    choice: (value) => choices[value],
    verdict: (verdict) =>
      verdict === 'stands' || verdict === 'taken-back' ? words(`case:verdict.${verdict}`) : choices[verdict],
  };
}
