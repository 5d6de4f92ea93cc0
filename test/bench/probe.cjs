// Preloaded into both servers: collects garbage until memory stands still, and tells the bench what is left.
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

if (process.send) {
  process.on('message', async (ask) => {
    if (ask === 'memory') process.send({ rss: await settledMemory() });
  });
  process.channel.unref();
}
