/** What a reference to something on the platform is found by: itself, or the parts of its address. */

/** The longest part that an index takes; a reference is no longer anyway. */
const MOST_PARTS = 12;

/** A reference as it is compared: capitals, the protocol and what follows the path make no difference. */
export const foldedReference = (reference: string): string =>
  reference
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');

/** Host and first folder are alike for all that a platform has: shorter beginnings of an address lead nowhere. */
const SHORTEST_PATH = 3;

/** The reference itself; of a web address also the folders of its path that are somebody's, and its last name. */
export function partsOfReference(reference: string | null): string[] {
  if (reference === null) return [];
  const whole = foldedReference(reference);
  if (!/^https?:\/\//i.test(reference.trim())) return whole === '' ? [] : [whole];
  const names = whole.split('/').filter((name) => name !== '');
  const paths = names.map((_, n) => names.slice(0, n + 1).join('/')).slice(SHORTEST_PATH - 1);
  const last = names.length > 1 ? names.slice(-1) : [];
  return [...new Set([...paths.slice(0, MOST_PARTS), whole, ...last])].filter((part) => part !== '');
}
