import { z } from 'zod';
import { scopes } from '../../../cases/principal.js';
import { written } from '../../../domain/text/written.js';
import { Moment } from '../moment.js';
import { NewCallerId } from './staff.js';
import { Instant } from '../summary.js';

const Scope = z.enum(scopes);
const ofAnyKind = {
  label: written(100).exactOptional().meta({ description: 'What it is for.' }),
  expiresAt: Moment.exactOptional().meta({
    description: 'Opens nothing from then on; not given: until it is revoked.',
  }),
};

export const NewKey = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('staff'), staff: z.string().max(64), ...ofAnyKind }),
    z.strictObject({
      kind: z.literal('client'),
      client: NewCallerId,
      scopes: z.array(Scope).min(1).max(scopes.length),
      ...ofAnyKind,
    }),
  ])
  .meta({
    id: 'NewKey',
    example: {
      kind: 'client',
      client: 'mobile-app',
      scopes: ['complaints:submit', 'complaints:read', 'complaints:command'],
    },
  });
export const MadeKey = z
  .object({
    id: z.string(),
    key: z
      .string()
      .nullable()
      .meta({ description: 'Shown this once; null in the answer to a repeated request.' }),
  })
  .meta({ id: 'MadeKey' });
export const ListedKey = z
  .object({
    id: z.string(),
    kind: z.enum(['client', 'staff']),
    staff: z.string().nullable(),
    name: z.string(),
    scopes: z.array(z.string()),
    label: z.string(),
    createdAt: Instant,
    usedAt: Instant.nullable().meta({ description: 'Last used, to ten minutes.' }),
    expiresAt: Instant.nullable(),
    revokedAt: Instant.nullable(),
  })
  .meta({ id: 'Key' });
