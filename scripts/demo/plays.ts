/** What agents and complainants do in a play: `examples/plays.json`, read and checked. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { DeadlineName } from '../../src/domain/policy/deadlines.js';
import { Ending, Locale, Outcome, Stage, TaskKind } from '../../src/domain/vocabulary.js';

/** Who acts, by what they are to the complaint at that moment; `intake` filed it, `task-owner` has the open task. */
const Who = z.enum([
  ...(['owner', 'approver', 'task-owner', 'lead', 'supervisor', 'intake', 'operator'] as const),
  ...(['complainant', 'respondent'] as const),
]);
export type Who = z.infer<typeof Who>;

/** A text in each language: the complaint's own is said. */
const Text = z.record(Locale, z.string());

/** One step, taken when all it waits for has come, and `after` seconds have passed since the step before. */
const Step = z.strictObject({
  who: Who,
  does: z.string(),
  after: z.number().min(0).default(1),
  in: Stage.exactOptional(),
  round: z.int().exactOptional(),
  /** Waits until this deadline has come due: nobody acted in time. */
  due: DeadlineName.exactOptional(),
  paused: z.boolean().exactOptional(),
  /** Waits for an open task of this kind. */
  task: TaskKind.exactOptional(),
  /** Waits until that many complaints were merged into this one. */
  joined: z.int().exactOptional(),
  /** `$version`, `$task`, `$question` and `$number:<externalId>` stand for what they are at that moment. */
  body: z.record(z.string(), z.unknown()).default({}),
  /** The step is refused, with this code. */
  refused: z.string().exactOptional(),
});
export type Step = z.infer<typeof Step>;

/** How it must end. A clock that was `late` has come due before it was met; `happened` names events of the journal. */
const Expects = z.strictObject({
  ending: Ending,
  outcome: Outcome.exactOptional(),
  round: z.int().default(1),
  late: z.array(DeadlineName).default([]),
  happened: z.array(z.string()).default([]),
});
export type Expects = z.infer<typeof Expects>;

const Play = z.strictObject({ tells: z.string(), steps: z.array(Step), expects: Expects });
export type Play = z.infer<typeof Play>;

/** Its steps for a complaint in that language. */
export const stepsIn = ({ steps }: Pick<Play, 'steps'>, locale: Locale): Step[] =>
  steps.map(({ body, ...step }) => ({
    ...step,
    body: Object.fromEntries(
      Object.entries(body).map(([name, value]) => {
        const text = Text.safeParse(value);
        return [name, text.success ? text.data[locale] : value];
      }),
    ),
  }));

const Plays = z.record(z.string(), Play);

/** The plays by name; throws what is wrong with the file. */
export function readPlays(file: string): Map<string, Play> {
  const parsed = Plays.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} holds no plays:\n${z.prettifyError(parsed.error)}`);
  return new Map(Object.entries(parsed.data));
}
