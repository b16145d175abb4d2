import * as cases from '../../../db/complaints/cases.js';
import type { CaseRead } from '../../../db/complaints/cases.js';
import { ofCase } from '../../../db/evidence/attachments.js';
import { entries } from '../../../db/complaints/journal.js';
import * as commands from '../../../db/messages/commands.js';
import { forWitness, type Testimony } from '../../../domain/disclosure/parties/witness.js';
import { witnessOf, witnessReference } from '../../../ids/tokens.js';
import type { Ctx } from '../../context.js';
import { notFound } from '../../failure.js';

type ReadCtx = Pick<Ctx, 'config' | 'db'>;
/** The case that a witness's link belongs to, who of its witnesses they are, and the reference they know it under. */
export type OfWitness = { found: CaseRead; witness: number; reference: string };

/** Who a witness's token names; throws not-found where nobody was asked by it. */
async function ofWitness({ config, db }: ReadCtx, token: string): Promise<OfWitness> {
  const id = witnessOf(config.secret, token);
  const command = id === null ? null : await commands.find(db, id);
  const found = command === null ? null : await cases.read(db, command.number);
  const witness = 1 + (found?.state.witnesses ?? []).findIndex((one) => one === id);
  if (id === null || found === null || witness === 0) throw notFound();
  return { found, witness, reference: witnessReference(config.secret, id) };
}

/** What a witness may see, by the token of their link, and when (ms) it was read. */
export async function readTestimony(
  ctx: ReadCtx,
  token: string,
): Promise<Testimony & OfWitness & { now: number }> {
  const of = await ofWitness(ctx, token);
  const { found } = of;
  const { number } = found.state;
  const [journal, attachments] = await Promise.all([entries(ctx.db, number), ofCase(ctx.db, number)]);
  const events = journal.map(({ data }) => data);
  return { ...of, ...forWitness(of.witness, { ...found, attachments, events }, found.now), now: found.now };
}
