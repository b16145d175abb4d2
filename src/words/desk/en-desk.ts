/** What the frame of the desk says in English. */
export const desk = {
  name: 'Desk',
  places: 'The desk',
  place: {
    work: 'My work',
    search: 'Search',
    call: 'Hotline',
    team: 'Board',
    insights: 'Insights',
    training: 'Training',
    figures: 'My figures',
    operations: 'Operations',
    admin: 'Administration',
  },
  signOut: 'Sign out',
};
