/** An instant to the minute, in UTC; `ms` since 1970. */
export const utc = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
