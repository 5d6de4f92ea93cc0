import { createRequire } from 'node:module';
import { createDefaultHttpClient, createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import type * as Identity from '@azure/identity';
import { checkLimits, type Json, type Row, type Store, type Write } from './port';
import { isVersion, quote, writeBatch, type BatchRequest } from './tables-batch';
import { conflictOn, isMissingRow, reason, settleBatch, unanswered } from './tables-faults';

/**
 * Azure Table Storage: a place is a partition, a key a row key, a version an ETag. The service makes an ETag of the
 * moment of the write, in steps of 100 ns (Azurite: 0.1 ms), and one row's writes take far longer than that, so none
 * returns. Nothing here retries: a retry after an applied commit would report it as a conflict.
 */
const TABLE = 'doorstep';
const TIME_LIMIT_MS = 4_000;
const PAGE = 1_000;

/** `{maxRetries: 0}` leaves the SDK's one retry policy a single attempt (ts-http-runtime, retryPolicy); redirects would also send again. */
const OPTIONS: TableServiceClientOptions = { retryOptions: { maxRetries: 0 }, redirectOptions: { maxRetries: 0 } };

// As the SDK's own transactions send them.
const BATCH_HEADERS = { Accept: 'application/json', 'x-ms-version': '2019-02-02', DataServiceVersion: '3.0;', MaxDataServiceVersion: '3.0;NetFx' };

interface Stored {
  value: string;
}

export type SendBatch = (request: BatchRequest, signal: AbortSignal) => Promise<{ status: number; body: string }>;

export class TablesStore implements Store {
  private readonly tableUrl: string;
  private skew: number | null = null;

  constructor(private readonly client: TableClient, private readonly send: SendBatch) {
    this.tableUrl = `${client.url.replace(/\/$/, '')}/${client.tableName}`;
    client.pipeline.addPolicy({
      name: 'storageClock',
      sendRequest: async (request, next) => {
        const sentAt = Date.now();
        const response = await next(request);
        this.compareClocks(response.headers.get('date'), sentAt, Date.now());
        return response;
      },
    });
  }

  async read(place: string, key: string): Promise<Row | undefined> {
    try {
      const { etag, value } = await this.client.getEntity<Stored>(place, key, { abortSignal: timeLimit() });
      return { key, version: etag, value: parse(value) };
    } catch (error) {
      if (isMissingRow(error)) return undefined;
      throw new Error(`read ${key}: ${reason(error)}`, { cause: error });
    }
  }

  async scan(place: string, from: string, to: string, limit: number): Promise<Row[]> {
    const filter = `PartitionKey eq ${quote(place)} and RowKey ge ${quote(from)} and RowKey lt ${quote(to)}`;
    const rows: Row[] = [];
    let token: string | undefined;
    // The service may end a page early, even empty: only a missing token says that there is no more.
    while (rows.length < limit) {
      const page = await this.page(filter, limit - rows.length, token).catch((error: unknown) => {
        throw new Error(`scan ${from} to ${to}: ${reason(error)}`, { cause: error });
      });
      rows.push(...page.rows);
      token = page.token;
      if (token === undefined) break;
    }
    return rows.slice(0, limit);
  }

  async commit(place: string, writes: readonly Write[]): Promise<string[]> {
    const texts = checkLimits(writes);
    const impossible = writes.find((write) => typeof write.was !== 'string' && !isVersion(write.was.version));
    if (impossible) throw conflictOn(impossible);
    const request = writeBatch(this.tableUrl, place, writes, texts);
    const response = await this.send(request, timeLimit()).catch((error: unknown) => {
      throw unanswered(writes, error);
    });
    return settleBatch(writes, response);
  }

  /** How far the storage's clock is ahead of ours, to about half a second; null before its first answer. */
  skewMs(): number | null {
    return this.skew;
  }

  private async page(filter: string, wanted: number, token: string | undefined): Promise<{ rows: Row[]; token: string | undefined }> {
    const settings = { maxPageSize: Math.min(wanted, PAGE), ...(token !== undefined && { continuationToken: token }) };
    const pages = this.client.listEntities<Stored>({ queryOptions: { filter }, abortSignal: timeLimit() }).byPage(settings);
    const result = await pages.next();
    if (result.done === true) return { rows: [], token: undefined };
    const page = result.value;
    return { rows: page.map(({ rowKey = '', etag, value }) => ({ key: rowKey, version: etag, value: parse(value) })), token: page.continuationToken };
  }

  // The Date header is cut to the second, and was written about halfway between question and answer.
  private compareClocks(date: string | undefined, sentAt: number, answeredAt: number): void {
    const storage = Date.parse(date ?? '') + 500;
    if (!Number.isNaN(storage)) this.skew = Math.round(storage - (sentAt + answeredAt) / 2);
  }
}

/** Opens the table, and makes it when it is not there. `target` is a connection string, or an https endpoint that this machine's identity may use. */
export async function openTables(target: string): Promise<TablesStore> {
  const httpClient = createDefaultHttpClient();
  const client = connect(target, { ...OPTIONS, httpClient });
  const isPlain = client.url.startsWith('http:');
  if (isPlain && !['127.0.0.1', 'localhost', '[::1]'].includes(new URL(client.url).hostname)) throw new Error('open tables store: http is for this machine only, use https');
  const send: SendBatch = async ({ contentType, body }, abortSignal) => {
    const url = `${client.url.replace(/\/$/, '')}/$batch`;
    const headers = createHttpHeaders({ ...BATCH_HEADERS, 'Content-Type': contentType });
    const request = createPipelineRequest({ url, method: 'POST', headers, body, abortSignal, allowInsecureConnection: isPlain });
    const response = await client.pipeline.sendRequest(httpClient, request);
    return { status: response.status, body: response.bodyAsText ?? '' };
  };
  const store = new TablesStore(client, send);
  await client.createTable({ abortSignal: timeLimit() }).catch((error: unknown) => {
    throw new Error(`open table ${TABLE} at ${new URL(client.url).host}: ${reason(error)}`, { cause: error });
  });
  return store;
}

// The target may hold a key: no message repeats it.
function connect(target: string, options: TableServiceClientOptions): TableClient {
  if (/AccountName=|UseDevelopmentStorage=/i.test(target)) {
    try {
      return TableClient.fromConnectionString(target, TABLE, { ...options, allowInsecureConnection: true });
    } catch (error) {
      throw new Error(`open tables store: ${reason(error)}`, { cause: error });
    }
  }
  if (!/^https:\/\//i.test(target) || !URL.canParse(target)) throw new Error('open tables store: expected a connection string or an https endpoint');
  // Heavy, so loaded only here; and not by `import()`, which would load its ES modules beside the copy that botbuilder brings.
  const { DefaultAzureCredential } = createRequire(__filename)('@azure/identity') as typeof Identity; // What is required has no types of its own.
  return new TableClient(target, TABLE, new DefaultAzureCredential(), options);
}

const timeLimit = (): AbortSignal => AbortSignal.timeout(TIME_LIMIT_MS);
// Only this file writes the property, and it writes JSON.
const parse = (text: string): Json => JSON.parse(text) as Json;
