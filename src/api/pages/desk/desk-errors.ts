import { deskProblemPage, ownProblems } from '../../../pages/desk/problem.js';
import type { ApiDeps } from '../../deps.js';
import type { App } from '../../routing.js';
import { deskFrame } from './desk-frame.js';
import { answerErrorsBy } from '../reply.js';

/** What goes wrong at the desk is a page of the desk. */
export const answerDeskErrors = (app: App, deps: Pick<ApiDeps, 'site' | 'policy'>): void =>
  answerErrorsBy(app, (request, problem, errorId, code) =>
    deskProblemPage(deskFrame(deps, request), ownProblems.find((one) => one === code) ?? problem, errorId),
  );
