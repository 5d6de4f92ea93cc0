import { randomUUID } from 'node:crypto';
import { keyOf, type Write } from './port';

/**
 * An entity-group transaction on the wire. We write it ourselves because `submitTransaction` of data-tables 13.3 sends
 * every delete with `If-Match: *`, so a removal would ignore the version it believes in, and because it takes a `{…}` in
 * the Location header of a success for an error.
 */
export interface BatchRequest {
  readonly contentType: string;
  readonly body: string;
}

/** What the service says of one write, or of the first that it refused. */
export interface BatchAnswer {
  readonly status: number;
  readonly code: string;
  /** The new version; empty for removals and refusals. */
  readonly etag: string;
  /** Which write a refusal is about, when the service says so. */
  readonly index: number | undefined;
}

const LINE = '\r\n';

/** Quotes a text for OData: in filters and, percent-encoded, in addresses. */
export const quote = (text: string): string => `'${text.replace(/'/g, "''")}'`;

const encode = (text: string): string => encodeURIComponent(quote(text)).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** A version is an ETag as the service made it. Anything else was never a version, and must not reach a header. */
export const isVersion = (text: string): boolean => /^W\/"[\x21\x23-\x7e]*"$/.test(text);

// Azurite reads a body up to the end of its line, and to JavaScript these two end one.
const onOneLine = (json: string): string => json.replace(/[\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);

function partOf(tableUrl: string, place: string, write: Write, text: string | undefined): string {
  const address = `${tableUrl}(PartitionKey=${encode(place)},RowKey=${encode(keyOf(write))})`;
  const belief = typeof write.was === 'string' ? '*' : write.was.version;
  if (!('put' in write)) return [`DELETE ${address} HTTP/1.1`, 'Accept: application/json', `If-Match: ${belief}`, '', ''].join(LINE);
  const headers = ['Accept: application/json;odata=minimalmetadata', 'Content-Type: application/json', 'Prefer: return-no-content', 'DataServiceVersion: 3.0'];
  const body = onOneLine(JSON.stringify({ PartitionKey: place, RowKey: write.put, value: text }));
  if (write.was === 'absent') return [`POST ${tableUrl} HTTP/1.1`, ...headers, '', body].join(LINE);
  // A PUT without If-Match replaces or inserts.
  const condition = write.was === 'any' ? [] : [`If-Match: ${belief}`];
  return [`PUT ${address} HTTP/1.1`, ...headers, ...condition, '', body].join(LINE);
}

export function writeBatch(tableUrl: string, place: string, writes: readonly Write[], texts: readonly (string | undefined)[]): BatchRequest {
  const batch = `batch_${randomUUID()}`;
  const changes = `changeset_${randomUUID()}`;
  const parts = writes.map((write, index) =>
    [`--${changes}`, 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', partOf(tableUrl, place, write, texts[index])].join(LINE),
  );
  const body = [`--${batch}`, `Content-Type: multipart/mixed; boundary=${changes}`, '', ...parts, `--${changes}--`, `--${batch}--`, ''].join(LINE);
  return { contentType: `multipart/mixed; boundary=${batch}`, body };
}

export function readBatch(body: string): BatchAnswer[] {
  return body
    .split(/^--changesetresponse_/m)
    .map((part) => ({
      status: Number(/^HTTP\/1\.1 (\d{3})/m.exec(part)?.[1] ?? 0),
      code: codeIn(part),
      etag: /^ETag: *(.*?)\r?$/im.exec(part)?.[1] ?? '',
      index: indexIn(part),
    }))
    .filter((answer) => answer.status > 0);
}

/** The service's own word for a refusal, such as `EntityAlreadyExists`. */
export const codeIn = (body: string): string => /"code" *: *"(\w+)"/.exec(body)?.[1] ?? '';

// The service begins the message with the number of the write that it refused: "2:The specified entity already exists."
const indexIn = (body: string): number | undefined => {
  const found = /"value" *: *"(\d+):/.exec(body)?.[1];
  return found === undefined ? undefined : Number(found);
};
