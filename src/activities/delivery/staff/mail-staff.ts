/** Mails one of the staff a letter of no complaint. */
import { priorities } from '../../../domain/complaint/priority.js';
import type { LetterFacts } from '../../../letters/letter.js';
import { renderLetter } from '../../../letters/render.js';
import { laterFailure } from '../../effects/letters.js';
import type { ActivityDeps } from '../../deps.js';

type StaffLetter = {
  number: string;
  to: string;
  facts: Extract<LetterFacts, { to: 'holder' | 'responsible' | 'entrant' }>;
  /** What the log says where it cannot be sent. */
  failed: string;
};

/** Throws while it has to wait. */
export async function mailStaff(
  { postmen, brand, logger }: Pick<ActivityDeps, 'postmen' | 'brand' | 'logger'>,
  { number, to, facts, failed }: StaffLetter,
): Promise<void> {
  const sent = await postmen.email.send({
    ...{ id: number, transport: 'email', priority: priorities.people, ...renderLetter(facts, brand) },
    to,
  });
  if ('waitMs' in sent) throw laterFailure(sent.waitMs ?? 0);
  if (sent.kind === 'sent') logger.info({ letter: number, result: sent.kind }, 'letter');
  else logger.error({ letter: number, code: sent.code }, failed);
}
