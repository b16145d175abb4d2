/** What a PromQL expression asks for, and what a process answers at /metrics. */
import { readFileSync } from 'node:fs';
import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { z } from 'zod';

/** A metric as an expression selects it; `grouped` are the labels its result is summed up by. */
export type Selector = {
  metric: string;
  matchers: { label: string; operator: string; value: string }[];
  grouped: string[];
};

/** All selectors of an expression; throws where it is not PromQL. */
export function selectorsOf(expression: string): Selector[] {
  const text = (node: SyntaxNode): string => expression.slice(node.from, node.to);
  const found: Selector[] = [];
  const visit = (node: SyntaxNode, grouped: string[]): void => {
    if (node.type.isError) throw new Error(`Not PromQL at ${node.from}: ${expression}`);
    if (node.name === 'VectorSelector') {
      const matchers = node
        .getChildren('LabelMatchers')
        .flatMap((all) => all.getChildren('UnquotedLabelMatcher'))
        .map((matcher) => {
          const [label = '', operator = '', value = '""'] = children(matcher).map(text);
          return { label, operator, value: String(JSON.parse(value)) };
        });
      found.push({ metric: text(node.firstChild ?? node), matchers, grouped });
    }
    const labels = node
      .getChildren('AggregateModifier')
      .flatMap((modifier) => modifier.getChildren('GroupingLabels'))
      .flatMap(children)
      .map(text);
    for (const child of children(node)) visit(child, [...grouped, ...labels]);
  };
  visit(parser.parse(expression).topNode, []);
  return found;
}

function children(node: SyntaxNode): SyntaxNode[] {
  const all: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) all.push(child);
  return all;
}

export type Series = { metric: string; labels: Record<string, string> };

/** The series in Prometheus' text format. */
export const seriesOf = (text: string): Series[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, metric = '', labels = ''] = /^([\w:]+)(?:\{(.*)\})? /.exec(line) ?? [];
      const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)];
      return { metric, labels: Object.fromEntries(pairs.map(([, name, value]) => [name, value])) };
    });

/** Whether one of the series has the selector's name, every label it is grouped by, and the values it asks for. */
export const answers = ({ metric, matchers, grouped }: Selector, series: Series[]): boolean =>
  series.some(
    (one) =>
      one.metric === metric &&
      grouped.every((label) => label in one.labels) &&
      matchers.every(({ label, operator, value }) => {
        const actual = one.labels[label];
        if (actual === undefined) return false;
        const equal = operator.includes('~') ? new RegExp(`^(?:${value})$`).test(actual) : actual === value;
        return operator.startsWith('!') ? !equal : equal;
      }),
  );

export type Question = { asked: string; expression: string };

const Rules = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
});
const Dashboard = z.object({
  panels: z.array(
    z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).optional() }),
  ),
});

/** Every expression of the alert rules and of the dashboard's panels. */
export function questions(): Question[] {
  const rules = Rules.parse(parse(readFileSync('deploy/prometheus/alerts.yml', 'utf8')));
  const board: unknown = JSON.parse(readFileSync('deploy/grafana/dashboards/redress.json', 'utf8'));
  return [
    ...rules.groups
      .flatMap((group) => group.rules)
      .map(({ alert, expr }) => ({ asked: alert, expression: expr })),
    ...Dashboard.parse(board).panels.flatMap(({ title, targets = [] }) =>
      targets.map(({ expr }) => ({
        asked: title,
        expression: expr.replaceAll('$__rate_interval', '1m'),
      })),
    ),
  ];
}
