/** What a page of the desk is shown in: signed in, in the language of the session. */
import type { FastifyRequest } from 'fastify';
import { mayOperate } from '../../../cases/principal.js';
import { answersHotline } from '../../../cases/doors/hotline.js';
import type { Policy } from '../../../domain/policy/policy.js';
import { boardTeams } from '../../../domain/people/board.js';
import type { DeskFrame } from '../../../pages/parts/desk-page.js';
import type { ApiDeps } from '../../deps.js';
import { frameOf } from '../locale.js';

/** What answers a form shows the page that the form is on. */
export const deskFrame = (
  { site, policy }: Pick<ApiDeps, 'site' | 'policy'>,
  request: FastifyRequest,
): DeskFrame => ({
  ...frameOf(request, site, request.session?.locale),
  who: whoIs(request.principal, policy.document),
  path: request.method === 'GET' ? request.url : request.url.replace(/\/[^/]*$/, ''),
});

const whoIs = (who: FastifyRequest['principal'], policy: Policy): DeskFrame['who'] =>
  who?.staff
    ? {
        name: who.staff.name,
        answersHotline: answersHotline(who, policy),
        hasBoard: boardTeams(who) !== null,
        operates: mayOperate(who),
        administers: who.caller.role === 'admin',
      }
    : null;
