/** The pages of administration, for administrators alone. */
import { readOverview } from '../../../../cases/admin/read-overview.js';
import { needAdmin } from '../../../../cases/principal.js';
import { brandPage } from '../../../../pages/desk/admin/brand.js';
import { landingPage } from '../../../../pages/desk/admin/landing.js';
import { ADMIN_PATH, BRAND_PATH } from '../../../../pages/desk/admin/paths.js';
import { principal, reading } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';
import { causesPages } from './causes.js';
import { chaptersPages } from './chapters.js';
import { classesPages } from './classes.js';
import { keysPages } from './keys.js';
import { peoplePages } from './people.js';
import { policyPages } from './policy.js';
import { teamsPages } from './teams.js';
import { textsPages } from './texts.js';
import { coursesPages } from './training/courses.js';
import { requirementPages } from './training/requirements.js';

const schema = { hide: true } as const;

export function adminPages(app: App, deps: ApiDeps): void {
  app.addHook('preHandler', async (request) => needAdmin(principal(request)));
  app.get(ADMIN_PATH, { schema }, async (request, reply) => {
    const frame = deskFrame(deps, request);
    const overview = await readOverview(reading(deps, request));
    return html(reply, landingPage(frame, { ...overview, name: deps.brand.name[frame.locale] }));
  });
  app.get(BRAND_PATH, { schema }, async (request, reply) =>
    html(reply, brandPage(deskFrame(deps, request), { brand: deps.brand, file: deps.config.brandFile })),
  );
  peoplePages(app, deps);
  teamsPages(app, deps);
  classesPages(app, deps);
  keysPages(app, deps);
  policyPages(app, deps);
  chaptersPages(app, deps);
  textsPages(app, deps);
  causesPages(app, deps);
  coursesPages(app, deps);
  requirementPages(app, deps);
}
