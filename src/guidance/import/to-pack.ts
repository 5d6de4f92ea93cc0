import type { Audience, Doc, Pack } from '../pack';
import type { FoundSection } from './sections';

/** What whoever imports a document says of it. */
export interface About { title: string; /** ISO dates. */ date: string; review: string | null; audience: Audience }

const longDate = (iso: string): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));

/** A stored version as a pack: the rest of the guidance does not see a difference, but answers carry title, date and version. */
export function toPack(doc: Doc, board: string, { about, version, sections }: { about: About; version: number; sections: readonly FoundSection[] }): Pack {
  const { title, date, review, audience } = about;
  return {
    doc, board, title, audience,
    published: `${title}, ${longDate(date)}, version ${version}`,
    review: review === null ? 'none' : longDate(review), reviewBy: review,
    note: `Imported, version ${version}.`,
    sections: sections.map(({ id, heading, bullets }) => ({ doc, id, heading, bullets })),
  };
}
