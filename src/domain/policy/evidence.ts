/** The chapter of the evidence: which files are taken, how large, how many. */
import { z } from 'zod';

/** What can be told by its content and does nothing by itself; no markup, no archives, nothing that a program runs. */
export const fileTypes = [
  ...(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'] as const),
  ...(['application/pdf', 'text/plain'] as const),
  ...(['audio/mpeg', 'audio/mp4', 'audio/x-m4a', 'audio/ogg', 'audio/wav'] as const),
  ...(['video/mp4', 'video/webm', 'video/quicktime'] as const),
] as const;
export const FileType = z.enum(fileTypes);
export type FileType = z.infer<typeof FileType>;

export const Evidence = z
  .strictObject({
    types: z
      .array(FileType)
      .min(1)
      .default([...fileTypes]),
    /** Of one file. */
    bytes: z.int().min(1_024).max(2_000_000_000).default(20_000_000),
    /** Of one picture: more would take a machine's memory to draw. */
    pixels: z.int().min(10_000).max(250_000_000).default(64_000_000),
    /** Brought together, with one command or submission. */
    atOnce: z.int().min(1).max(50).default(10),
    perCase: z.int().min(1).default(200),
    /** Sent by one person or client; of a client, for all whom it files for. */
    aDay: z.int().min(1).default(2_000),
    /** The same by one side of a complaint, by its link. */
    aDayOfParty: z.int().min(1).default(60),
    /** What becomes of a file that no malware scanner has looked at. */
    unchecked: z.enum(['take', 'refuse']).default('take'),
  })
  .prefault({});
export type Evidence = z.infer<typeof Evidence>;
