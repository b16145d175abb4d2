/** The roles that what runs takes on: made by whoever migrates, who may take them on too. */
import type postgres from 'postgres';
import { rights, roles } from '../../db/roles.js';
import { codeOf, Fault } from '../../finding.js';
import { nameOf } from './server.js';

/** Makes what is not there, and gives each its rights; roles are the server's, rights this database's. */
export async function giveRights(sql: postgres.Sql, url: string): Promise<void> {
  for (const role of Object.values(roles)) {
    await sql
      .unsafe(`do $$ begin
        if to_regrole('${role}') is null then create role ${role} nologin; end if;
        if not pg_has_role(current_user, '${role}', 'set') then
          execute format('grant ${role} to %I with set true', current_user);
        end if;
      exception when duplicate_object or unique_violation then null; end $$`)
      .catch((error: unknown) => {
        throw codeOf(error) === '42501' ? missing(url, role) : error;
      });
  }
  // One statement for all, and in one transaction: nothing that runs is without its rights for a moment.
  await sql.begin((tx) => tx.unsafe(rights.join(';')));
}

const missing = (url: string, role: string): Fault =>
  new Fault(
    `The user of the database ${nameOf(url)} may not make the role ${role}, which Redress runs as: give it CREATEROLE, or run as an administrator: create role ${role}; grant ${role} to that user.`,
  );

/** Whether this user may migrate; one that only runs the service may not. */
export async function mayMigrate(sql: postgres.Sql): Promise<boolean> {
  const [row] = await sql`select has_database_privilege(current_database(), 'create') as may`;
  return row?.['may'] === true;
}
