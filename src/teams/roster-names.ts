import type { RosterMember } from '../app/teams';

/** In a large team people are typed by name: one that fits exactly one member is that member, any other stays and is refused. */
export const byName = (roster: readonly RosterMember[]) => (typed: string): string => {
  const wanted = typed.toLocaleLowerCase();
  const fitting = roster.filter(({ id, name }) => id === typed || name.toLocaleLowerCase() === wanted);
  return (fitting.length === 1 && fitting[0]?.id) || typed;
};
