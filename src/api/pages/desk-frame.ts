/** What a page of the desk is shown in, to whoever is signed in. */
import type { FastifyRequest } from 'fastify';
import type { DeskFrame } from '../../pages/parts/desk-page.js';
import type { ApiDeps } from '../deps.js';
import { frameOf } from './locale.js';

export const deskFrame = ({ site }: Pick<ApiDeps, 'site'>, request: FastifyRequest): DeskFrame => ({
  ...frameOf(request, site),
  who: request.principal?.staff ?? null,
  path: request.method === 'GET' ? request.url : request.url.replace(/\/[^/]*$/, ''),
});
