/** How many rows upkeep takes at a time. */
export const PAGE = 200;

/** What `read` finds, a page at a time in the order of `cursor`, so that no pass holds more than a page. */
export async function* pages<T>(
  read: (after: string, limit: number) => Promise<T[]>,
  cursor: (row: T) => string,
): AsyncGenerator<T[]> {
  for (let after = ''; ;) {
    const page = await read(after, PAGE);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    if (page.length < PAGE) return;
    after = cursor(last);
  }
}
