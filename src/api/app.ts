/** The HTTP service as a value that can be tested without a port. */
import compress from '@fastify/compress';
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { validatorCompiler, type FastifyZodOpenApiTypeProvider } from 'fastify-zod-openapi';
import type { ApiDeps } from './deps.js';
import { mapError } from './errors.js';
import { needOurName } from './local.js';
import { authenticateKeys } from './plugins/authentication.js';
import { answerBroken, takeAll } from './plugins/broken.js';
import { documentRoutes } from './plugins/docs.js';
import { BODY_LIMIT_BYTES, readJson } from './plugins/bodies/bodies.js';
import { limitRoutes } from './plugins/limits.js';
import { knowMethods } from './plugins/methods.js';
import { measureRoutes } from './plugins/metrics.js';
import { fail, notFound } from '../cases/failure.js';
import { PROBLEM_TYPE } from './problem.js';
import { deskPages } from './routes/desk/desk.js';
import { actRoutes } from './routes/people/acts.js';
import { recordRoutes } from './routes/people/records.js';
import { assetRoutes } from './routes/operations/assets.js';
import { absenceRoutes } from './routes/people/absences.js';
import { boardRoutes } from './routes/people/board.js';
import { causeRoutes } from './routes/people/causes.js';
import { cannedTextRoutes } from './routes/people/canned-texts.js';
import { commandRoutes } from './routes/complaints/commands.js';
import { complaintRoutes } from './routes/complaints/complaints.js';
import { healthRoutes } from './routes/operations/health.js';
import { handlerRoutes } from './routes/insights/handlers.js';
import { reportRoutes } from './routes/insights/reports.js';
import { courseRoutes } from './routes/training/courses.js';
import { trainingRecordRoutes } from './routes/training/records.js';
import { actionRoutes, meetingRoutes } from './routes/insights/meetings.js';
import { suggestionRoutes } from './routes/insights/suggestions.js';
import { keyRoutes } from './routes/people/keys.js';
import { inboxRoutes } from './routes/operations/inbox.js';
import { conductRoutes } from './routes/people/limits.js';
import { listRoutes } from './routes/complaints/lists.js';
import { lostLinkRoutes } from './routes/parties/lost-links.js';
import { operationsRoutes } from './routes/operations/operations.js';
import { pageRoutes } from './routes/parties/pages.js';
import { promiseRoute } from './routes/web/promise.js';
import { receiptRoutes } from './routes/operations/receipts.js';
import { respondentRoutes } from './routes/parties/respondents.js';
import { sealRoutes } from './routes/operations/seal.js';
import { sessionRoutes } from './routes/people/sessions.js';
import { searchRoutes } from './routes/complaints/search.js';
import { staffRoutes } from './routes/people/staff.js';
import { submissionRoutes } from './routes/complaints/submissions.js';
import { taskRoutes } from './routes/people/tasks.js';
import { attachmentRoutes } from './routes/evidence/attachments.js';
import { partyUploadRoutes, uploadRoutes } from './routes/evidence/uploads.js';
import { workRoutes } from './routes/people/work.js';
import { representedRoutes } from './routes/parties/represented.js';
import { witnessRoutes } from './routes/parties/witnesses.js';
import { trackingRoutes } from './routes/parties/tracking.js';
import { asksForPage, frameOf } from './pages/locale.js';
import { problemPage } from '../pages/public/problem.js';
import { logRequests } from './request-log.js';
import type { App } from './routing.js';
import { serializerCompiler } from './serializing.js';

export type { ApiDeps } from './deps.js';

/** How often is looked for requests that take too long to arrive. */
const CHECKED_EVERY_MS = 1_000;

/** Builds the service: every route, nothing listening yet. */
export async function createApp(deps: ApiDeps): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = deps.logger;
  const server = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: [...deps.config.http.trustedProxies],
    ...patienceWith(deps.config),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    frameworkErrors: answerError,
    clientErrorHandler: answerBroken,
  });
  const app: App = server.withTypeProvider<FastifyZodOpenApiTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  readJson(app);
  app.decorateRequest('principal', null);
  app.decorateRequest('session', null);
  answerErrors(app, deps);
  logRequests(app);
  takeAll(app);
  if (deps.local) app.addHook('onRequest', async (request) => needOurName(request));

  await app.register(compress, { global: false });
  await limitRoutes(app, deps.config);
  await documentRoutes(app, deps.config.http.publicUrl);
  measureRoutes(app, deps);

  healthRoutes(app, deps);
  assetRoutes(app, deps);
  sealRoutes(app, deps);
  trackingRoutes(app, deps);
  respondentRoutes(app, deps);
  witnessRoutes(app, deps);
  representedRoutes(app, deps);
  lostLinkRoutes(app, deps);
  promiseRoute(app, deps);
  await app.register(async (uploads: App) => partyUploadRoutes(uploads, deps));
  await app.register(async (receipts: App) => receiptRoutes(receipts, deps));
  await app.register(async (pages: App) => pageRoutes(pages, deps));
  await app.register(async (inbox: App) => inboxRoutes(inbox, deps));
  await app.register(async (desk: App) => deskPages(desk, deps));
  await app.register(async (keyed: App) => {
    authenticateKeys(keyed, deps);
    submissionRoutes(keyed, deps);
    await keyed.register(async (uploads: App) => uploadRoutes(uploads, deps));
    listRoutes(keyed, deps);
    searchRoutes(keyed, deps);
    complaintRoutes(keyed, deps);
    attachmentRoutes(keyed, deps);
    commandRoutes(keyed, deps);
    taskRoutes(keyed, deps);
    workRoutes(keyed, deps);
    boardRoutes(keyed, deps);
    staffRoutes(keyed, deps);
    sessionRoutes(keyed, deps);
    absenceRoutes(keyed, deps);
    keyRoutes(keyed, deps);
    actRoutes(keyed, deps);
    recordRoutes(keyed, deps);
    cannedTextRoutes(keyed, deps);
    causeRoutes(keyed, deps);
    conductRoutes(keyed, deps);
    reportRoutes(keyed, deps);
    courseRoutes(keyed, deps);
    trainingRecordRoutes(keyed, deps);
    handlerRoutes(keyed, deps);
    suggestionRoutes(keyed, deps);
    meetingRoutes(keyed, deps);
    actionRoutes(keyed, deps);
    operationsRoutes(keyed, deps);
  });
  server.server.maxConnections = deps.config.maxConnections;
  return server;
}

/** A request arrives in time; a connection on which nothing moves for longer than any answer takes is closed. */
function patienceWith({ requestTimeoutMs, commandPatienceMs }: ApiDeps['config']) {
  return {
    requestTimeout: requestTimeoutMs,
    connectionTimeout: requestTimeoutMs + commandPatienceMs,
    // One that comes while the process stops is answered, and its connection closed.
    return503OnClosing: false,
    http: {
      ...{ headersTimeout: requestTimeoutMs, connectionsCheckingInterval: CHECKED_EVERY_MS },
      requireHostHeader: false,
    },
  };
}

/** Also for what fails before there is a route: an address that cannot be read. */
function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { code, problem, retryAfter, log } = mapError(error);
  reply.problem = code;
  if (log !== null) request.log.error({ ...log, route: request.routeOptions.url }, 'request failed');
  if (retryAfter !== null && !reply.hasHeader('retry-after')) void reply.header('retry-after', retryAfter);
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  void reply.code(problem.status).type(PROBLEM_TYPE).send(problem);
}

function answerErrors(app: App, { site }: Pick<ApiDeps, 'site'>): void {
  app.setErrorHandler(answerError);
  const methodsOf = knowMethods(app);
  app.setNotFoundHandler((request, reply) => {
    const { method, url } = request;
    const methods = methodsOf(url);
    if (methods.length === 0 || methods.includes(method)) {
      if (!asksForPage(request)) throw notFound();
      const page = problemPage(frameOf(request, site), 'not-found');
      return reply.code(404).type('text/html; charset=utf-8').send(page);
    }
    void reply.header('allow', methods.join(', '));
    throw fail('method-unknown', { detail: `It takes ${methods.join(', ')}.` });
  });
}
