import type { FastifyReply } from 'fastify';
import type { Ctx, KeyedCtx } from '../../cases/context.js';
import { readAppeals, readHandled, type Days } from '../../cases/insights/read-returns.js';
import { dsaCsv, fcaCsv } from './returns-csv.js';

/** A table as a file to keep. */
export const sendCsv = (reply: FastifyReply, name: string, csv: string): FastifyReply =>
  reply
    .type('text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .send(csv);

/** What an authority is sent of some days. */
export async function sendReturn(
  reply: FastifyReply,
  ctx: KeyedCtx & Pick<Ctx, 'policy'>,
  { of, ...days }: Days & { of: 'dsa' | 'fca' },
): Promise<FastifyReply> {
  const csv = of === 'dsa' ? dsaCsv(await readAppeals(ctx, days)) : fcaCsv(await readHandled(ctx, days));
  return sendCsv(reply, `${of}-${days.from}-${days.until}`, csv);
}
