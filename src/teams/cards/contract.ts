import { z } from 'zod/v4';
import { mayAgree, type ContractFacts } from '../../app/agreement-facts';
import { BEHAVIOURS } from '../../domain/behaviours';
import { CONSEQUENCES, consequencesOf, CONTRACT_TEXT, hasContract, openBreaches, type Breach, type Contract } from '../../domain/contract';
import type { Strings } from '../../strings/strings';
import { fill, type Card } from '../template';
import { button, header, safe } from './view';

/** The draft of a contract, its breaches, and what is done about them. A person takes it to the family; the bot never does. */
const subject = z.string();
const text = z.string().max(CONTRACT_TEXT * 2).default('');
const several = <T extends readonly [string, ...string[]]>(values: T) => z.string().default('').transform((list) => values.filter((value) => list.split(',').includes(value)) as T[number][]); // Only known values pass the filter.
export const contractPresses = [
  z.object({ verb: z.literal('contract'), subject }),
  z.object({ verb: z.literal('contract-form'), subject }),
  z.object({ verb: z.literal('contract-save'), subject, behaviours: several(BEHAVIOURS), consequences: several(CONSEQUENCES) }),
  z.object({ verb: z.literal('contract-approve'), subject }),
  z.object({ verb: z.literal('contract-breach'), subject }),
  z.object({ verb: z.literal('contract-broken'), subject, reason: text }),
  z.object({ verb: z.literal('contract-answer'), subject, breach: z.string(), reason: text }),
] as const;

export function contractForm({ caseRef, contract, team }: ContractFacts, strings: Strings, said: string | null): Card | null {
  const words = strings.agreement;
  if (!hasContract(team.board)) return null;
  const fact = said ?? words.contractFormFact;
  return fill('contract', {
    required: strings.required,
    header: header('accent', words.contractTitle[team.board]), fact, fallbackText: fact, footer: words.contractFooter[team.board],
    behaviours: { label: words.contractBehaviours, missing: words.contractBehavioursMissing, value: contract?.behaviours.join(',') ?? '', choices: BEHAVIOURS.map((value) => ({ value, title: strings.cases.behaviours[value] })) },
    consequences: { label: words.contractConsequences, missing: words.contractConsequencesMissing, value: contract?.consequences.join(',') ?? '', choices: consequencesOf(team.board).map((value) => ({ value, title: words.consequence[value] })) },
    buttons: [button(words.saveContract, 'contract-save', { subject: caseRef }, { style: 'positive', inputs: 'auto' })],
  });
}

export function contractCard(facts: ContractFacts, viewer: string, strings: Strings, said: string | null): Card | null {
  const words = strings.agreement;
  const { caseRef, contract, team } = facts;
  if (!hasContract(team.board) || !contract) return contractForm(facts, strings, said);
  const { approved } = contract;
  const fact = approved ? words.contractApproved({ who: nameIn(facts, approved.by), at: approved.at }) : words.contractDraft({ who: nameIn(facts, contract.by), at: contract.at });
  const data = { subject: caseRef };
  const isBroken = openBreaches(contract).length > 0;
  return fill('message', {
    header: header(isBroken ? 'warning' : approved ? 'good' : 'accent', words.contractTitle[team.board]), fact, fallbackText: fact, facts: [], footer: words.contractFooter[team.board],
    notes: [...(said === null ? [] : [said]), wordsOf(contract, team.board, strings), ...contract.breaches.slice(-MOST_BREACHES_SHOWN).flatMap((breach) => breachLines(facts, breach, strings)), ...(isBroken ? [words.breachOpen] : [])].map((one) => ({ text: one })),
    buttons: [
      ...(!approved && mayAgree(facts, contract.by, viewer) ? [button(words.approve, 'contract-approve', data, { style: 'positive' })] : []),
      button(isBroken ? words.answerBreach : words.breach, 'contract-breach', data, isBroken ? { style: 'positive' } : {}), button(words.changeContract, 'contract-form', data),
    ],
  });
}

const MOST_BREACHES_SHOWN = 3;

function wordsOf({ behaviours, consequences }: Contract, board: 'cardiff-vale' | 'gwent', strings: Strings): string {
  const words = strings.agreement;
  const text = words.contractText({ behaviours: strings.list(behaviours.map((one) => strings.cases.behaviours[one])), consequences: strings.list(consequences.map((one) => words.consequence[one])) });
  return [`${text} ${words.contractCounts[board]}`, ...(consequences.includes('office-only') ? [words.officeCaveat] : [])].join('\n\n');
}

function breachLines(facts: ContractFacts, { at, what, by, answer }: Breach, strings: Strings): string[] {
  const words = strings.agreement;
  return [words.breachLine({ at, what: safe(what), who: nameIn(facts, by) }), ...(answer ? [words.breachAnswered({ what: safe(answer.what), who: nameIn(facts, answer.by) })] : [])];
}

const nameIn = ({ people }: Pick<ContractFacts, 'people'>, id: string): string => safe(people.get(id)?.name ?? id);

/** The oldest breach that nobody has answered, for a manager; otherwise a new one. */
export function breachForm(facts: ContractFacts, viewer: string, strings: Strings, said: string | null): Card | null {
  const { caseRef, contract } = facts;
  const words = strings.agreement;
  if (!contract) return null;
  const open = mayAgree(facts, '', viewer) ? (openBreaches(contract)[0] ?? null) : null;
  const fact = said ?? (open ? words.answerFact(safe(open.what)) : words.breachFact);
  const reason = open ? { label: words.answerWhat, hint: words.answerHint, missing: words.breachMissing } : { label: words.breachWhat, hint: words.breachHint, missing: words.breachMissing };
  const submit = open ? button(words.breachSubmit, 'contract-answer', { subject: caseRef, breach: open.id }, { style: 'positive', inputs: 'auto' }) : button(words.breachSubmit, 'contract-broken', { subject: caseRef }, { style: 'positive', inputs: 'auto' });
  return fill('reason', { required: strings.required, header: header('warning', open ? words.answerTitle : words.breachTitle), fact, fallbackText: fact, footer: words.formFooter, reason, buttons: [submit, button(words.back, 'contract', { subject: caseRef })] });
}
