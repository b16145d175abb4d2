/** What was written in a form that is not there any more. */
import type { Form } from '../../../../domain/commands/form-body.js';
import { Quote } from '../../../parts/page.js';

/** Fields that nobody writes in. */
const own = new Set(['intent', 'idempotencyKey', 'from']);
/** What is shorter was chosen, not written. */
const WRITTEN = 12;

export const Written = ({ form }: { form: Form }) =>
  Object.entries(form).flatMap(([name, value]) =>
    own.has(name) || typeof value !== 'string' || value.length < WRITTEN
      ? []
      : [<Quote key={name} text={value} />],
  );
