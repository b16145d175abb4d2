import { NameInEach } from '../../../domain/text/name.js';
import { z } from 'zod';
import { staffRoles } from '../../../domain/people/relations.js';
import { CallerId, Category, Locale, TeamId } from '../../../domain/vocabulary.js';
import { Moment } from '../moment.js';
import { Instant } from '../summary.js';
import { Email } from '../../../domain/text/email.js';
import { TypedPhone } from '../../../domain/text/typed-phone.js';
import { OpaqueId, upTo, written } from '../../../domain/text/written.js';

/** Ids that mean somebody else in a journal. */
const reserved = [
  ...['complainant', 'represented', 'respondent', 'witness', 'addressee', 'operator', 'system'],
];

/** An id for somebody new. */
export const NewCallerId = CallerId.refine((id) => !reserved.includes(id), 'is reserved').meta({
  example: 'zhang-wei',
});

const Role = z.enum(staffRoles);

const Name = written(200);
const Categories = z.array(Category).max(100).meta({ description: 'The classes they are trained for.' });
const Languages = z
  .array(Locale)
  .min(1)
  .max(2)
  .meta({ description: 'The first is the one they are written to in.' });
const AccountId = OpaqueId.nullable().meta({ description: 'Their own account on the platform.' });

export const NewStaff = z
  .strictObject({
    id: NewCallerId,
    name: Name,
    email: Email,
    phone: TypedPhone.nullable().default(null),
    role: Role,
    team: TeamId.nullable().default(null),
    categories: Categories,
    languages: Languages,
    accountId: AccountId.default(null),
    onCall: z.boolean().default(false),
    active: z.boolean().default(true),
  })
  .meta({
    id: 'NewStaff',
    example: {
      id: 'zhang-wei',
      name: '张伟',
      email: 'zhang-wei@staff.example',
      role: 'handler',
      team: 'account',
      categories: ['account'],
      languages: ['zh-CN', 'en'],
    },
  });
export const StaffChanges = z
  .strictObject({
    name: Name.exactOptional(),
    email: Email.exactOptional(),
    phone: TypedPhone.nullable().exactOptional(),
    role: Role.exactOptional(),
    team: TeamId.nullable().exactOptional(),
    categories: Categories.exactOptional(),
    languages: Languages.exactOptional(),
    accountId: AccountId.exactOptional(),
    onCall: z.boolean().exactOptional(),
    active: z.boolean().exactOptional(),
  })
  .meta({ id: 'StaffChanges', example: { active: false } });
export const StaffMember = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    role: Role,
    team: TeamId.nullable(),
    categories: Categories,
    languages: z.array(Locale),
    accountId: AccountId,
    onCall: z.boolean(),
    active: z.boolean(),
  })
  .meta({ id: 'StaffMember' });

const Lead = upTo(64).nullable().meta({ example: 'huang-ting' });
const team = { name: NameInEach, lead: Lead, supervisor: Lead };
export const TeamChanges = z
  .strictObject({
    ...team,
    active: z
      .boolean()
      .exactOptional()
      .meta({ description: 'Not so: it takes nobody and no class any more.' }),
  })
  .meta({
    id: 'TeamChanges',
    example: { name: { en: 'Accounts', 'zh-CN': '账号' }, lead: 'huang-ting', supervisor: 'margaret-stone' },
  });
export const Team = z.object({ ...team, id: TeamId, active: z.boolean() }).meta({ id: 'Team' });

export const NewAbsence = z
  .strictObject({ staff: z.string().max(64), from: Moment, until: Moment })
  .refine(({ from, until }) => Date.parse(from) < Date.parse(until), {
    path: ['until'],
    message: 'must be after from',
  })
  .meta({
    id: 'NewAbsence',
    example: { staff: 'zhang-wei', from: '2026-03-02T09:00:00+08:00', until: '2026-03-09T09:00:00+08:00' },
  });
export const Absence = z
  .object({ id: z.string(), staff: z.string(), from: Instant, until: Instant })
  .meta({ id: 'Absence' });
