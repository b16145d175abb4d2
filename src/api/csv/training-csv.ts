import type { Trained } from '../../cases/training/read-team.js';
import { isoOrNull } from '../../domain/complaint/summary.js';
import { csvOf } from './csv.js';

const columns = [
  ...['person', 'name', 'team', 'course', 'state', 'until', 'required'],
  ...['version', 'passed', 'expires', 'how'],
];

/** Who is trained for what. */
export const trainingCsv = (trained: readonly Trained[]): string =>
  csvOf(
    columns,
    trained.map(({ person, course, standing, record }) => [
      ...[person.id, person.name, person.team, course.id, standing.state, isoOrNull(standing.until)],
      standing.required ? 'yes' : 'no',
      ...[record?.version ?? null, isoOrNull(record?.passedAt ?? null)],
      ...[isoOrNull(record?.expiresAt ?? null), record?.how ?? null],
    ]),
  );
