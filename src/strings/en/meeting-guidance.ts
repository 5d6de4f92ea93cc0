import type { MeetingWords } from '../meeting';

/** What the boards' guidance says about such meetings, in our words and with its place. */
export const exclusionTest: MeetingWords['exclusionTest'] = {
  'cardiff-vale': 'Cardiff and Vale: talk with the chair about leaving a parent out where their presence would harm what can be shared (6.14).',
  gwent: 'Gwent says nothing about leaving people out.',
  durham: 'Durham: the family should be invited; a parent can be left out where the information would suffer (Responding, Multi-agency meetings).',
  'cwm-taf': 'Cwm Taf Morgannwg: a person can be left out of all or part where their presence is likely to bring threatening behaviour (7).',
  'mid-west-wales': 'Mid and West Wales: talk with the chair about leaving somebody out where their presence would harm what can be shared (8).',
  none: 'Leaving somebody out is for you to decide, with a reason.',
};

export const forum: MeetingWords['forum'] = {
  'cardiff-vale': 'Cardiff and Vale: a meeting of the agencies involved, to share concerns and agree a plan, or to plan how risk to workers is reduced (6.14).',
  gwent: 'Gwent: choose a Safeguarding Strategy Meeting, a Section 115 information sharing meeting or a multi-disciplinary meeting (3.5).',
  durham: 'Durham: a multi-agency meeting within 7 working days, chaired by the team manager (Multi-agency meetings).',
  'cwm-taf': 'Cwm Taf Morgannwg: a core group, a care and support meeting, a multi-agency meeting or a child protection conference (7).',
  'mid-west-wales': 'Mid and West Wales: a multi-agency meeting, a core group or a child protection conference (8).',
  none: "Follow your own board's procedure.",
};

export const dissentRoute: MeetingWords['dissentRoute'] = {
  'cardiff-vale': 'Be open about disagreement. Cardiff and Vale names no route: ask your safeguarding lead (6.7).',
  gwent: "What stays disputed goes to Gwent's own document on resolving disagreements (3.2).",
  durham: 'Durham names no route: ask your safeguarding lead.',
  'cwm-taf': 'What stays disputed goes to CRISP, or the lead agency takes legal advice (7).',
  'mid-west-wales': 'What stays disputed goes to the protocol on professional differences (5).',
  none: "Follow your own board's route for disagreements.",
};

export const agendaItems: MeetingWords['agendaItems'] = [
  'Roles, recording, and what can be kept confidential (CV 6.14, CT 7, MW 8). Ground rules: know your own reactions, respect each concern, share safety information, disagree openly, watch for taking sides (CV 6.7, GW 3.2, CT 7, MW 5). People see risk differently by role (CV 6.11, GW 3.4, CT 6.4, MW 7).',
  'The family: invited, attending, or part of it left out by the chair for a reason (DU Multi-agency meetings, CV 6.14, CT 7, MW 8).',
  'Why we meet: what happened, when, and by when the meeting was due (DU Multi-agency meetings).',
  'What worries us and why, what it may lead to, and what lowers the risk, for the person at risk and for workers (CT 7).',
  "The daily life of the person at risk, and what nobody could assess (CV 5.3, GW 3.4, DU Assessment, CT 5, MW 4).",
  'Violence and intimidation in the risk assessment (CV 5.4, DU Assessment, CT 5, MW 4).',
  'Risk to adults and to agencies (GW 3.3).',
  "Each agency's experience and threshold, and which agencies are targeted and why (CV 6.2, 6.7, 6.11, GW 3.2, DU Multi-agency working, CT 7, MW 5).",
  'Is the network splitting: backing off, blaming, appeasing, one worker carrying it all (CV 6.3, 6.5, GW 3.1, DU Multi-agency working, CT 6, MW 5)?',
  'Can every agency still work here? If not, can wellbeing be watched, and is a shared plan possible (CV 6.7, CT 7, MW 5)?',
  'Joint visits, police, experts, legal advice, mediation (CV 6.14, GW 3.5, CT 7).',
  'A plan that reduces risk to workers, or its measures in the existing plan (CV 6.14, CT 7 and 8, MW 8).',
  'A written contract, and what is done when it is broken (CV 5.10, GW 2.1).',
  'The plan: actions, owners, dates, and what happens if one does not work (DU Responding).',
  'What, how and when to tell the family (CV 6.14, CT 7, MW 8).',
  'Disagreement, and where it goes (GW 3.2, CT 7, MW 5).',
  'Dates: review, debrief, and who tells the agencies that are not here.',
];

export const agendaOwn: MeetingWords['agendaOwn'] = {
  'cardiff-vale': 'For Cardiff and Vale: repeat the meeting in extreme cases, to look at risk to workers (6.14).',
  gwent: 'For Gwent: risk to adults and agencies stands on every such agenda (3.3).',
  durham: 'For Durham: the plan says what is done about non-compliance, and has a time with support drawn back (Types, Responding).',
  'cwm-taf': 'For Cwm Taf Morgannwg: go through what worries us, why, the impact, and what raises safety (7).',
  'mid-west-wales': 'For Mid and West Wales: read the Recording of Meetings policy before you start (8).',
  none: "Add what your own board asks for.",
};
