/** `npm run admin`: what the operator of the machine does to people, where no administrator may or can. */
import './servers/checks/node.js';
import { z } from 'zod';
import { NewCallerId } from './api/schemas/people/staff.js';
import { readSettings } from './config.js';
import { recordAct } from './cases/acts/record-act.js';
import { factsOf } from './cases/people/write-person.js';
import { signOutEverywhere } from './cases/sign-in/sign-out-everywhere.js';
import { openDatabase, type Db } from './db/client.js';
import { takeTurn } from './db/people/acts.js';
import { create, isClient } from './db/people/keys.js';
import { keepGates } from './db/training/gates.js';
import { addStaff, changeStaff, putTeam, staffOf, teamOf, type Staff } from './db/people/people.js';
import type { ActName } from './db/schema/people.js';
import { Email } from './domain/text/email.js';
import { written } from './domain/text/written.js';
import { TeamId } from './domain/vocabulary.js';
import { Fault, reason } from './finding.js';
import { readFlags } from './flags.js';
import { runningServers } from './servers/data-dir-lock.js';

const usage = `npm run admin -- create --id li-na --name "Li Na" --email li.na@example.com   makes an administrator, and shows their key, once
npm run admin -- change --id li-na --name "Li Na" --email li.na@example.com   changes one; the name or the address may be left out
npm run admin -- restore --id li-na                                           has somebody of the staff be an administrator who works here
npm run admin -- key --id li-na                                               makes somebody of the staff a new key, and shows it, once
npm run admin -- team --id li-na --team content --as lead                     has somebody lead a team, or supervise it (--as supervisor)`;

const Given = z.strictObject({
  id: NewCallerId,
  name: written(200).exactOptional(),
  email: Email.exactOptional(),
  team: TeamId.exactOptional(),
  as: z.enum(['lead', 'supervisor']).exactOptional(),
});
type Given = z.infer<typeof Given>;

const notOfStaff = (id: string): Fault =>
  new Fault(`${id} is nobody on the staff: an administrator adds people, POST /v1/staff.`);

const operator = { caller: { id: 'operator' } };

async function record(tx: Db, act: ActName, id: string, before: Staff | null): Promise<void> {
  const after = await staffOf(tx, id);
  await recordAct(tx, operator, {
    act,
    about: id,
    before: before && factsOf(before),
    after: after && factsOf(after),
  });
  await keepGates(tx, [id]);
}

async function makeKey(tx: Db, id: string): Promise<string> {
  const person = await staffOf(tx, id);
  if (person?.active !== true)
    throw new Fault(`${id} is nobody who works here: add them, or restore an administrator.`);
  const made = await create(tx, { for: { kind: 'staff', staffId: id }, name: person.name, scopes: [] });
  const after = { kind: 'staff', staff: id };
  await recordAct(tx, operator, { act: 'make-key', about: made.id, before: null, after });
  return made.key;
}

async function change(tx: Db, id: string, changes: Parameters<typeof changeStaff>[2]): Promise<string> {
  const before = await staffOf(tx, id);
  if (before === null) throw notOfStaff(id);
  const moves = changes.email !== undefined && changes.email !== before.email;
  if (Object.keys(changes).length > 0)
    await changeStaff(tx, id, { ...changes, ...(moves ? { addressMakers: [] } : {}) });
  if (moves) await signOutEverywhere(tx, id);
  await record(tx, 'change-staff', id, before);
  return `${id} is changed.`;
}

const verbs: Record<string, (tx: Db, given: Given) => Promise<string>> = {
  async create(tx, { id, name, email }) {
    if (name === undefined || email === undefined) throw new Fault(`Usage:\n${usage}`);
    if ((await staffOf(tx, id)) !== null || (await isClient(tx, id)))
      throw new Fault(`${id} is on the staff already, or a client's name: choose another id.`);
    await addStaff(tx, { id, name, email, role: 'admin', categories: [], languages: ['en'] });
    await record(tx, 'add-staff', id, null);
    return await makeKey(tx, id);
  },
  change: (tx, { id, name, email }) =>
    change(tx, id, { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) }),
  restore: (tx, { id }) => change(tx, id, { role: 'admin', active: true }),
  key: (tx, { id }) => makeKey(tx, id),
  async team(tx, { id, team, as }) {
    if (team === undefined || as === undefined) throw new Fault(`Usage:\n${usage}`);
    const before = await teamOf(tx, team);
    if (before === null)
      throw new Fault(`${team} is no team: an administrator makes it, PUT /v1/teams/{id}.`);
    if ((await staffOf(tx, id)) === null) throw notOfStaff(id);
    const after = { ...before, [as]: id };
    await putTeam(tx, after);
    await recordAct(tx, operator, { act: 'put-team', about: team, before, after });
    return `${team} has ${id} as its ${as}.`;
  },
};

async function main(): Promise<void> {
  const option = { type: 'string' } as const;
  const { positionals, values } = readFlags(usage, {
    allowPositionals: true,
    options: { id: option, name: option, email: option, team: option, as: option },
  });
  const [name = '', ...more] = positionals;
  const verb = Object.hasOwn(verbs, name) && more.length === 0 ? verbs[name] : undefined;
  const given = Given.safeParse(values);
  if (verb === undefined || !given.success) throw new Fault(`Usage:\n${usage}`);
  const { database, dataDir } = readSettings();
  const url = database.url ?? runningServers(dataDir)?.databaseUrl;
  if (url == null) throw new Fault(`Nothing runs in ${dataDir}: start Redress first, or set DATABASE_URL.`);
  await using pool = openDatabase(url);
  const said = await pool.db.transaction(async (tx) => {
    await takeTurn(tx);
    return await verb(tx, given.data);
  });
  process.stdout.write(`${said}\n`);
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Fault ? error.message : reason(error)}\n`);
  process.exitCode = 1;
});
