import { randomUUID } from 'node:crypto';
import { examine } from '../checks/examine';
import { fail, lineOf, type Finding } from '../checks/finding';
import { unopened } from '../checks/storage';
import { makeGraphCalendar } from '../calendar/graph';
import { NO_CALENDAR } from '../calendar/port';
import { graphToken } from '../calendar/token';
import { ConfigFault, readConfig, type Config } from '../config';
import { makeRuntime } from '../engine/runtime';
import { freshGuidance } from '../guidance/import/fresh';
import { openStore, type OpenStore } from '../store/open';
import { makeReach } from '../teams/reach';

/** `npm run doctor`: whether Doorstep could do its work as it is set up here. Exit code 1 when an alarm would not get through. */
export async function doctor(environment: Readonly<Record<string, string | undefined>>, print: (line: string) => void): Promise<number> {
  const findings = await look(environment);
  for (const finding of findings) print(lineOf(finding));
  const count = (is: Finding['is']) => findings.filter((finding) => finding.is === is).length;
  print(`${count('fail')} to mend now, ${count('warn')} to look at, ${count('ok')} in order.`);
  return count('fail') > 0 ? 1 : 0;
}

async function look(environment: Readonly<Record<string, string | undefined>>): Promise<Finding[]> {
  try {
    const config = readConfig(environment, () => `doctor-${randomUUID().slice(0, 8)}`);
    const opened = await openStore(config.store).catch((error: unknown) => unopened(config.store, error));
    return 'is' in opened ? [opened] : await lookInside(config, opened).finally(opened.close);
  } catch (error) {
    if (!(error instanceof ConfigFault)) throw error;
    return error.faults.map((fault) => fail('settings', `${fault}.`, 'correct it where this program is given its environment (.env.example explains each).'));
  }
}

function lookInside(config: Config, opened: OpenStore): Promise<Finding[]> {
  const token = graphToken();
  return examine({
    config, opened, ...makeReach(config.app),
    now: makeRuntime(config.clock).now(),
    guidance: (place) => freshGuidance(opened.store, place),
    calendar: config.hasCalendar ? makeGraphCalendar({ url: 'https://graph.microsoft.com/', token, withinMs: 7_000 }) : NO_CALENDAR,
    graphToken: token,
  });
}

if (require.main === module) {
  doctor(process.env, (line) => console.log(line)).then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exit(2);
    },
  );
}
