/** Somebody speaks for the complainant: from when on they are told, and what becomes of it. */
import { isUnproven, transportFor } from '../../../intake/reach.js';
import type { LetterName, Transport } from '../../../vocabulary.js';
import type { EventOf, Fact } from '../../events.js';
import type { Complaint } from '../../state.js';
import { resultLetters } from '../telling.js';

type Represented = Pick<Complaint, 'representative'>;

/** Until then they get the receipt; of the result, that it waits for the proof. */
const receiptOnly: readonly LetterName[] = ['registered', ...resultLetters];

/** Whether the complainant's letter may be called for. */
export const mayBeWritten = (state: Represented, letter: LetterName): boolean =>
  !isUnproven(state) || receiptOnly.includes(letter);

/** The way to whom somebody speaks for; null where none is known, or nobody speaks for them. */
export const wayToRepresented = ({ representative }: Represented): Transport | null =>
  representative === undefined ? null : transportFor({ reach: representative.theirs, left: false });

/** A lead has yet to keep it from whom somebody speaks for. */
export const mayBeGuarded = ({ representative }: Represented): boolean =>
  representative !== undefined && representative.guarded !== true;

/**
 * They are told at once; where danger was claimed once the review is over, so that a lead can keep it from them, and a
 * claim alone cannot.
 */
export function tellRepresented(state: Complaint): Fact[] {
  const { representative, acknowledged, danger, stage } = state;
  if (representative === undefined || representative.told || representative.guarded) return [];
  const isTime = acknowledged && (!danger || stage !== 'review');
  return isTime && wayToRepresented(state) !== null ? [{ type: 'represented-told' }] : [];
}

type RepresentingEvent = EventOf<
  | 'representative-set'
  | 'represented-told'
  | 'represented-unreached'
  | 'represented-guarded'
  | 'representation-ended'
>;

export function afterRepresenting(state: Complaint, event: RepresentingEvent): Complaint {
  if (event.type === 'representative-set') return afterSetting(state, event);
  const { representative, ...alone } = state;
  if (representative === undefined) return state;
  switch (event.type) {
    case 'represented-told':
      return { ...state, representative: { ...representative, told: true } };
    case 'represented-guarded':
      return { ...state, representative: { ...representative, guarded: true } };
    case 'represented-unreached': {
      const { told: _, ...untold } = representative;
      const theirs = { ...representative.theirs, [event.transport]: 'failed' as const };
      return { ...state, representative: { ...untold, theirs } };
    }
    case 'representation-ended':
      return { ...readdressed(alone, event), pageSince: event.version };
  }
}

function afterSetting(state: Complaint, event: EventOf<'representative-set'>): Complaint {
  const { kind, proof, reach, changed = [] } = event;
  if (reach === undefined) {
    const { representative = { theirs: state.reach } } = state;
    return { ...state, representative: { ...representative, kind, proof } };
  }
  const representative = { kind, proof, theirs: state.reach };
  return { ...readdressed(state, { ...event, reach, changed }), representative };
}

const readdressed = (
  state: Complaint,
  { reach, changed, version }: Pick<EventOf<'contact-changed'>, 'reach' | 'changed' | 'version'>,
): Complaint => ({
  ...state,
  reach,
  reachSince: { ...state.reachSince, ...Object.fromEntries(changed.map((way) => [way, version])) },
});
