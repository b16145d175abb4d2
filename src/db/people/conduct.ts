/** The rounds of other complaints of the same person, and of those about the same respondent. */
import { sql, type SQL } from 'drizzle-orm';
import type { RoundCame } from '../../domain/people/conduct.js';
import type { Visibility } from '../../domain/people/visibility.js';
import type { Conduct } from '../../domain/policy/conduct.js';
import type { Db } from '../client.js';
import { askedBy, isSeen } from '../complaints/cases.js';
import { complaints, contacts } from '../schema/complaints.js';
import { complaintFacts } from '../schema/facts.js';
import { json, rows, statement } from '../statement.js';

/** The account that what a complaint is about belongs to: the subject itself, or as the platform said. */
const accountOf = (of: SQL): SQL =>
  sql`coalesce(${of}.subject_account, case when ${of}.subject_type = 'account' then ${of}.subject_reference end)`;

/** Others that are alike, read along an index, the newest numbers first. */
const alike = (condition: SQL): SQL => sql`select one.number from here cross join lateral (
  select o.number from ${contacts} o join ${complaints} other on other.number = o.number
  where o.number <> here.number and (${condition}) order by o.number desc limit here."lookedAt") one`;

/** An address counts where whoever reads there has shown to be the complainant, an account where a trusted word stands for it. */
const isProven = (way: string): SQL => sql`here.state -> 'reach' ->> ${sql.raw(`'${way}'`)} = 'confirmed'
  and other.state -> 'reach' ->> ${sql.raw(`'${way}'`)} = 'confirmed'`;

const rounds = statement('conduct', { asked: json<object>() }, (_, { asked }) =>
  rows<RoundCame & { theirs: boolean; about: boolean }>(sql`
    with asked as (select * from jsonb_to_record(${asked}::jsonb) as asked(number text,
        "lookedAt" int, "countedMs" float8, ${askedBy})),
      here as (select contact.*, c.state, "lookedAt" from asked join ${contacts} contact using (number)
        join ${complaints} c using (number)),
      theirs as (${alike(sql`o.account_id = here.account_id and o.account_asserted and here.account_asserted`)}
        union ${alike(sql`lower(o.email) = lower(here.email) and ${isProven('email')}`)}
        union ${alike(sql`o.phone = here.phone and ${isProven('sms')}`)}),
      about as (${alike(sql`o.subject_reference = here.subject_reference
          and o.subject_type is not distinct from here.subject_type`)}
        union ${alike(sql`o.subject_account = ${accountOf(sql.raw('here'))}`)}
        union ${alike(sql`o.subject_type = 'account' and o.subject_reference = here.subject_account`)})
    select ${complaintFacts.number}, ${complaintFacts.round}, ${complaintFacts.ending},
      ${complaintFacts.rejectReason} as "rejectReason", ${complaintFacts.verdict}, ${complaintFacts.remedies},
      floor(extract(epoch from ${complaintFacts.takenBackAt}) * 1000)::float8 as "takenBackAt",
      ${complaints.number} in (select number from theirs) as theirs,
      ${complaints.number} in (select number from about) and not ${complaintFacts.ownSubject} as about
    from asked cross join (select number from theirs union select number from about) found
      join ${complaints} on ${complaints.number} = found.number
      join ${contacts} on ${contacts.number} = found.number
      join ${complaintFacts} on ${complaintFacts.number} = found.number
    where ${isSeen} and ${complaints.receivedAt} > now() - "countedMs" * interval '1 ms'`),
);

/** Those that are there for whoever asks, of each side. */
export async function roundsBeside(
  db: Db,
  number: string,
  { lookedAt, countedFor: countedMs }: Conduct,
  { callerId, visible }: { callerId: string; visible: Visibility },
): Promise<{ complainant: RoundCame[]; respondent: RoundCame[] }> {
  const found = await rounds(db, { asked: { number, lookedAt, countedMs, callerId, ...visible } });
  return {
    complainant: found.filter(({ theirs }) => theirs),
    respondent: found.filter(({ about }) => about),
  };
}
