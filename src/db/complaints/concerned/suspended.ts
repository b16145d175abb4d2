/** Complaints about the same subject whose decision suspended its account. */
import { sql } from 'drizzle-orm';
import type { Complaint } from '../../../domain/complaint/state.js';
import type { Visibility } from '../../../domain/people/visibility.js';
import type { Db } from '../../client.js';
import { complaints, contacts, isSuspending } from '../../schema/complaints.js';
import { json, rows, statement } from '../../statement.js';
import { askedBy, isSeen } from '../cases.js';

/** So many are shown, the newest first. */
const MOST = 25;

const suspended = statement('suspended', { asked: json<object>() }, (_, { asked }) =>
  rows<{ state: Complaint }>(sql`
    with asked as (select * from jsonb_to_record(${asked}::jsonb) as asked(number text, ${askedBy})),
      here as (select contact.subject_type, contact.subject_reference from asked join ${contacts} contact using (number))
    select ${complaints.state} from asked cross join here
      join ${contacts} on ${contacts.subjectReference} = here.subject_reference
        and ${contacts.subjectType} is not distinct from here.subject_type and ${contacts.number} <> asked.number
      join ${complaints} on ${complaints.number} = ${contacts.number}
    where (${isSuspending(complaints.state)}) and ${isSeen}
    order by ${complaints.number} desc limit ${sql.raw(`${MOST}`)}`),
);

/** The states of those that are there for whoever asks. */
export const suspendedBeside = async (
  db: Db,
  number: string,
  { callerId, visible }: { callerId: string; visible: Visibility },
): Promise<Complaint[]> =>
  (await suspended(db, { asked: { number, callerId, ...visible } })).map(({ state }) => state);
