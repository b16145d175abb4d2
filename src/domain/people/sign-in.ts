/** How long (ms) a mailed link to sign in by is good; its letter and pages call it 15 minutes. */
export const LINK_FOR_MS = 15 * 60_000;
/** So many one person is mailed while the first of them is good. */
export const MOST_LINKS = 5;
