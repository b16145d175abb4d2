/** The table at the end: every complaint with its course, its letters and its deadlines. */
import { courseOf } from './course.js';
import { deadlinesOf } from './deadlines.js';
import { counted, lettersAt } from './letters.js';
import type { Filing } from '../lines.js';
import type { People } from '../people.js';
import type { Stack } from '../stack.js';
import { headOf, rowOf } from './table.js';

const columns = (width: number) => [
  { title: 'NUMBER', width: 11 },
  { title: 'PLAY AND COURSE', width: 40 },
  { title: 'LETTERS', width: 26 },
  { title: 'DEADLINES (due, fired)', width: Math.max(34, width - 83) },
];

/** Made once all have ended; a row is read when it is its turn. */
export async function* report(
  { url, temporalUiUrl }: Stack,
  people: People,
  played: readonly { filing: Filing; number: string }[],
  width: number,
): AsyncGenerator<string, void> {
  const table = columns(width);
  const letters = await lettersAt(url);
  yield* headOf(table);
  for (const { filing, number } of played) {
    const [complaint, journal] = await Promise.all([
      people.reader.read(number),
      people.reader.journal(number),
    ]);
    const { complainant, staff } = letters.get(number) ?? { complainant: [], staff: [] };
    yield* rowOf(table, [
      [number],
      [`“${filing.plays}”`, courseOf(complaint, journal)],
      [counted(complainant) || 'none', `to staff: ${counted(staff) || 'none'}`],
      deadlinesOf(complaint, journal),
    ]);
    if (temporalUiUrl !== null) yield `  ${temporalUiUrl}/namespaces/default/workflows/${number}`;
    yield '';
  }
}
