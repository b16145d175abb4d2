/** Addresses of the door, of the promise and of the web form. */
import type { Question } from '../../../domain/intake/web/answers.js';

export const DOOR_PATH = '/';
export const PROMISE_PATH = '/promise';
export const FORM_PATH = '/complain';

/** Pages of a form that are no question. */
export const otherSteps = ['check', 'sent'] as const;
export type Step = Question | (typeof otherSteps)[number];

/** A page of the form that was begun with this token. */
export const stepPath = (token: string, step: Step): string => `${FORM_PATH}/${token}/${step}`;

/** Where the form is carried on. */
export const draftPath = (token: string): string => `${FORM_PATH}/${token}`;
