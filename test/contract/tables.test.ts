import { openTables } from '../../src/store/tables';
import { connectionStringTo, startAzurite } from '../support/azurite';
import { startProxy } from './proxy';
import { storeContract } from './store.contract';
import type { Subject } from './subject';

async function openSubject(): Promise<Subject> {
  const azurite = await startAzurite();
  const proxy = await startProxy(azurite.port);
  const connectionString = connectionStringTo(proxy.port);
  return {
    store: await openTables(connectionString),
    reopen: () => openTables(connectionString),
    loseNextAnswer: () => proxy.setFate('lose-answer', 'once'),
    loseNextRequest: () => proxy.setFate('lose-request', 'once'),
    close: async () => {
      await proxy.stop();
      await azurite.stop();
    },
  };
}

storeContract('Azure Tables', openSubject);
