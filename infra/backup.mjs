// Copies the whole table into a file, and a file into an empty table, one row a line.
//   node infra/backup.mjs save TARGET FILE
//   node infra/backup.mjs load TARGET FILE
// TARGET is what stands after `tables:` in STORE: an https endpoint (you, by `az login`, need the role) or a connection string.
// A copy of a running Doorstep holds each row as it was when it was read; stop Doorstep first for one moment in time.
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { TableClient } from '@azure/data-tables';
import { DefaultAzureCredential } from '@azure/identity';

const TABLE = 'doorstep';
// A transaction takes 100 rows and 4 MB; a row of ours has at most 60 KB.
const AT_ONCE = 50;

function connect(target) {
  if (/AccountName=|UseDevelopmentStorage=/i.test(target)) return TableClient.fromConnectionString(target, TABLE, { allowInsecureConnection: true });
  if (!target.startsWith('https://')) throw new Error('TARGET must be an https endpoint or a connection string');
  return new TableClient(target, TABLE, new DefaultAzureCredential());
}

async function save(client, file) {
  const out = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  await once(out, 'open');
  let rows = 0;
  for await (const { partitionKey, rowKey, value } of client.listEntities()) {
    rows += 1;
    if (!out.write(`${JSON.stringify({ partitionKey, rowKey, value })}\n`)) await once(out, 'drain');
  }
  // The last line tells a whole file from one that was cut off.
  out.end(`${JSON.stringify({ rows })}\n`);
  await once(out, 'finish');
  return `saved ${rows} rows`;
}

async function load(client, file) {
  const rows = await readWhole(file);
  await client.createTable();
  for await (const { rowKey } of client.listEntities()) throw new Error(`the table is not empty (it holds ${rowKey}): load only into a new one`);
  for (let at = 0; at < rows.length; ) {
    const { partitionKey } = rows[at];
    const batch = rows.slice(at, at + AT_ONCE).filter((row, index, all) => all.slice(0, index + 1).every((one) => one.partitionKey === partitionKey));
    await client.submitTransaction(batch.map((row) => ['create', row]));
    at += batch.length;
  }
  return `loaded ${rows.length} rows`;
}

/** All rows of a file that was finished; anything else is refused before a row is written. */
async function readWhole(file) {
  const lines = [];
  for await (const line of createInterface({ input: createReadStream(file) })) lines.push(JSON.parse(line));
  const end = lines.pop();
  if (end?.rows !== lines.length) throw new Error(`${file} is not a whole backup: ${lines.length} rows, its end says ${end?.rows ?? 'nothing'}`);
  return lines;
}

const [what, target, file] = process.argv.slice(2);
const work = { save, load }[what];
try {
  if (!work || !target || !file) throw new Error('use: node infra/backup.mjs save|load TARGET FILE');
  process.stdout.write(`${await work(connect(target), file)}\n`);
} catch (error) {
  process.stderr.write(`backup: ${error.message}\n`);
  process.exitCode = 1;
}
