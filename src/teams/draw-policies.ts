import type { PolicyCardRef } from '../app/organisation';
import { policyFacts, readerFacts } from '../app/policy-facts';
import { looking } from '../app/reading';
import { contactsCard, contactsForm, sharedCard, sharedForm } from './cards/contacts';
import { policiesCard, policyForm, policyPick, readersCard } from './cards/policies';
import type { Easel } from './easel';
import type { Card } from './template';

/** Policies, contacts and what was handed on: in somebody's own chat, for members as far as it is theirs to see. */
export async function drawPolicies({ store, place, now, incoming, strings }: Easel, ref: PolicyCardRef, said: string | null): Promise<Card | null> {
  const scope = looking(store, place, now);
  const facts = incoming.scope === 'personal' ? await policyFacts(scope, ref.teamId, incoming.who.id) : null;
  if (!facts) return null;
  if (ref.name === 'policies') return policiesCard(facts, strings, said);
  if (ref.name === 'contacts') return contactsCard(facts, strings, said);
  if (!facts.isManager) return null;
  if (ref.name === 'policy-form') return policyForm(facts, ref.policy, strings, said);
  switch (ref.name) {
    case 'policy-pick':
      return policyPick(facts, strings);
    case 'readers': {
      const readers = await readerFacts(scope, ref.teamId);
      return readers && readersCard(readers, strings, said);
    }
    case 'contacts-form':
      return contactsForm(facts, strings);
    case 'shared':
      return sharedCard(facts, strings, said);
    case 'shared-form':
      return sharedForm(facts, strings);
    default:
      return ref.name satisfies never;
  }
}
