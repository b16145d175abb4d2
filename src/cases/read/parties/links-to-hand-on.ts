import type { Case } from '../../../db/complaints/cases.js';
import { hasRespondent, mayHandOn } from '../../../domain/disclosure/keyed.js';
import type { Relation } from '../../../domain/vocabulary.js';
import {
  representedToken,
  representedUrl,
  respondentToken,
  respondentUrl,
  witnessReference,
  witnessToken,
  witnessUrl,
} from '../../../ids/tokens.js';
import type { Ctx } from '../../context.js';

/** The private pages of respondent, witnesses and whom somebody speaks for, for those who have the case in hand to pass on. */
export function linksToHandOn(
  { config: { secret, http } }: Pick<Ctx, 'config'>,
  { state, contact }: Pick<Case, 'state' | 'contact'>,
  relations: readonly Relation[],
) {
  if (!mayHandOn(relations)) return { representedUrl: null, respondentUrl: null, witnesses: [] };
  const { representative, number } = state;
  return {
    representedUrl:
      representative === undefined || representative.guarded === true
        ? null
        : representedUrl(http.publicUrl, representedToken(secret, number)),
    respondentUrl: hasRespondent(state, contact)
      ? respondentUrl(http.publicUrl, respondentToken(secret, state.number))
      : null,
    witnesses: (state.witnesses ?? []).map((id, i) => ({
      n: i + 1,
      reference: witnessReference(secret, id),
      url: witnessUrl(http.publicUrl, witnessToken(secret, id)),
    })),
  };
}
