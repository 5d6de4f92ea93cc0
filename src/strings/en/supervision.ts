import type { AgreementWords } from '../agreement';

/** Each board's questions for supervision, in our words. Durham prints none. */
const HOSTILITY = 'Have you met hostility, intimidation, threats or violence from this person?';
const WHEN = 'Always, or in some situations: drink or drugs, times of illness?';
const AFRAID = 'Are you intimidated or afraid?';
const VOICE = 'Do you have to raise a worry for the first time, and do you fear the answer?';
const TASK = 'Does it keep you from doing your job?';
const FEEL = 'What does it do to you, as a person and in your work?';

export const supervisionPrompts: AgreementWords['supervisionPrompts'] = {
  'cardiff-vale': [HOSTILITY, WHEN, AFRAID, 'Have you softened the truth with the family to avoid conflict?', VOICE, 'In their place, would you want to know of these worries?', TASK, FEEL],
  gwent: [HOSTILITY, WHEN, AFRAID, 'Have you gone along with something, or ducked it, to avoid conflict?', "In this adult's place, would you want others to know?", 'What is daily life like for the person at risk?', TASK, FEEL],
  durham: ['Have you met hostility or refusal, and what did it do to you and to your work?', TASK, AFRAID, 'What would help you to work on safely?'],
  'cwm-taf': [
    'Have you seen hostility, intimidation, threats or violence, or been its target?', 'Always, or in some situations: drink or drugs, illness, dementia? At one person or at everybody?', AFRAID, 'Can you have the difficult conversations?', 'What is daily life like for the person at risk?',
    'Is it aimed at the person at risk, or at partners too?', 'What does it mean for everybody\'s safety and wellbeing?', 'Which measures are in place, and which are possible?', TASK, FEEL, 'How were situations managed, and is more needed?', 'What would make you feel safer?',
  ],
  'mid-west-wales': [HOSTILITY, WHEN, AFRAID, 'Have you softened the truth with the family to avoid conflict?', VOICE, 'In their place, would you want to know of these worries?', TASK, FEEL],
  none: [HOSTILITY, WHEN, AFRAID, TASK, FEEL, 'What would make you feel safer?'],
};

export const supervisionCancelled: AgreementWords['supervisionCancelled'] = {
  'cardiff-vale': 'Cardiff and Vale: supervision is not cancelled (10.2).', gwent: 'Gwent: cancelled means a new date at once (6.2).', durham: 'Durham: supervision is not cancelled (Management).',
  'cwm-taf': 'Cwm Taf Morgannwg: regular, and more often when you meet hostility (6.4).', 'mid-west-wales': 'Mid and West Wales: supervision is not cancelled (Appendix 3).', none: 'If it is cancelled, agree a new date at once.',
};
