/** English words of a case that is kept as an archive. */
export const archive = {
  received: {
    heading: 'Proof',
    about:
      'The file received.tlog-proof shows that your complaint has stood in our sealed log unchanged since we received it. Anybody can check it without our system, with the public key of the log, which we publish.',
  },
  letters: 'Letters',
  unsent: 'its words are not kept',
  title: 'Case file of complaint {{number}}',
  for: {
    court:
      'For a court: what passed between the platform and all sides. What staff said to staff is not in it.',
    auditor: 'For an auditor: all there is, with what staff said to staff.',
  },
  deadlines: 'Deadlines',
  journal: 'Journal',
  files: 'Files',
  file: {
    name: 'File',
    type: 'Type',
    hash: 'SHA-256, as it was sent',
    about:
      'Pictures in this archive are drawn anew without metadata; their hashes are of the bytes as they were sent.',
  },
  proofs: {
    heading: 'Proofs',
    about:
      'Each file in the folder “proofs” shows that the journal entry of its number was sealed, and what it said. Anybody can check it without our system, with this public key:',
    none: 'Nothing of this case is sealed yet.',
  },
  runs: {
    heading: 'Histories of its runs',
    about:
      'Each file in the folder “runs” is what Temporal recorded of one run of this complaint, in its own form.',
    none: 'Temporal keeps none any more.',
  },
  data: 'case.json and journal.json hold the same as data.',
};
