/** All that may be tuned, as one validated document: the default is here, a file may replace it, a complaint freezes it. */
import { z } from 'zod';
import { Duration } from '../clocks/duration.js';
import { Categories, defaultCategories } from './categories.js';
import { Conduct } from './conduct.js';
import { Consent } from './consent.js';
import { Deadlines, defaultDeadlines } from './deadlines.js';
import { Evidence } from './evidence.js';
import { Express } from './express.js';
import { KeepFor } from './keeping.js';
import { PlatformTimes } from './platform.js';
import { RedressBodies } from './redress-bodies.js';
import { defaultRemedies, Remedies } from './remedies.js';
import { Reports } from './reports.js';
import { SecondLook } from './second-look.js';
import { Statutory } from './statutory.js';
import { Teams } from './teams.js';
import { Web } from './web.js';

export const Policy = z.strictObject({
  deadlines: Deadlines,
  categories: Categories,
  teams: Teams,
  remedies: Remedies,
  evidence: Evidence,
  express: Express,
  consent: Consent,
  conduct: Conduct,
  platform: PlatformTimes,
  web: Web,
  reports: Reports,
  secondLook: SecondLook,
  /** Where one may turn to besides: every result, rejection and late letter names them. */
  redressBodies: RedressBodies,
  /** What the law gives for an answer about personal data; null: nothing. */
  statutory: Statutory,
  /** How long after being told the result may be appealed. */
  appealWithin: Duration,
  /** How long after being told they may say how satisfied they are. */
  surveyWithin: Duration.prefault('28d'),
  /** How long closed cases are kept before they are purged; the policy in force says it for all of them. */
  keepFor: KeepFor,
  /** Attempts to phone a complainant before the result counts as untold. */
  calls: z.int().min(1),
  /** So many witnesses may be asked in a complaint. */
  witnesses: z.int().min(1).max(100).default(5),
  /** A command that could not be carried out in this time has no effect any more. */
  commandsLiveFor: Duration,
  /** How often a supervisor is reminded of what stays late after its last rung. */
  remindEvery: Duration,
});
export type Policy = z.infer<typeof Policy>;
export type PolicyDocument = z.input<typeof Policy>;

export const defaultPolicy = {
  deadlines: defaultDeadlines,
  categories: defaultCategories,
  remedies: defaultRemedies,
  appealWithin: '184d',
  calls: 3,
  commandsLiveFor: '1h',
  remindEvery: '24h',
} satisfies PolicyDocument;
