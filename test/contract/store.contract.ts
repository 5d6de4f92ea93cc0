import { beliefContract } from './beliefs';
import { keyContract } from './keys';
import { modelContract } from './model';
import { raceContract } from './races';
import type { Subject } from './subject';
import { valueContract } from './values';

/** What every store must do. Each adapter runs all of it against its real engine. */
export function storeContract(name: string, open: () => Promise<Subject>): void {
  describe(`${name} keeps the store's contract`, () => {
    let subject: Subject | undefined;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(async () => {
      await subject?.close();
    });
    const opened = (): Subject => {
      if (!subject) throw new Error(`open ${name}: it did not open`);
      return subject;
    };
    beliefContract(opened);
    keyContract(opened);
    valueContract(opened);
    raceContract(opened);
    modelContract(opened);
  });
}
