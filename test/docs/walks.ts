/** The walks through the documents: blocks run in their order, in one shell or one program, against one stack. */

/** How the stack is started that walks are run against. */
export const stacks = {
  'as it comes': {},
  'with deadlines of seconds': { POLICY_FILE: 'examples/policy-of-seconds.json' },
  'with Resend': {
    RESEND_API_KEY: 're_walk',
    RESEND_FROM: 'Complaints <complaints@example.com>',
    RESEND_WEBHOOK_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  },
} as const satisfies Record<string, Record<string, string>>;

export type Walk = { stack: keyof typeof stacks; language: 'bash' | 'ts' };

/** By the name after `run: ` in a block's title. */
export const walks: Record<string, Walk> = {
  life: { stack: 'as it comes', language: 'bash' },
  neglect: { stack: 'with deadlines of seconds', language: 'bash' },
  api: { stack: 'with Resend', language: 'bash' },
  client: { stack: 'with Resend', language: 'ts' },
};
