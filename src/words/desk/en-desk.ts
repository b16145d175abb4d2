/** What the frame of the desk says in English. */
export const desk = {
  name: 'Desk',
  places: 'The desk',
  place: { work: 'My work', search: 'Search', team: 'Board' },
  signOut: 'Sign out',
};
