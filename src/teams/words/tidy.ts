/** Takes out what Teams and phones put into text: mention tags, entities, curly quotes, emoji, invisible characters. */
// Every stretch is bounded, so that a hostile message costs no more than a long one.
const LEADING_MENTIONS = /^\s*(?:<at[^>]{0,200}>[^<]{0,200}<\/at>\s*)+/i;
const OWN_MENTION = /<at[^>]{0,200}>\s{0,9}doorstep\s{0,9}<\/at>|@doorstep\b/gi;
const TAGS = /<\/?[a-z][^<>]{0,200}>/gi;
const ENTITIES: readonly (readonly [RegExp, string])[] = [[/&nbsp;/gi, ' '], [/&amp;/gi, '&'], [/&#39;|&apos;/gi, "'"], [/&quot;/gi, '"']];
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const EMOJI = /[\p{Extended_Pictographic}\ufe0f\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/gu;

function withoutMarkup(text: string): string {
  // A name mentioned after the command ("hand over to @Sian") is part of what was said, so only its tags go.
  const bare = text.replace(LEADING_MENTIONS, ' ').replace(OWN_MENTION, ' ').replace(TAGS, ' ');
  return ENTITIES.reduce((rest, [entity, character]) => rest.replace(entity, character), bare);
}

export function tidy(text: string): string {
  return withoutMarkup(text.normalize('NFC'))
    .replace(INVISIBLE, '')
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/🆘/gu, ' sos ')
    .replace(EMOJI, ' ')
    .replace(/\b([ap])\.\s?m\b\.?/gi, '$1m')
    .replace(/@/g, ' at ')
    .trim();
}

/** Whether it was put as a question. A question mark is a word of doubt, so it is read before punctuation goes. */
export const endsAsked = (tidyText: string): boolean => /\?[\s!.?]*$/.test(tidyText.slice(-20));
