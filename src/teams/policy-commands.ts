import { openPolicyForm, readPolicy, recordShared, remindReaders, saveContacts, savePolicy, showPolicies } from '../app/policies';
import type { Reply } from '../app/reply';
import type { Scope } from '../app/run';
import { instantOfDate, instantOn } from './clock-input';
import type { OrganisationPress } from './presses';

/** What is pressed about policies, contacts and guidance that was handed on. */
const VERBS = ['policies', 'policy-pick', 'policy-form', 'policy-save', 'policy-read', 'readers', 'readers-remind', 'contacts', 'contacts-form', 'contacts-save', 'shared', 'shared-form', 'shared-save'] as const;
export type PolicyPress = Extract<OrganisationPress, { verb: (typeof VERBS)[number] }>;
export const isPolicyPress = (press: OrganisationPress): press is PolicyPress => VERBS.some((verb) => verb === press.verb);

/** A review is due in the morning of its day. */
const REVIEW_AT = '09:00';

export async function pressPolicies(scope: Scope, by: string, press: PolicyPress): Promise<Reply> {
  const request = { by, teamId: press.subject };
  switch (press.verb) {
    case 'policies':
    case 'policy-pick':
    case 'readers':
    case 'contacts':
    case 'contacts-form':
    case 'shared':
    case 'shared-form':
      return showPolicies(scope, request, press.verb);
    case 'policy-form':
      return openPolicyForm(scope, { ...request, policy: press.policy });
    case 'policy-save': {
      const { policy, link, owner, review, again } = press;
      return savePolicy(scope, { ...request, policy, link, owner, reviewAt: review === '' ? null : instantOn(review, REVIEW_AT), isNewVersion: again === 'yes' });
    }
    case 'policy-read':
      return readPolicy(scope, { by, teamId: press.subject, version: press.version });
    case 'readers-remind':
      return remindReaders(scope, request);
    case 'contacts-save': {
      const { police, edt, safeguarding, support, legal } = press;
      return saveContacts(scope, { ...request, contacts: { police, edt, safeguarding, support, legal } });
    }
    case 'shared-save':
      return recordShared(scope, { ...request, what: press.what, whom: press.whom, on: instantOfDate(press.on, scope.now) });
    default:
      return press satisfies never;
  }
}
