/** The figures of whoever handles complaints: their own for everybody, others' for whoever leads, supervises or audits. */
import * as stored from '../../../db/insights/handlers/notes.js';
import { absencesUntil, roundsOf } from '../../../db/insights/handlers/rounds.js';
import { directory, type Person } from '../../../db/people/directory.js';
import { measuresOf, type Measures } from '../../../domain/insights/handlers/measures.js';
import { spanNamed, type Span, type SpanName } from '../../../domain/insights/handlers/spans.js';
import { boardTeams } from '../../../domain/people/board.js';
import type { Ctx, KeyedCtx, WriteCtx } from '../../context.js';
import { needStaff, type Principal } from '../../principal.js';
import { needInsights } from '../read-reports.js';

type Reading = KeyedCtx & Pick<Ctx, 'policy'>;
/** `shown`: whose figures these are, by name; everybody's are counted with them. */
export type HandlersRead = Measures & {
  span: Span;
  zone: string;
  shown: { id: string; name: string }[];
  notes: stored.Note[];
};

/** Those whom the caller may see, by name; each look at somebody else's is written down. */
export async function readHandlers(ctx: Reading, name: SpanName): Promise<HandlersRead> {
  needInsights(ctx.who);
  const { people, ...read } = await counted(ctx, name);
  const shown = (await directory(ctx.db))
    .filter((person) => people.has(person.id) && isTheirs(ctx.who, person))
    .map(({ id, name: called }) => ({ id, name: called }));
  const others = shown.map(({ id }) => id).filter((id) => id !== ctx.who.caller.id);
  await stored.enterLooks(ctx.db, ctx.who.caller.id, others, ctx.who.at);
  return { ...read, people, shown, notes: await notesFor(ctx, name, shown) };
}

/** The caller's own, and who looked at them. */
export async function readOwn(
  ctx: Reading,
  name: SpanName,
): Promise<HandlersRead & { looks: stored.Look[] }> {
  const own = needStaff(ctx.who);
  const read = await counted(ctx, name);
  const shown = [{ id: own.id, name: own.name }];
  const looks = await stored.looksAt(ctx.db, own.id);
  return { ...read, shown, notes: await notesFor(ctx, name, shown), looks };
}

/** Says something of one's own figures of a span; nothing takes it back. */
export async function noteOwn(ctx: WriteCtx, note: { span: SpanName; text: string }): Promise<unknown> {
  const { id } = needStaff(ctx.who);
  return await ctx.once(async (tx) => {
    await stored.putNote(tx, id, note);
    return { answer: { span: note.span }, remembered: { span: note.span } };
  });
}

async function counted({ db, policy, who }: Reading, name: SpanName) {
  const { zone } = policy.document.reports;
  const span = spanNamed(name, who.at, zone);
  const [rounds, absences] = await Promise.all([roundsOf(db, span), absencesUntil(db, span.until)]);
  return { ...measuresOf(rounds, absences), span, zone };
}

const notesFor = async ({ db }: Pick<Reading, 'db'>, name: SpanName, shown: HandlersRead['shown']) =>
  (await stored.notesOf(db, name)).filter(({ person }) => shown.some(({ id }) => id === person));

/** Supervisors, auditors and administrators see everybody; leads those of the teams they have a board of. */
function isTheirs(who: Principal, { id, team }: Person): boolean {
  const { caller } = who;
  const teams = boardTeams(who);
  if (teams === 'all' || caller.role === 'supervisor' || id === caller.id) return true;
  return team !== null && teams !== null && teams.includes(team);
}
