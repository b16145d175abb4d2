/** English words of a case's seal. */
export const seal = {
  link: 'Seal and proofs',
  title: 'The seal of this case',
  about:
    'Every entry of the journal is put into one sealed log within a minute. What is changed, left out or added afterwards can be seen. A proof shows what an entry said when it was sealed; it can be checked without this system.',
  head: 'Signed head of the log',
  size: 'Entries of the log',
  root: 'Root',
  at: 'Signed',
  key: 'Public key',
  none: 'Nothing of this case is sealed yet. Look again in a minute.',
  entries: 'Entries of this case',
  place: 'Place {{index}} in the log.',
  waiting: 'Not sealed yet.',
  proof: 'Proof of entry {{version}}',
  mail: {
    subject: '{{platform}}: head of the sealed log, {{day}}',
    about:
      'This is the signed head of the log that seals the record of complaints, over {{size}} entries. Keep this mail: with it anybody can show whether that record was replaced later. No answer is needed.',
  },
};
