/** What signing in and sessions say in English. */
export const door = { title: 'Sign in' };
