/** What the demo was about to send, noted before it is sent: an interrupted demo sends exactly that again. */
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { z } from 'zod';

const Note = z.object({
  id: z.string(),
  step: z.int(),
  /** The person's id, `complainant` or `respondent`. */
  as: z.string(),
  body: z.record(z.string(), z.unknown()),
  atMs: z.number(),
});
export type Note = z.infer<typeof Note>;

export type Notes = ReturnType<typeof openNotes>;

/** Opens the notes in `file`. A last line that was never written to its end counts as not written: nothing was sent. */
export function openNotes(file: string) {
  const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const whole = written.slice(0, written.lastIndexOf('\n') + 1);
  const kept = new Map<string, Note[]>();
  const keep = (note: Note): void => void kept.set(note.id, [...(kept.get(note.id) ?? []), note]);
  for (const line of whole.split('\n').filter(Boolean)) keep(Note.parse(JSON.parse(line)));
  if (whole !== written) truncateSync(file, Buffer.byteLength(whole));
  return {
    /** What was noted of a complaint, in order. */
    of: (id: string): readonly Note[] => kept.get(id) ?? [],
    write(note: Note): void {
      appendFileSync(file, `${JSON.stringify(note)}\n`);
      keep(note);
    },
  };
}
