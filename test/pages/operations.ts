/** How the work stands, to test its page with. */
import type { OperationsView } from '../../src/pages/desk/operations/operations-view.js';

const nobody = { total: 0, items: [] };
const nothing = { waiting: 0, since: null };

export const view: OperationsView = {
  ...{ at: '2026-01-01T00:00:00.000Z', version: '1.0.0', stages: [], tasks: [], lateTasks: [] },
  ...{ heldLetters: [{ transport: 'email', code: 'invalid_api_key', waiting: 3 }] },
  ...{ lostLetters: [], queries: [{ id: 'overdue', name: 'Overdue', query: 'Overdue = true', url: null }] },
  overdue: {
    total: 21,
    items: [
      {
        ...{ number: '100-000-008', stage: 'review', team: 'service', owner: null },
        ...{ since: '2026-01-01T00:00:00.000Z', url: 'http://ui.example/100-000-008' },
      },
    ],
  },
  ...{ paused: nobody, stuck: nobody, unassigned: nobody, unread: nobody },
  ...{ deliveries: [], deadDeliveries: [], commands: nothing, letters: nothing },
  temporal: { failing: [], endedBadly: [], schedules: [], versions: [] },
};
