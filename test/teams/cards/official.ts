/** Microsoft's own card library, which needs no browser to parse. */
interface Library {
  readonly AdaptiveCard: new () => { parse(json: object, context: Context): void };
  readonly SerializationContext: new (version: unknown) => Context;
  readonly Version: new (major: number, minor: number) => unknown;
}
interface Context {
  readonly eventCount: number;
  getEventAt(index: number): { readonly message: string };
}
// The package's main file wants a document; this one it ships beside it does not.
const { AdaptiveCard, SerializationContext, Version } = jest.requireActual<Library>('adaptivecards/dist/adaptivecards.js');

/** What it complains about when it reads a card as version 1.5. */
export function parseAsTeamsWould(card: object): string[] {
  const context = new SerializationContext(new Version(1, 5));
  new AdaptiveCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
}
