import { allTeams, everybody, type Staff, type Team } from '../../db/people/people.js';
import type { KeyedCtx } from '../context.js';
import { needStaff } from '../principal.js';

/** Everybody on the staff, by id; for staff. */
export async function readStaff({ db, who }: KeyedCtx): Promise<Staff[]> {
  needStaff(who);
  return await everybody(db);
}

/** All teams; for staff. */
export async function readTeams({ db, who }: KeyedCtx): Promise<Team[]> {
  needStaff(who);
  return await allTeams(db);
}
