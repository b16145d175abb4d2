/** A course, and its next version. */
import type { CourseTaught } from '../../../../cases/training/read-courses.js';
import { writeQuestions } from '../../../../domain/training/quiz-text.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { adminPage } from '../admin-page.js';
import {
  AdminForm,
  DayInput,
  IdInput,
  NameInputs,
  TextArea,
  TextInput,
  typedOfName,
  type FormState,
  type Typed,
} from '../form.js';
import { ADMIN_TRAINING_PATH, coursePath, NEW_COURSE_PATH } from '../paths.js';

export const typedOfCourse = ({ name, validDays, current }: CourseTaught): Typed =>
  new Map([
    ...typedOfName(name),
    ['validDays', [validDays?.toString() ?? '']],
    ['outlineEn', [current.outline.en]],
    ['outlineZh', [current.outline['zh-CN']]],
    ['quiz', [writeQuestions(current.questions)]],
    ['passMark', [current.passMark.toString()]],
  ]);

type CourseView = { course: CourseTaught | null; form: FormState };

/** `course` null: a new one, with its first version. */
export function coursePage(frame: DeskFrame, { course, form }: CourseView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const of = { form, locale };
  const names = (
    <>
      {course === null && <IdInput {...of} />}
      <NameInputs {...of} />
      <TextInput
        {...of}
        name="validDays"
        label={words('training:field.validDays')}
        hint={words('training:field.validDaysHint')}
        classes="govuk-input--width-5"
      />
    </>
  );
  const lesson = (
    <>
      <TextArea {...of} name="outlineEn" label={words('training:field.outlineEn')} rows={8} />
      <TextArea {...of} name="outlineZh" label={words('training:field.outlineZh')} rows={8} />
      <TextArea
        {...of}
        name="quiz"
        label={words('training:field.quiz')}
        hint={words('training:field.quizHint')}
        rows={12}
      />
      <TextInput
        {...of}
        name="passMark"
        label={words('training:field.passMark')}
        classes="govuk-input--width-5"
      />
    </>
  );
  return adminPage(frame, {
    title: course?.name[locale] ?? words('training:admin.add'),
    back: { text: words('training:admin.title'), href: ADMIN_TRAINING_PATH },
    ...{ wrong: form.wrong, narrow: true },
    children:
      course === null ? (
        <AdminForm action={`${NEW_COURSE_PATH}/add`} form={form}>
          {names}
          {lesson}
          <Button text={words('training:admin.add')} />
        </AdminForm>
      ) : (
        <>
          <AdminForm action={`${coursePath(course.id)}/change`} form={form}>
            {names}
            <Button text={words('training:admin.change')} />
          </AdminForm>
          <h2 className="govuk-heading-m">{words('training:admin.publish')}</h2>
          <p className="govuk-body">{words('training:admin.publishText')}</p>
          <AdminForm
            action={`${coursePath(course.id)}/publish`}
            form={{ ...form, formKey: `${form.formKey}-publish` }}
          >
            {lesson}
            <DayInput
              {...of}
              name="renewFrom"
              label={words('training:field.renewFrom')}
              hint={words('training:field.renewFromHint')}
            />
            <Button text={words('training:admin.publish')} classes="govuk-button--secondary" />
          </AdminForm>
        </>
      ),
  });
}
