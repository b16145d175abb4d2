/** The answers of the web form as they are filed. */
import type { Filing } from '../doors.js';
import type { OnBehalfOf } from '../on-behalf-of.js';
import type { Locale } from '../../vocabulary.js';
import type { Answered } from './answers.js';

type Written = { description: string; locale: Locale; remedySought?: string; proof?: string };

/** Contact counts as unproven; nobody's word is taken for an account, or for the right to speak for somebody. */
export function filingOf(answers: Answered): Filing & Written {
  const { class: category, subject, danger, contact, story, wish, minor, adjustments } = answers;
  const { writtenIn: locale, largePrint, phoneOnly } = adjustments;
  return {
    ...{ channel: 'web', category, danger, description: story, locale },
    contact: { verified: false, ...given(contact) },
    ...(subject === null ? {} : { subject }),
    ...(wish === null ? {} : { remedySought: wish }),
    ...(minor === null ? {} : { minor }),
    adjustments: { largePrint, phoneOnly: phoneOnly && contact.phone !== null },
    ...representedBy(answers),
  };
}

type ForAnother = Pick<Filing, 'onBehalfOf' | 'accountId'> & Pick<Written, 'proof'>;

function representedBy({ behalf, represented }: Answered): ForAnother {
  if (behalf === 'myself' || represented === undefined) return {};
  const { account, proof } = represented;
  const onBehalfOf: OnBehalfOf = { kind: behalf, registered: given(represented) };
  return {
    onBehalfOf,
    ...(account === null ? {} : { accountId: account }),
    ...(proof === null ? {} : { proof }),
  };
}

const given = ({ email, phone }: Answered['contact']) => ({
  ...(email === null ? {} : { email }),
  ...(phone === null ? {} : { phone }),
});
