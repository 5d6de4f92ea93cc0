import type { ChannelLanguage, Language } from '../domain/team';
import { both } from '../strings/both';
import { cy } from '../strings/cy';
import { en } from '../strings/en';
import type { Strings } from '../strings/strings';

/** A person's own choice first, then what Teams says of her, then English. */
export const personStrings = (chosen: Language | null, locale: string | null): Strings => ((chosen ?? (locale?.toLowerCase().startsWith('cy') ? 'cy' : 'en')) === 'cy' ? cy : en);

export const channelStrings = (language: ChannelLanguage): Strings => ({ en, cy, both })[language];
