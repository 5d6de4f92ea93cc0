import type { CallRefusal } from './call';
import type { ObservedRefusal } from './observed';
import type { ReflectionRefusal } from './reflection';

/** What the bot says about what comes after a visit, and about what somebody sets for herself. */
export type AfterwardsRefusal = ReflectionRefusal | ObservedRefusal | CallRefusal | 'settings-team' | 'settings-buddy';

export type AfterwardsSentence =
  | { readonly say: 'reflection-saved' }
  | { readonly say: 'reflection-dropped' }
  | { readonly say: 'reflection-sent'; readonly who: string }
  | { readonly say: 'reflect-nothing' }
  | { readonly say: 'observed-saved' }
  | { readonly say: 'my-settings-saved' }
  | { readonly say: 'call-taken'; readonly who: string }
  | { readonly say: 'call-taken-already'; readonly who: string; readonly worker: string }
  | { readonly say: 'call-held'; readonly who: string };
