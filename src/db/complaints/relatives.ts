/** Other complaints of the same account or address, or about the same subject, and those it is related to or merged with. */
import { sql } from 'drizzle-orm';
import type { Verdict } from '../../domain/complaint/course/rounds.js';
import type { Matter } from '../../domain/intake/same-matter.js';
import type { Visibility } from '../../domain/people/visibility.js';
import type { Category, Ending, Stage } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { complaints, contacts } from '../schema/complaints.js';
import { complaintFacts } from '../schema/facts.js';
import { json, rows, statement } from '../statement.js';
import { askedBy, isSeen } from './cases.js';

export type Relative = {
  number: string;
  sameAccount: boolean;
  sameSubject: boolean;
  stage: Stage;
  category: Category;
  receivedAt: number;
  ending: Ending | null;
  /** What its decision says of it. */
  verdict: Verdict | null;
  mergedInto: string | null;
  /** What tells whose it is and what it is about. */
  contact: Matter;
};

/** So many of each are looked at, the newest first, however many there are. */
const LOOKED_AT = 25;

/** Each side is read along its index, the newest numbers first; then what is not there for the reader is left out. */
const relatives = statement('relatives', { asked: json<object>() }, (_, { asked }) =>
  rows<Relative>(sql`
    with asked as (select * from jsonb_to_record(${asked}::jsonb) as asked(number text, ${askedBy})),
      here as (select contact.account_id, contact.subject_type, contact.subject_reference,
          contact.email, contact.phone, c.state
        from asked join ${contacts} contact using (number) join ${complaints} c using (number)),
      account as (select one.number from here cross join lateral (select o.number from ${contacts} o, asked
        where o.account_id = here.account_id and o.number <> asked.number order by o.number desc limit ${sql.raw(`${LOOKED_AT}`)}) one),
      subject as (select one.number from here cross join lateral (select o.number from ${contacts} o, asked
        where o.subject_reference = here.subject_reference and o.subject_type is not distinct from here.subject_type
          and o.number <> asked.number order by o.number desc limit ${sql.raw(`${LOOKED_AT}`)}) one),
      address as (select one.number from here cross join lateral (select o.number from ${contacts} o, asked
        where (lower(o.email) = lower(here.email) or o.phone = here.phone) and o.number <> asked.number
        order by o.number desc limit ${sql.raw(`${LOOKED_AT}`)}) one),
      named as (select jsonb_array_elements_text(state -> 'related' || state -> 'joined') as number from here
        union select state ->> 'mergedInto' from here),
      found as (select number from account union select number from subject
        union select number from address union select number from named)
    select ${complaints.number}, ${complaints.number} in (select number from account) as "sameAccount",
      ${complaints.number} in (select number from subject) as "sameSubject", ${complaints.stage}, ${complaints.category},
      floor(extract(epoch from ${complaints.receivedAt}) * 1000)::float8 as "receivedAt",
      ${complaints.state} ->> 'ending' as ending, (select ${complaintFacts.verdict} from ${complaintFacts}
        where ${complaintFacts.number} = ${complaints.number}
          and ${complaintFacts.round} = (${complaints.state} ->> 'round')::int) as verdict,
      ${complaints.state} ->> 'mergedInto' as "mergedInto", json_build_object('accountId', ${contacts.accountId},
        'email', ${contacts.email}, 'phone', ${contacts.phone}, 'subjectType', ${contacts.subjectType},
        'subjectReference', ${contacts.subjectReference}) as contact
    from asked cross join found join ${complaints} on ${complaints.number} = found.number
      join ${contacts} on ${contacts.number} = found.number
    where ${isSeen} order by ${complaints.number} desc`),
);

/** Those that are there for whoever asks, the newest first. */
export const relativesOf = (
  db: Db,
  number: string,
  { callerId, visible }: { callerId: string; visible: Visibility },
): Promise<Relative[]> => relatives(db, { asked: { number, callerId, ...visible } });
