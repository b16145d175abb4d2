/** What a page of the desk is shown in: signed in, in the language of the session. */
import type { FastifyRequest } from 'fastify';
import type { DeskFrame } from '../../../pages/parts/desk-page.js';
import type { ApiDeps } from '../../deps.js';
import { frameOf } from '../locale.js';

/** What answers a form shows the page that the form is on. */
export const deskFrame = ({ site }: Pick<ApiDeps, 'site'>, request: FastifyRequest): DeskFrame => ({
  ...frameOf(request, site, request.session?.locale),
  who: request.principal?.staff ?? null,
  path: request.method === 'GET' ? request.url : request.url.replace(/\/[^/]*$/, ''),
});
