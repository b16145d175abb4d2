/** What in a new OpenAPI document would break a client of the old one. */
import { apiCompare } from 'api-smart-diff';

type Change = ReturnType<typeof apiCompare>['diffs'][number];

/** The changes that break clients, each by a name that CHANGELOG.md can repeat. */
export function breakingChanges(before: object, after: object): string[] {
  const { diffs } = apiCompare(before, after);
  // Schemas are looked at where they are used: only there it is known whether they are sent or received.
  const used = diffs.filter(({ path }) => path[0] === 'paths');
  return [...new Set(used.filter((change) => change.type === 'breaking' || breaksUs(change)).map(nameOf))];
}

/** What the comparison finds harmless and we do not: bodies are strict, and readers rely on types and on every value. */
function breaksUs({ path, action }: Change): boolean {
  if (!path.includes('responses')) return path.at(-2) === 'properties' && action === 'remove';
  if (path.at(-2) === 'enum') return action === 'remove';
  return isTypeAt(path, -1) || isTypeAt(path, -2) ? action !== 'remove' : false;
}

/** The keyword, not a property of that name. */
const isTypeAt = (path: Change['path'], at: number): boolean =>
  path.at(at) === 'type' && path.at(at - 1) !== 'properties';

function nameOf({ path, action, before, after }: Change): string {
  const [, route = '', method = '', ...rest] = path.map(String);
  const value = [before, after].filter((side) => typeof side === 'string').join(' → ');
  const where = rest.filter((step) => !['content', 'application/json', 'schema'].includes(step));
  const place = value !== '' && /^\d+$/.test(where.at(-1) ?? '') ? where.slice(0, -1) : where;
  return [`${method.toUpperCase()} ${route}`, place.join('/'), action, value].filter(Boolean).join(' ');
}
