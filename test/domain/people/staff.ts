import type { Colleague } from '../../../src/domain/people/colleague.js';

/** Somebody present of the team `content`, trained for its class, with nothing to do. */
export const somebody = (id: string, given: Partial<Colleague> = {}): Colleague => ({
  ...{ id, role: 'handler', team: 'content', categories: ['content'], untrained: [], languages: ['en'] },
  ...{ leads: [], supervises: [], onCall: false, present: true, concerned: false, load: 0 },
  ...given,
});

const elsewhere = { team: null, categories: [] };
export const lead = somebody('lead', { role: 'lead', leads: ['content'] });
export const supervisor = somebody('supervisor', {
  ...{ ...elsewhere, role: 'supervisor', supervises: ['content'] },
});
export const otherLead = somebody('other-lead', { ...elsewhere, role: 'lead', leads: ['account'] });
export const otherSupervisor = somebody('other-supervisor', { ...elsewhere, role: 'supervisor' });
export const admin = somebody('admin', { ...elsewhere, role: 'admin' });
