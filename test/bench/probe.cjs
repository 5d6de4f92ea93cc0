// Preloaded into both servers. Tells the bench what memory is left once collecting garbage changes nothing more, and
// how much processor time was used so far.
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
    if (ask === 'memory') process.send(await settledMemory());
    if (ask === 'processor') process.send(process.cpuUsage().user + process.cpuUsage().system);
  });
  // A bench that was killed leaves no servers behind.
  process.on('disconnect', () => process.exit());
  process.channel.unref();
}
