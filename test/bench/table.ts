import { holds, type Figure, type Side } from './figure';

/** The figures as a table for people, in Markdown so that it can be pasted. */
export function table(figures: readonly Figure[]): string {
  const rows = [['figure', 'measured', 'limit', 'beside', ''], ...figures.map(cells)];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rest.map(line)].join('\n');
}

const cells = (figure: Figure): string[] => [
  figure.what,
  `${round(figure.value)} ${figure.unit}`,
  figure.limit.is === 'known' ? '' : `${figure.limit.is} ${figure.limit.value}`,
  figure.sides.map(told).join(', '),
  figure.limit.is === 'known' ? '' : holds(figure) ? 'holds' : 'FAILS',
];

const told = ({ name, value, unit }: Side): string => `${name} ${round(value)} ${unit}`.trim();

/** Three figures that mean something; nobody reads the rest. */
const round = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString());
