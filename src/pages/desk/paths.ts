/** The addresses of the desk. */

export const WORK_PATH = '/desk/work';
export const NEXT_PATH = `${WORK_PATH}/next`;
export const SEARCH_PATH = '/desk/search';
export const SESSIONS_PATH = '/desk/sessions';
export const LANGUAGE_PATH = '/desk/language';
export const SIGN_IN_PATH = '/desk/sign-in';
export const SIGN_OUT_PATH = '/desk/sign-out';

export const casePath = (number: string): string => `/desk/cases/${number}`;

/** A file of a case. */
export const filePath = (number: string, id: string): string => `${casePath(number)}/files/${id}`;

/** An address with a query where there is one. */
export const withQuery = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);
