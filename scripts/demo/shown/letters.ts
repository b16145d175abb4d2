/** The letters of each complaint, as the local inbox lists them: nothing else tells of those that staff got. */
export type Letters = { complainant: string[]; staff: string[] };

/** A letter's address is its id: number, version, name and recipient. */
const LETTER = /href="\/inbox\/(\d{3}-\d{3}-\d{3})%2F\d+%2F([a-z-]+)%2F([^"?]+)/g;

/** Names of letters by complaint, the oldest first. */
export async function lettersAt(url: string): Promise<Map<string, Letters>> {
  const page = await (await fetch(`${url}/inbox?lang=en&limit=5000`)).text();
  const letters = new Map<string, Letters>();
  for (const [, number = '', name = '', recipient = ''] of [...page.matchAll(LETTER)].toReversed()) {
    const known = letters.get(number) ?? { complainant: [], staff: [] };
    known[recipient.startsWith('complainant') ? 'complainant' : 'staff'].push(name);
    letters.set(number, known);
  }
  return letters;
}

/** `late ×2, result`: each name once, in the order of its first letter. */
export const counted = (names: readonly string[]): string =>
  [...new Set(names)]
    .map((name) => ({ name, times: names.filter((other) => other === name).length }))
    .map(({ name, times }) => (times === 1 ? name : `${name} ×${times}`))
    .join(', ');
