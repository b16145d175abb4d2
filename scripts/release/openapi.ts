/** What in a new OpenAPI document would break a client of the old one. */
import { apiCompare } from 'api-smart-diff';

type Change = ReturnType<typeof apiCompare>['diffs'][number];
type Path = Change['path'];

/** The changes that break clients, each by a name that CHANGELOG.md can repeat. */
export function breakingChanges(before: object, after: object): string[] {
  const { diffs } = apiCompare(before, after);
  // Schemas are looked at where they are used: only there it is known whether they are sent or received.
  const used = diffs.filter(({ path }) => path[0] === 'paths');
  return [...new Set(used.filter(isBreaking).map((change) => nameOf(change, before)))];
}

/** The comparison's own judgement, but for three: bodies are strict; readers rely on types; and must bear new values. */
function isBreaking({ path, action, type }: Change): boolean {
  if (!path.includes('responses')) {
    return type === 'breaking' || (path.at(-2) === 'properties' && action === 'remove');
  }
  if (path.at(-2) === 'enum') return action === 'remove';
  return type === 'breaking' || ((isTypeAt(path, -1) || isTypeAt(path, -2)) && action !== 'remove');
}

/** The keyword, not a property of that name. */
const isTypeAt = (path: Path, at: number): boolean =>
  path.at(at) === 'type' && path.at(at - 1) !== 'properties';

/** Where and what; the change of a schema has one name for all the routes that send it, and one for those that answer with it. */
function nameOf({ path, action, before, after }: Change, document: object): string {
  const value = [before, after].filter((side) => typeof side === 'string').join(' → ');
  const trail = placeOf(path, document).filter(
    (step) => !['content', 'application/json', 'schema'].includes(step),
  );
  const place = value !== '' && /^\d+$/.test(trail.at(-1) ?? '') ? trail.slice(0, -1) : trail;
  const [head = '', ...below] = place;
  return [head, below.join('/'), action, value].filter(Boolean).join(' ');
}

/** The path from the last reference on its way, else from its route. */
function placeOf([, route, method, ...rest]: Path, document: object): string[] {
  const direction = rest.includes('responses') ? 'received' : 'sent';
  let trail = [`${String(method).toUpperCase()} ${String(route)}`];
  let node = memberOf(memberOf(memberOf(document, 'paths'), route), method);
  for (const step of rest) {
    node = memberOf(node, step);
    trail.push(String(step));
    const reference = memberOf(node, '$ref');
    if (typeof reference !== 'string') continue;
    const steps = reference.split('/').slice(1);
    node = steps.reduce(memberOf, document as unknown);
    trail = [`${steps.at(-1)} (${direction})`];
  }
  return trail;
}

const memberOf = (node: unknown, name: unknown): unknown =>
  typeof node === 'object' && node !== null ? Reflect.get(node, String(name)) : undefined;
