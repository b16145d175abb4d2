/** A sign of life from activities that take long: one that died with its process is begun again soon. */
import { Context } from '@temporalio/activity';
import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, Next } from '@temporalio/worker';

/** Well under the heartbeat timeouts; an activity that is done before costs no heartbeat. */
const EVERY_MS = 3_000;

/** Heartbeats beside the activity until it ends. */
export class SignsOfLife implements ActivityInboundCallsInterceptor {
  async execute(
    input: ActivityExecuteInput,
    next: Next<ActivityInboundCallsInterceptor, 'execute'>,
  ): Promise<unknown> {
    const context = Context.current();
    const timer = setInterval(() => context.heartbeat(), EVERY_MS);
    try {
      return await next(input);
    } finally {
      clearInterval(timer);
    }
  }
}
