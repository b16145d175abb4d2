import type { Case } from '../../db/complaints/cases.js';
import * as limits from '../../db/people/limits.js';
import { limitTold, type LimitTold } from '../../domain/disclosure/limits.js';
import { isInForce, provenOf } from '../../domain/intake/limits.js';
import { limitToken, limitUrl } from '../../ids/tokens.js';
import type { Ctx } from '../context.js';

/** The limit in force for whoever made this complaint, with its page; null where there is none. */
export async function limitOf(
  { db, config }: Pick<Ctx, 'db' | 'config'>,
  { state, contact, now }: Pick<Case, 'state' | 'contact' | 'now'>,
): Promise<LimitTold | null> {
  const found = (await limits.ofPerson(db, provenOf(state, contact))).find((one) => isInForce(one, now));
  if (found === undefined) return null;
  const { http, secret } = config;
  return { ...limitTold(found, now), url: limitUrl(http.publicUrl, limitToken(secret, found.id)) };
}
