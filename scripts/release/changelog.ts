/** What CHANGELOG.md says to the gates: which versions are released, and which breaks are named. */
import { readFileSync } from 'node:fs';

/** What a line under `### Breaking` may begin with; what follows in backquotes is the name of the break. */
export type Kind = 'history' | 'migration' | 'rows' | 'openapi';
export type Section = { version: string; date: string | null; breaking: { kind: string; name: string }[] };

/** The sections, newest first. */
export const sections = (changelog: string): Section[] => changelog.split(/^## /m).slice(1).map(section);

function section(text: string): Section {
  const [heading = '', ...lines] = text.split('\n');
  const [, version = '', date = null] = /^\[([^\]]+)\](?: - (\S+))?/.exec(heading) ?? [];
  const start = lines.indexOf('### Breaking') + 1;
  const end = lines.findIndex((line, i) => i >= start && line.startsWith('### '));
  const named = start === 0 ? [] : lines.slice(start, end < 0 ? undefined : end);
  return {
    version,
    date,
    breaking: named.flatMap((line) => {
      const [, kind, name] = /^- (\w+) `([^`]+)`/.exec(line) ?? [];
      return kind === undefined || name === undefined ? [] : [{ kind, name }];
    }),
  };
}

/** Whether the version has its date; what was recorded of it is closed then. */
export const isReleased = (changelog: string, version: string): boolean =>
  sections(changelog).some((section) => section.version === version && section.date !== null);

/** The breaks of a kind that are named: in every section, or only in that of the next release. */
export const named = (changelog: string, kind: Kind, where: 'anywhere' | 'unreleased'): string[] =>
  sections(changelog)
    .filter(({ version }) => where === 'anywhere' || version === 'Unreleased')
    .flatMap(({ breaking }) => breaking.filter((line) => line.kind === kind).map(({ name }) => name));

/** CHANGELOG.md as it is. */
export const readChangelog = (): string =>
  readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');
