/** Whether what is submitted again under one `externalId` is the same matter; what was first said is not kept for it. */
import { createHmac } from 'node:crypto';
import { canonical } from '../../ids/canonical.js';
import { fail, type Failure } from '../failure.js';
import type { Filed } from './register.js';

/** What stands for each field of a filing: nobody without the secret can try out what it was. */
export type Prints = Record<string, string>;

const PRINT_SIGNS = 16;

export function printsOf(secret: string, filed: Filed): Prints {
  const { externalId: _, ...content } = filed;
  const print = (name: string, value: unknown): string =>
    createHmac('sha256', secret)
      .update(canonical(['filing', name, value]))
      .digest('base64url')
      .slice(0, PRINT_SIGNS);
  return Object.fromEntries(
    Object.entries(content).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, print(name, value)]],
    ),
  );
}

/** The refusal that names what differs; null where nothing does. */
export function otherMatter(first: Prints, again: Prints): Failure | null {
  const names = new Set([...Object.keys(first), ...Object.keys(again)]);
  const differing = [...names].filter((name) => first[name] !== again[name]);
  if (differing.length === 0) return null;
  return fail('other-matter', {
    detail:
      'Take another externalId for another matter; what is new in this one is a command of its complaint.',
    errors: differing.map((name) => ({
      path: `/${name}`,
      message: 'differs from what was first submitted under this externalId',
    })),
  });
}
