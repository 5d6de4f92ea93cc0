import * as mappers from 'botframework-connector/lib/connectorApi/models/mappers';

/**
 * botbuilder 4.23.3 strips every entity to its type and text on the wire, and with it the AI label and the citations
 * (botbuilder-js #4902). Until a release mends it, its mapper is told to keep the other fields.
 */
export function keepEntityFields(): void {
  const entity = mappers.Entity as { type: { additionalProperties?: unknown } };
  entity.type.additionalProperties = { type: { name: 'Object' } };
}
