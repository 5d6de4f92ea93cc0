import type { Language } from './team';

/** Somebody who uses the bot. Names are staff names; nothing about families is ever stored under a person. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** The id by which Teams addresses this person in a conversation. */
  readonly teamsUserId: string;
  readonly language: Language | null;
  readonly teamIds: readonly string[];
  /** The team this person chose when several could watch. */
  readonly watchedBy: string | null;
  /** The colleague each visit of hers begins with, until she chooses another. */
  readonly usualBuddy: string | null;
  /** Where to reach this person alone. Null until the bot has met them or Teams has opened a conversation. */
  readonly personal: { readonly conversationId: string; readonly serviceUrl: string; readonly tenantId: string | null } | null;
}
