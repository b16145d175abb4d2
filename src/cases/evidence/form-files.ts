/** The files of a form (process row P7): each is taken or refused by itself, so that what was taken need not be sent again. */
import * as files from '../../db/evidence/files.js';
import { FILES } from '../../domain/commands/form.js';
import { isFileRefusal, type FormFileRefusal } from '../../domain/intake/files.js';
import { fileName } from '../../domain/text/file-name.js';
import { Failure, type Said } from '../failure.js';
import { receiveUpload, type Sending, type UploadCtx } from './receive-upload.js';

/** `kept`: uploads that the form names now. `unfit`: what was not taken, and why; null where it has no name any more. */
export type FormFiles = {
  kept: Pick<files.Upload, 'id' | 'name' | 'bytes'>[];
  unfit: { name: string | null; why: FormFileRefusal }[];
};

export const noFiles: FormFiles = { kept: [], unfit: [] };

/** Who sends the form; its key names it among theirs. */
export type FormSender = Pick<Sending, 'caller' | 'aDay' | 'withheld'>;

/** Takes in the files of one form. */
export function takeFormFiles(ctx: UploadCtx, { caller, aDay, withheld = false }: FormSender) {
  const { atOnce } = ctx.policy.document.evidence;
  const taken: FormFiles = { kept: [], unfit: [] };
  return {
    /** The next file; whatever is wrong with it alone is noted. Sent anew with a form of the same key, another file is another. */
    take: async ({
      form,
      name,
      stream,
    }: Pick<Sending, 'name' | 'stream'> & { form: string }): Promise<void> => {
      const { kept, unfit } = taken;
      const called = fileName(name);
      if (kept.length >= atOnce) return void unfit.push({ name: called, why: 'files-too-many' });
      try {
        const nth = kept.length + unfit.length;
        const key = (sha256: string): string => `${form}/${nth}/${sha256}`;
        kept.push(await receiveUpload(ctx, { caller, aDay, withheld, name, stream, key }));
      } catch (error) {
        const why = whyUnfit(error);
        if (why === null) throw error;
        unfit.push({ name: called, why });
      }
    },
    /** What was still to come when its time was over. */
    cutShort: (): void => {
      if (!taken.unfit.some(({ why }) => why === 'file-too-slow'))
        taken.unfit.push({ name: null, why: 'file-too-slow' });
    },
    /** Those that came with it, behind those an earlier sending of it has brought; `ids` name these. */
    with: async (ids: readonly string[]): Promise<FormFiles> => {
      const earlier = await files.findOf(ctx.db, caller, ids);
      const kept = [...earlier, ...taken.kept];
      const gone = ids.filter((id) => !earlier.some((one) => one.id === id));
      const many = kept.length > atOnce ? [null] : [];
      return {
        kept,
        unfit: [
          ...taken.unfit,
          ...gone.map(() => ({ name: null, why: 'file-gone' }) as const),
          ...many.map((name) => ({ name, why: 'files-too-many' }) as const),
        ],
      };
    },
  };
}

function whyUnfit(error: unknown): FormFileRefusal | null {
  if (!(error instanceof Failure)) return null;
  if (error.code === 'too-many-requests') return 'files-today';
  return isFileRefusal(error.code) ? error.code : null;
}

/** What is left of the files of a form when what names them was refused; `errors` are places of its body. */
export function filesRefused({ kept, unfit }: FormFiles, { errors = [] }: Pick<Said, 'errors'>): FormFiles {
  const places = errors.flatMap(({ path }) => {
    const [, field, at] = path.split('/');
    return field === FILES ? [at] : [];
  });
  const gone = kept.filter((_, at) => places.includes(String(at)));
  return {
    kept: kept.filter((file) => !gone.includes(file)),
    unfit: [
      ...unfit,
      ...gone.map(({ name }) => ({ name, why: 'file-gone' }) as const),
      ...(places.includes(undefined) ? [{ name: null, why: 'case-full' } as const] : []),
    ],
  };
}
