import type { Asked, Page } from '../../db/lists/page.js';
import { allTeams, everybody, type Staff, type Team } from '../../db/people/people.js';
import type { KeyedCtx } from '../context.js';
import { needStaff } from '../principal.js';

/** Everybody on the staff, by id, a page; for staff. */
export async function readStaff({ db, who }: KeyedCtx, asked: Asked<string>): Promise<Page<Staff, string>> {
  needStaff(who);
  return await everybody(db, asked);
}

/** All teams, a page; for staff. */
export async function readTeams({ db, who }: KeyedCtx, asked: Asked<string>): Promise<Page<Team, string>> {
  needStaff(who);
  return await allTeams(db, asked);
}
