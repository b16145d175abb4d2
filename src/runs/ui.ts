/** Addresses in the Temporal UI. */
export type TemporalUi = { url: string; namespace: string };

const runs = ({ url, namespace }: TemporalUi): string =>
  `${url}/namespaces/${encodeURIComponent(namespace)}/workflows`;

/** The list of runs that a query finds. */
export const queryUrl = (ui: TemporalUi, query: string): string =>
  `${runs(ui)}?query=${encodeURIComponent(query)}`;

/** All runs of a complaint, the newest first. */
export const runUrl = (ui: TemporalUi, number: string): string => `${runs(ui)}/${encodeURIComponent(number)}`;

/** The runs of a schedule. */
export const scheduleUrl = ({ url, namespace }: TemporalUi, id: string): string =>
  `${url}/namespaces/${encodeURIComponent(namespace)}/schedules/${encodeURIComponent(id)}`;
