/** What the case page says in English. */
export const caseWords = { title: 'Case' };
