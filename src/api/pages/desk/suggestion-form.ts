/** The form of a suggestion as the body of its request. */
import type { Sent } from './admin-form.js';

/** As the fields of the form are called. */
export const planNames = {
  'measuring.measure.kind': 'measure',
  'measuring.measure.key': 'measure',
  'measuring.baseline.from': 'baselineFrom',
  'measuring.baseline.until': 'baselineUntil',
  'measuring.target.share': 'share',
  'measuring.target.better': 'better',
  'measuring.checkOn': 'checkOn',
};

/** What a plan is read from; a share is typed in per cent. */
export function planIn({ fields, typed }: Sent): unknown {
  const { title, text, owner, dueOn, measure, baselineFrom, baselineUntil, share, better, checkOn } = fields;
  const [kind, key = null] = measure?.split(':') ?? [];
  return {
    ...{ title, text, owner, dueOn, causes: typed.get('causes') ?? [] },
    measuring:
      measure === undefined
        ? null
        : {
            measure: { kind, key },
            baseline: { from: baselineFrom, until: baselineUntil },
            target: {
              share: share === undefined ? undefined : Number(share.replace(/[%％]$/, '').trim()) / 100,
              better,
            },
            checkOn,
          },
  };
}
