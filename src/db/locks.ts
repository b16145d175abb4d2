/** The advisory locks taken in this database: each has a number of its own. */
export const advisoryLocks = {
  migration: 7_733_377,
  acts: 7_733_378,
  samplePeople: 7_733_379,
  reports: 7_733_380,
  seal: 7_733_381,
} as const;
