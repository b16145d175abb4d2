/** What the hotline's screen is made from. */
import type { CallRefused } from '../../../cases/doors/hotline.js';
import type { CallerFound } from '../../../cases/desk/find-caller.js';
import type { Typed } from '../../../domain/intake/web/read-answer.js';
import type { WrongInCall } from '../../../domain/intake/web/call.js';
import type { CategoryPolicy } from '../../../domain/policy/categories.js';
import type { NamesShown } from '../work/work-view.js';

export type CallView = {
  /** Who is sought, as it was typed. */
  q: string;
  /** Null where nobody is. */
  found: CallerFound | null;
  /** Whoever answers finds callers by their addresses, not by numbers of complaints alone. */
  byAddress: boolean;
  names: Pick<NamesShown, 'people' | 'teams'>;
  categories: Readonly<Record<string, CategoryPolicy>>;
  /** What was taken down of a new complaint, and what is wrong with it. */
  typed: Typed;
  wrong: readonly WrongInCall[];
  refused: CallRefused | null;
  /** Each form on the page makes its own key of it. */
  formKey: string;
};
