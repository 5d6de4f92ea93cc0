/* eslint-disable @typescript-eslint/no-require-imports -- what Node preloads with `-r` is CommonJS */
// Preloaded into both servers. Tells the bench what memory is left once collecting garbage changes nothing more, how much
// processor time was used so far, and what the storage was asked for.
const STILL_BYTES = 256 * 1024;
const MOST_ROUNDS = 40;

const turn = () => new Promise((resolve) => setTimeout(resolve, 25));

async function settledMemory() {
  let before = Infinity;
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
    global.gc();
    await turn();
    const { rss } = process.memoryUsage();
    if (Math.abs(before - rss) < STILL_BYTES) return rss;
    before = rss;
  }
  return before;
}

const operations = { reads: 0, pages: 0, commits: 0, rowsWritten: 0 };

/** Wraps the store's three methods before the program makes one. */
function countOperations(store) {
  const { read, scan, commit } = store;
  store.read = function (...given) {
    operations.reads += 1;
    return read.apply(this, given);
  };
  store.scan = async function (...given) {
    const rows = await scan.apply(this, given);
    operations.pages += Math.max(1, Math.ceil(rows.length / 1000));
    return rows;
  };
  store.commit = function (place, writes) {
    operations.commits += 1;
    operations.rowsWritten += writes.length;
    return commit.call(this, place, writes);
  };
}

if (process.env.BENCH_OPERATIONS) countOperations(require(`${process.cwd()}/dist/store/sqlite.js`).SqliteStore.prototype);

if (process.send) {
  process.on('message', async (ask) => {
    if (ask === 'memory') process.send(await settledMemory());
    if (ask === 'operations') process.send(operations);
    if (ask === 'used') process.send((global.gc(), process.memoryUsage()));
    if (ask === 'processor') process.send(process.cpuUsage().user + process.cpuUsage().system);
  });
  // A bench that was killed leaves no servers behind.
  process.on('disconnect', () => process.exit());
  process.channel.unref();
}
