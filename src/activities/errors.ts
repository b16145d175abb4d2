/** Errors leave an activity as a code and an id: messages may carry SQL, parameters or words of people. */
import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/activity';
import type { ActivityInboundCallsInterceptor, Next, ActivityExecuteInput } from '@temporalio/worker';
import type { Logger } from 'pino';

/** Logs the error under an id; Temporal sees the code and the id. */
export class PlainErrors implements ActivityInboundCallsInterceptor {
  constructor(private readonly logger: Logger) {}

  async execute(
    input: ActivityExecuteInput,
    next: Next<ActivityInboundCallsInterceptor, 'execute'>,
  ): Promise<unknown> {
    try {
      return await next(input);
    } catch (error) {
      if (error instanceof ApplicationFailure) throw error;
      const errorId = randomUUID();
      this.logger.error({ errorId, err: error }, 'activity failed');
      throw ApplicationFailure.create({
        type: codeOf(error),
        message: `See the log under ${errorId}`,
        details: [{ errorId }],
      });
    }
  }
}

/** The system's own code of an error, such as ECONNREFUSED or an SQLSTATE, wherever it is wrapped. */
function codeOf(error: unknown): string {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if ('code' in inner && typeof inner.code === 'string') return inner.code;
  }
  return 'unexpected';
}
