import type { Found, FoundSection } from './sections';
import { wordsIn } from './shelf';
import type { Head } from './stored';
import { liveVersion } from './stored';

const LONG_SECTION = 2_000;

/** What was found, to be read before it goes live. */
export function reportOn({ sections, odd }: Found): string {
  const rows = sections.map((section) => `  ${section.id.padEnd(widest(sections))}  ${section.heading === section.id ? '' : section.heading} (${amount(wordsIn([section]), 'word')}, ${amount(section.bullets.length, 'point')})`);
  const all = [...odd, ...oddities(sections)];
  return [
    `Found ${amount(sections.length, 'section')}, ${amount(wordsIn(sections), 'word')}:`, ...rows,
    ...(all.length > 0 ? ['Please look at:', ...all.map((line) => `  - ${line}`)] : ['Nothing odd.']),
  ].join('\n');
}

const widest = (sections: readonly FoundSection[]): number => Math.min(40, Math.max(...sections.map(({ id }) => id.length)));
const amount = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function oddities(sections: readonly FoundSection[]): string[] {
  return [
    ...(sections.length === 1 ? ['No headings were recognised: everything is one section.'] : []),
    ...sections.filter((section) => wordsIn([section]) > LONG_SECTION).map(({ id }) => `"${id}" is very long: perhaps a heading in it was not recognised.`),
    ...sections.filter(({ id }) => /\([2-9]\d*\)$/.test(id)).map(({ id }) => `"${id}": that heading occurs more than once.`),
  ];
}

/** The versions of one board, newest first. */
export function listing(board: string, head: Head): string {
  const live = liveVersion(head);
  const rows = head.versions.toReversed().map((version) => {
    const status = version.retired ? 'retired' : version === live ? 'LIVE' : 'older';
    return `${board.padEnd(16)} version ${version.version}  ${status.padEnd(8)} ${version.title}, ${version.date}, review ${version.review ?? 'none'}, ${amount(version.sections, 'section')}, imported ${version.importedAt.slice(0, 10)}`;
  });
  return [...rows, `${board.padEnd(16)} pack       ${live ? 'older' : 'LIVE'}`].join('\n');
}
