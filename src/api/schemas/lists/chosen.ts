/** By what a list of complaints is chosen, as its address says it. */
import { z } from 'zod';
import { urgentDeadlines } from '../../../domain/clocks/urgency.js';
import type { Chosen } from '../../../domain/people/board.js';
import { Category, Stage, TeamId } from '../../../domain/vocabulary.js';
import { YesOrNo } from './yes-or-no.js';

const Person = z.string().max(128);

export const chosenFields = {
  open: YesOrNo.exactOptional().meta({ description: 'Not closed; `false`: closed.' }),
  stage: Stage.exactOptional(),
  category: Category.exactOptional(),
  team: TeamId.exactOptional(),
  owner: Person.exactOptional(),
  approver: Person.exactOptional().meta({ description: 'Id of whoever approves; for staff.' }),
  unowned: YesOrNo.exactOptional().meta({ description: 'Nobody has it.' }),
  deadline: z
    .enum([...urgentDeadlines, 'none'])
    .exactOptional()
    .meta({ description: 'The deadline that is due next; `none`: none runs.' }),
  dueWithinHours: z.coerce.number().int().min(1).max(10_000).exactOptional().meta({
    description: 'Due from now on, before so many hours are over.',
  }),
  overdue: YesOrNo.exactOptional(),
  paused: YesOrNo.exactOptional(),
  danger: YesOrNo.exactOptional(),
  trustedFlagger: YesOrNo.exactOptional(),
  unread: YesOrNo.exactOptional().meta({
    description: 'Something said from outside waits to be read; for staff.',
  }),
} satisfies Record<keyof Chosen, z.ZodType>;

const Query = z.record(z.string(), z.unknown());
const Fields = z.object(chosenFields);

/** What the address of a page chooses; what is left empty, or cannot be, holds nothing back. */
export function chosenIn(query: unknown): Chosen {
  const typed = Object.entries(Query.safeParse(query).data ?? {}).filter(
    ([name, value]) => value !== '' && Fields.safeParse({ [name]: value }).success,
  );
  return Fields.parse(Object.fromEntries(typed));
}
