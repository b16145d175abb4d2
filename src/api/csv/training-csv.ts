import type { Trained } from '../../cases/training/read-team.js';
import { iso } from '../../domain/complaint/summary.js';
import { csvOf } from './csv.js';

const head = [
  ...[
    'person',
    'name',
    'team',
    'course',
    'state',
    'until',
    'required',
    'version',
    'passed',
    'expires',
    'how',
  ],
];
const at = (ms: number | null | undefined): string | null => (ms == null ? null : iso(ms));

/** Who is trained for what. */
export const trainingCsv = (trained: readonly Trained[]): string =>
  csvOf(
    head,
    trained.map(({ person, course, standing, record }) => [
      ...[person.id, person.name, person.team, course.id, standing.state, at(standing.until)],
      standing.required ? 'yes' : 'no',
      ...[record?.version ?? null, at(record?.passedAt), at(record?.expiresAt), record?.how ?? null],
    ]),
  );
