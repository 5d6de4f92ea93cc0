/** Stops on a line of a data file that cannot be read: names the file, the line and the cause. */
export function faultAt(file: string, line: number, cause: string): never {
  throw new Error(`read ${file}, line ${line}: ${cause}`);
}
