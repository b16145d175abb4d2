/** What operators look up by name is in docs/operating.md. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schedules } from '../../src/contract/schedules.js';
import { searchAttributes } from '../../src/contract/search-attributes.js';
import { createMetrics } from '../../src/metrics.js';

const page = readFileSync('docs/operating.md', 'utf8');

it.each(Object.values(searchAttributes))('the column $name of the list of runs', ({ name }) => {
  const [, columns = ''] = page.split('## The list of runs');
  expect(columns.split('\n## ')[0]).toContain(`\`${name}\``);
});

it('what is measured where commits are made', async () => {
  const measured = await createMetrics().registry.getMetricsAsJSON();
  const ours = measured.map(({ name }) => name).filter((name) => name.startsWith('redress_'));
  expect(ours.filter((name) => !page.includes(`\`${name}{`))).toEqual([]);
});

it.each(schedules)('the schedule $id', ({ id }) => expect(page).toContain(`\`${id}\``));
