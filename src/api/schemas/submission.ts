/** What a complaint is submitted with, and what it is answered with. */
import { z } from 'zod';
import { Email } from '../../domain/text/email.js';
import { TypedPhone } from '../../domain/text/typed-phone.js';
import { OpaqueId, written } from '../../domain/text/written.js';
import { Category, Channel, Locale } from '../../domain/vocabulary.js';
import type { Receipt } from '../../cases/doors/submit.js';
import { iso } from '../../domain/complaint/summary.js';
import { Attachments } from './command-body.js';
import { ComplaintNumber, Instant } from './summary.js';

export const Submission = z
  .strictObject({
    channel: Channel.meta({ description: '`app` and `web` by clients, `hotline` by service agents.' }),
    category: Category.meta({ description: "The complainant's own view; the review settles it." }),
    subject: z
      .strictObject({
        type: z
          .string()
          .regex(/^[a-z][a-z-]{0,31}$/, 'must be a word such as account, post, comment, message'),
        reference: written(512),
      })
      .optional()
      .meta({
        description:
          'What is complained about, by its reference on the platform; of a private message (`message`) its author is asked only with consent.',
      }),
    description: written(20_000),
    remedySought: written(2_000).optional(),
    contact: z
      .strictObject({
        email: Email.optional(),
        phone: TypedPhone.optional(),
        verified: z.boolean().default(false).meta({
          description:
            'The address is known to be the complainant’s; counts from a key with the scope verified-contact.',
        }),
      })
      .default({ verified: false })
      .meta({ description: 'Empty: anonymous, everything is told on the tracking page.' }),
    locale: Locale,
    accountId: OpaqueId.optional().meta({
      description:
        "The complainant's account, compared sign by sign; counts from a key with accounts:assert.",
    }),
    externalId: OpaqueId.optional().meta({
      description:
        'Your own id of this matter: submitted again it is the same complaint, with other content it is refused.',
    }),
    attachments: Attachments.optional(),
    danger: z
      .boolean()
      .default(false)
      .meta({ description: 'A person is in danger: told to the on-call person at once.' }),
  })
  .meta({
    id: 'Submission',
    example: {
      channel: 'app',
      category: 'account',
      subject: { type: 'account', reference: 'u-1042' },
      description: 'My account was banned yesterday. I have broken no rule.',
      contact: { email: 'li.na@example.com' },
      locale: 'en',
      accountId: 'u-1042',
    },
  });
export type Submission = z.infer<typeof Submission>;

export const Submitted = z
  .object({
    number: ComplaintNumber,
    trackingUrl: z.url().nullable().meta({
      description:
        'The private page: whoever has this address is taken for the complainant. Null where another key submitted the complaint, and this one may not read complaints.',
    }),
    submittedAt: Instant,
    reviewDueAt: Instant,
    promiseDueAt: Instant,
  })
  .meta({ id: 'Submitted' });
export type Submitted = z.infer<typeof Submitted>;

export const submitted = ({ state, trackingUrl, due }: Receipt): Submitted => ({
  number: state.number,
  trackingUrl,
  submittedAt: iso(state.receivedAt),
  reviewDueAt: iso(due.review),
  promiseDueAt: iso(due.promise),
});
