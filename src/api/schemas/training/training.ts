import { z } from 'zod';
import type { CourseTaught, MyCourse } from '../../../cases/training/read-courses.js';
import type { Trained } from '../../../cases/training/read-team.js';
import { iso, isoOrNull } from '../../../domain/complaint/summary.js';
import { Course, Lesson } from '../../../domain/training/course.js';
import type { Requirement } from '../../../domain/training/gate.js';
import { standings } from '../../../domain/training/standing.js';
import { upTo, written } from '../../../domain/text/written.js';
import { CallerId, CourseId } from '../../../domain/vocabulary.js';
import { Moment } from '../moment.js';

const inEach = z.object({ en: z.string(), 'zh-CN': z.string() });

export const CourseParams = z.object({ id: CourseId });

/** A course as it is taught; the right answers are nobody's to read. */
export const CourseShown = z
  .object({
    ...{ id: z.string(), name: inEach },
    validDays: z.int().nullable().meta({ description: 'How long a record holds; null: for good.' }),
    version: z.int(),
    outline: inEach,
    questions: z.array(z.object({ text: inEach, choices: z.array(inEach), several: z.boolean() })),
    passMark: z.int(),
  })
  .meta({ id: 'Course' });
export const shownCourse = ({ id, name, validDays, current }: CourseTaught): z.infer<typeof CourseShown> => ({
  ...{ id, name, validDays, version: current.version, outline: current.outline, passMark: current.passMark },
  questions: current.questions.map(({ text, choices, right }) => ({
    ...{ text, choices, several: right.length > 1 },
  })),
});
export const CoursesShown = z.object({ items: z.array(CourseShown) });

export const NewCourse = Course.omit({ id: true })
  .extend({
    lesson: Lesson.optional().meta({ description: 'What a new course begins with.' }),
  })
  .meta({ id: 'NewCourse' });
export const NewVersion = Lesson.safeExtend({
  renewFrom: Moment.nullable()
    .default(null)
    .meta({ description: 'From then on records of earlier versions no longer hold; null: they do.' }),
}).meta({ id: 'NewCourseVersion' });

const which = {
  of: z.enum(['class', 'role']),
  name: z.string().max(64).meta({ description: 'The class or the role.', example: 'privacy' }),
  course: CourseId,
};
export const NewRequirement = z
  .strictObject({
    ...which,
    since: Moment.nullable().meta({ description: 'From when it is required; null: it is not.' }),
  })
  .meta({ id: 'TrainingRequirement' });
export const RequirementsShown = z.object({ items: z.array(NewRequirement) });
export const WhichRequirement = z.strictObject(which);
export const shownRequirement = ({ since, ...rest }: Requirement) => ({ ...rest, since: isoOrNull(since) });
export const ShutOut = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });

export const CourseStandingShown = z
  .object({
    course: z.string(),
    state: z.enum(standings).meta({
      description:
        '`due`: needed from `until` on; `expiring`: holds for 30 days at most; `open`: not needed of them.',
    }),
    until: z.string().nullable(),
    required: z.boolean(),
  })
  .meta({ id: 'CourseStanding' });
export const MyTraining = z.object({ items: z.array(CourseStandingShown) });
export const shownStanding = ({ standing: { until, ...rest } }: Pick<MyCourse, 'standing'>) => ({
  ...{ ...rest, until: isoOrNull(until) },
});

export const QuizAnswers = z
  .strictObject({
    version: z.int().min(1).max(10_000),
    answers: z
      .array(z.array(z.int().min(0).max(5)).max(6))
      .max(12)
      .meta({ description: 'For each question the choices ticked, counted from 0.' }),
  })
  .meta({ id: 'QuizAnswers' });
export const GradedShown = z
  .object({
    ...{ right: z.int(), of: z.int(), passed: z.boolean() },
    wrong: z.array(z.int()).meta({ description: 'Questions not answered as they should have been.' }),
  })
  .meta({ id: 'QuizResult' });

export const NewTrainingRecord = z
  .strictObject({
    ...{ person: CallerId, course: CourseId },
    passedAt: Moment.optional().meta({ description: 'Now, where nothing is said.' }),
  })
  .meta({ id: 'NewTrainingRecord' });
export const NewException = z
  .strictObject({ person: CallerId, course: CourseId, until: Moment, why: written(500) })
  .meta({ id: 'NewTrainingException' });

export const RecordsImport = z
  .strictObject({
    csv: upTo(26_000).meta({
      description:
        'CSV with the columns `person`, `course`, `passed` (a day or an instant) and, if wished, `version`.',
    }),
    dryRun: z.boolean().default(false).meta({ description: 'Only says what would come of it.' }),
  })
  .meta({ id: 'TrainingImport' });
export const ImportChecked = z
  .object({
    records: z.int().meta({ description: 'Imported, or what would be; without what is there already.' }),
    errors: z.array(z.object({ line: z.int(), what: z.string() })),
  })
  .meta({ id: 'TrainingImportResult' });

export const TrainedShown = z
  .object({
    ...{ person: z.string(), course: z.string(), state: z.enum(standings), until: z.string().nullable() },
    required: z.boolean(),
    record: z
      .object({
        ...{ id: z.string(), version: z.int(), passedAt: z.string(), expiresAt: z.string().nullable() },
        how: z.enum(['quiz', 'lead', 'import']),
      })
      .nullable()
      .meta({ description: 'The newest.' }),
  })
  .meta({ id: 'Trained' });
export const TrainedList = z.object({ items: z.array(TrainedShown) });
export const shownTrained = ({ person, standing, record }: Trained): z.infer<typeof TrainedShown> => ({
  ...{ person: person.id, ...shownStanding({ standing }) },
  record: record && {
    ...{ id: record.id, version: record.version, passedAt: iso(record.passedAt) },
    ...{ expiresAt: isoOrNull(record.expiresAt), how: record.how },
  },
});
export const Done = z.object({ done: z.literal(true) });
