import { ApplicationFailure } from '@temporalio/activity';

/** Has what the platform has not answered tried again, where it says so not before `waitMs`. */
export const later = (waitMs: number | null): ApplicationFailure =>
  ApplicationFailure.create({
    type: 'platform-waits',
    message: 'The platform has not answered yet',
    ...(waitMs === null || waitMs <= 0 ? {} : { nextRetryDelay: waitMs }),
  });
