import type { Activity } from 'botbuilder';
import { mentionEntity, type Drawn } from './cards/view';

/** Teams' own ceiling is higher; cards above this are cut or refused in the field. */
export const CARD_BYTES = 25 * 1024;
export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** Words and a card in one message are split by Teams and lose their id: it is one or the other. */
export function toActivity(drawn: Drawn): Partial<Activity> {
  const summary = { summary: drawn.summary };
  if (drawn.card) {
    const bytes = Buffer.byteLength(JSON.stringify(drawn.card));
    if (bytes > CARD_BYTES) throw new Error(`draw card: ${bytes} bytes, at most ${CARD_BYTES}`);
    return { type: 'message', ...summary, attachments: [{ contentType: CARD_TYPE, content: drawn.card }] };
  }
  const entities = drawn.mentions.map(mentionEntity);
  const said = { type: 'message', ...summary, text: drawn.text ?? '', textFormat: 'markdown' };
  if (drawn.answer) return withSources(said, drawn.answer);
  return { ...said, ...(entities.length > 0 ? { entities } : {}) };
}

/** Citations are one entity of the whole message; thumbs up or down come back as an invoke of their own. */
function withSources(said: Partial<Activity>, { citations, followUp, isWritten }: NonNullable<Drawn['answer']>): Partial<Activity> {
  const message = { type: 'https://schema.org/Message', '@type': 'Message', '@context': 'https://schema.org', '@id': '', citation: citations, ...(isWritten ? { additionalType: ['AIGeneratedContent'] } : {}) };
  return {
    ...said,
    ...(citations.length > 0 || isWritten ? { entities: [message] } : {}),
    channelData: { feedbackLoop: { type: 'default' } },
    ...(followUp ? { attachments: [{ contentType: CARD_TYPE, content: followUp }] } : {}),
  };
}
