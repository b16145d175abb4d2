/** A pack as its page and its Markdown show it: one table for each section, so that both say the same. */
import type { Cause } from '../../../../domain/causes/causes.js';
import type { ActionStage } from '../../../../domain/insights/meetings/action.js';
import type { Pack, Section } from '../../../../domain/insights/meetings/pack.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { wordsIn, type Words } from '../../../../words/languages.js';
import { count, valueOf } from '../said.js';
import { causeNames, shareOf } from '../suggestions/said.js';

/** `none`: what is said where there is no row. */
export type Sheet = { name: Section['name']; title: string; head: string[]; rows: string[][]; none: string };

type Around = {
  causes: readonly Cause[];
  people: ReadonlyMap<string, string>;
  /** The day by which an open action is late. */
  heldOn: string;
};

/** Which report a meeting looks at: a week has a W in its name, a month has none. */
export function reportPhrase(
  { report: name, version }: { report: string; version: number },
  locale: Locale,
): string {
  const words = wordsIn(locale);
  const period = words(name.includes('W') ? 'insights:week' : 'insights:month', { name });
  return words('meetings:of', { period, version });
}

/** How an action stands on a day. */
export const stageOf = (
  { stage, dueOn }: { stage: ActionStage; dueOn: string },
  day: string,
  words: Words,
): string => words(`meetings:stage.${stage === 'open' && dueOn < day ? 'late' : stage}`);

/** Its sections, in order. */
export const sheetsOf = (pack: Pack, around: Around, locale: Locale): Sheet[] =>
  pack.sections.map((section) => {
    const words = wordsIn(locale);
    return {
      ...{ name: section.name, title: words(`meetings:section.${section.name}`) },
      ...tableOf(section, around, locale),
    };
  });

function tableOf(
  section: Section,
  { causes, people, heldOn }: Around,
  locale: Locale,
): Omit<Sheet, 'name' | 'title'> {
  const words = wordsIn(locale);
  const person = (id: string): string => people.get(id) ?? id;
  const times = [words('meetings:column.now'), words('meetings:column.before')];
  switch (section.name) {
    case 'actions':
      return {
        head: (['action', 'owner', 'due', 'stage', 'decided'] as const).map((one) =>
          words(`meetings:column.${one}`),
        ),
        rows: section.actions.map((action) => [
          ...[
            action.title,
            person(action.owner),
            action.dueOn,
            stageOf(action, heldOn, words),
            action.heldOn,
          ],
        ]),
        none: words('meetings:nothing.actions'),
      };
    case 'causes':
      return {
        head: [words('meetings:column.cause'), ...times],
        rows: section.causes.map(({ id, now, before }) => [
          causeNames(causes, [id], locale)[0] ?? id,
          ...[
            shareOf({ k: now, n: section.of.now }, locale),
            shareOf({ k: before, n: section.of.before }, locale),
          ],
        ]),
        none: words('meetings:nothing.causes'),
      };
    case 'second-looks':
      return {
        head: [words('meetings:column.figure'), ...times],
        rows: section.shares.map(({ name, now, before }) => [
          ...[words(`meetings:secondLooks.${name}`), shareOf(now, locale), shareOf(before, locale)],
        ]),
        none: words('meetings:nothing.figures'),
      };
    case 'training':
      return {
        head: (['course', 'lacking', 'expiring'] as const).map((one) => words(`meetings:column.${one}`)),
        rows: section.courses.map(({ name, lacking, expiring }) => [
          ...[name[locale], count(lacking, locale), count(expiring, locale)],
        ]),
        none: words('meetings:nothing.training'),
      };
    case 'suggestions':
      return {
        head: (['suggestion', 'stage', 'owner', 'due', 'check'] as const).map((one) =>
          words(`meetings:column.${one}`),
        ),
        rows: section.suggestions.map((one) => [
          ...[one.title, words(`improvement:stage.${one.stage}`), person(one.owner), one.dueOn],
          one.checkOn ?? words('improvement:measure.none'),
        ]),
        none: words('meetings:nothing.suggestions'),
      };
    default:
      return {
        head: [words('meetings:column.figure'), ...times, words('meetings:column.yearBefore')],
        rows: section.figures.map(({ name, unit, now, before, yearBefore }) => [
          words(`insights:figures.${name}.name`),
          ...[now, before, yearBefore].map((cell) => valueOf(cell, unit, locale)),
        ]),
        none: words('meetings:nothing.figures'),
      };
  }
}
