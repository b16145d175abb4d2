import type { Db } from '../../db/client.js';
import { directory, type Person } from '../../db/people/directory.js';
import { boardTeams } from '../../domain/people/board.js';
import { fail } from '../failure.js';
import type { Principal } from '../principal.js';

/** Whether somebody's training is the caller's to keep: nobody keeps their own. */
const trains = ({ caller }: Principal, { id, team }: Person): boolean =>
  id !== caller.id &&
  (caller.role === 'admin' || (team !== null && [...caller.leads, ...caller.supervises].includes(team)));

/** Only who leads or supervises the person's team passes, and administrators; gives the person. */
export async function needTrainer(db: Db, who: Principal, id: string): Promise<Person> {
  const person = (await directory(db)).find((one) => one.id === id);
  if (person !== undefined && trains(who, person)) return person;
  throw fail('not-allowed', {
    detail:
      'Training is recorded by whoever leads or supervises the team, and by administrators; never one’s own.',
  });
}

/** Whose training the caller reads: of the teams they lead, supervise or audit. */
export async function traineesOf(db: Db, who: Principal): Promise<(Person & { isKept: boolean })[]> {
  const teams = boardTeams(who);
  if (teams === null)
    throw fail('not-allowed', { detail: 'This is for those who lead, supervise or audit.' });
  const people = await directory(db);
  return people
    .filter(({ active, team }) => active && (teams === 'all' || (team !== null && teams.includes(team))))
    .map((person) => ({ ...person, isKept: trains(who, person) }));
}
