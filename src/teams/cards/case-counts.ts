import type { CaseView } from '../../app/case-view';
import type { Finding, Lack } from '../../domain/criteria/finding';
import { criteriaFor } from '../../domain/team';
import type { Strings } from '../../strings/strings';
import { safe } from './view';

/** What the record shows against the criteria, in plain lines: what counts, what does not and why, and what is lacking. */
export function countLines(view: CaseView, strings: Strings): string[] {
  const words = strings.cases;
  const { counted, uncounted } = view.misses;
  if (!view.owner || counted.length + uncounted.length + view.findings.length === 0) return [];
  const whys = [...new Set(uncounted.map(({ why }) => words.uncounted[why]))];
  const left = uncounted.length > 0 ? [words.notCounted({ count: uncounted.length, why: whys.join(', ') })] : [];
  if (criteriaFor(view.owner) === 'off') return counted.length + uncounted.length > 0 ? [words.countedOnly(counted.length), ...left, words.noProof] : [];
  const followedUp = view.findings.find(({ criterion }) => criterion === 'B')?.evidence.length ?? 0;
  const tally = counted.length + uncounted.length > 0 ? [words.counted({ counted: counted.length, followedUp }), ...left, words.noProof] : [];
  return [...tally, ...view.findings.flatMap((finding) => lackLines(finding, strings)), ...decisionLines(view, strings)];
}

function lackLines(finding: Finding, strings: Strings): string[] {
  const lacks = finding.lacking.flatMap((lack) => lackLine(lack, strings));
  const isHalfA = finding.criterion === 'A' && !finding.met && finding.evidence.length > 0;
  return [...lacks.slice(0, MOST_LACKS), ...(isHalfA ? [strings.cases.oneRefusal] : [])];
}

const MOST_LACKS = 4;

function lackLine(lack: Lack, strings: Strings): string[] {
  const words = strings.cases;
  switch (lack.need) {
    case 'follow-up':
      return [words.lackFollowUp[lack.lacks](lack.at)];
    case 'expected':
      return [words.lackExpected(lack.at)];
    case 'risk-decision':
      return [words.lackDecision(lack.at)];
    case 'incident-report':
      return [words.lackReport(lack.at)];
    case 'misses':
    case 'home-refused':
    case 'person-not-seen':
      // The tally says it, or there is nothing on the record to speak of.
      return [];
    default:
      return lack satisfies never;
  }
}

/** Where each criterion stands that was ever put to the managers: the last word on it. */
function decisionLines({ file, people }: CaseView, strings: Strings): string[] {
  const words = strings.cases;
  const latest = new Map((file?.proposals ?? []).map((proposal) => [proposal.criterion, proposal]));
  return [...latest.values()].map(({ criterion, state }) => {
    const text = { criterion: words.criterion[criterion], reason: state.is === 'not-met' ? safe(state.reason) : '' };
    const step = state.is === 'open' ? 'raised' : state.is;
    const who = state.is === 'confirmed' ? state.convening.confirmedBy : state.is === 'not-met' ? state.by : null;
    return `${words.criterionStep[step](text)}${who === null ? '' : ` (${safe(people.get(who)?.name ?? who)})`}`;
  });
}
