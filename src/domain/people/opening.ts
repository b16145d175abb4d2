/** How long (ms) a case counts as open at somebody's desk after they last looked at it or acted on it. */
export const OPEN_FOR_MS = 600_000;
