/** Where on the page the form of each command stands: what a refusal is said of, and what its sender is led back to. */
import type { ComplainantCommand } from '../../../domain/disclosure/parties/complainant.js';

type Given = Record<string, string>;
type FormPlace = {
  /** The id of the field that the form begins with. */
  field: (given: Given) => string;
  /** What is opened of the page once it is done, where more of the same may follow; else its beginning. */
  goesOnAt?: string;
};

const at = (field: string): FormPlace => ({ field: () => field });

export const formPlaces: Record<ComplainantCommand, FormPlace> = {
  answer: { field: ({ question }) => (question === undefined ? 'message' : `answer-${question}`) },
  consent: at('agrees'),
  'add-evidence': at('evidence'),
  appeal: at('appeal-text'),
  withdraw: at('confirmed'),
  'undo-withdrawal': at('undo'),
  'ask-erasure': at('forget'),
  'change-contact': { field: ({ adjusts }) => (adjusts === undefined ? 'email' : 'language') },
  'refuse-contact': at('close-contact'),
  'set-representative': at('kind'),
  rate: {
    field: ({ handling, outcome }) =>
      handling === undefined && outcome === undefined ? 'comment' : 'survey',
    goesOnAt: 'survey',
  },
};
