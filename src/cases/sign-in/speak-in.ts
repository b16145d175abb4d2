import { speak } from '../../db/people/sessions.js';
import type { Locale } from '../../domain/vocabulary.js';
import type { KeyedCtx } from '../context.js';

/** Has the pages of the caller's session be in this language. */
export async function speakIn({ db, who: { credential } }: KeyedCtx, locale: Locale): Promise<void> {
  if (credential.kind === 'session') await speak(db, credential.id, locale);
}
