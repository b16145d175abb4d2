/**
 * Whom PostgreSQL lets do what. The user of DATABASE_URL owns the tables and migrates them; what runs takes on a role of
 * fewer rights, so that no fault of the program, and no statement somebody smuggles in, changes what happened.
 */
export const roles = {
  /** Runs the service: it adds to the journal, and cannot change or remove what is there. */
  service: 'redress_service',
  /** Removes closed cases whose time is over. */
  purge: 'redress_purge',
  /** Reads what reports are made of, without any person. */
  reports: 'redress_reports',
} as const;

/** What is only added to. */
export const appendOnly = [
  'journal',
  'acts',
  'reports',
  'report_figures',
  'suggestion_checks',
  'checkpoints',
];
/** What is left of a purge, which nothing changes. */
export const receipts = ['purge_receipts', 'purged_entries'];
/** What a purge takes rows from. */
export const ofCases = [
  ...['receipts', 'mails', 'letters', 'proofs', 'deliveries', 'drafts', 'limits', 'attachments', 'commands'],
  ...['requests', 'texts', 'work', 'tasks', 'openings', 'contacts', 'subjects', 'journal', 'complaints'],
];
/** What holds nothing of any person. */
const forReports = ['complaint_facts', 'causes', 'reports', 'report_figures', 'purge_receipts'];

const { service, purge, reports } = roles;

/** The rights of each, given anew after every migration: a table that comes with one is the service's to write. */
export const rights: readonly string[] = [
  `grant usage on schema public to ${service}, ${purge}, ${reports}`,
  `grant usage on schema drizzle to ${service}`,
  `grant select on all tables in schema drizzle to ${service}`,
  `revoke all on all tables in schema public from ${service}, ${purge}, ${reports}`,
  `grant select, insert, update, delete on all tables in schema public to ${service}`,
  `revoke update, delete on ${appendOnly.join(', ')} from ${service}`,
  `revoke delete on meetings from ${service}`,
  `revoke update, delete on sealed_entries from ${service}`,
  `revoke insert, update, delete on ${receipts.join(', ')} from ${service}`,
  `grant select, delete on ${ofCases.join(', ')} to ${purge}`,
  `grant select, insert on ${receipts.join(', ')} to ${purge}`,
  `grant update on contacts, complaints to ${purge}`,
  `grant select, update (salt) on sealed_entries, sealed_texts to ${purge}`,
  `grant select, update (attachment) on access_log to ${purge}`,
  `grant select, update (reason, settled_why) on second_looks to ${purge}`,
  `grant usage, select on all sequences in schema public to ${service}`,
  `grant select on ${forReports.join(', ')} to ${reports}`,
];
