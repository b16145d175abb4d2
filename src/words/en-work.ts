/** What My work and search say in English. */
export const work = { title: 'My work' };
