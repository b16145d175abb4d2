/** The address of a list of work, as its page and its forms write it. */
import { z } from 'zod';
import { filterNames, type WorkFilters } from '../../../pages/desk/work/work-view.js';
import { WorkQuery } from '../../schemas/people/work-query.js';

const Typed = z.record(z.string(), z.unknown());
type Asked = z.infer<typeof WorkQuery>;

/** Fields that are left empty are no filters, and what cannot be one is left out: a link of last year still opens. */
export function workQuery(query: unknown): { filters: WorkFilters; asked: Asked; cursor: string | null } {
  const typed = Typed.safeParse(query).data ?? {};
  const filters: WorkFilters = {};
  for (const name of filterNames) {
    const value = typed[name];
    if (typeof value !== 'string' || value === '' || (name === 'mine' && value === 'true')) continue;
    if (WorkQuery.safeParse({ [name]: value }).success) filters[name] = value;
  }
  const cursor = WorkQuery.shape.cursor.safeParse(typed['cursor']).data ?? null;
  const asked = WorkQuery.parse({ ...filters, ...(cursor !== null && { cursor }) });
  return { filters, asked, cursor };
}
