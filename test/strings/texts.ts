const isFunction = (value: unknown): value is (...given: unknown[]) => unknown => typeof value === 'function';
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every text a dictionary can say, by its path; texts that take facts are said once for each row of samples. */
export function textsOf(words: unknown, samples: unknown, path: string): [path: string, text: string][] {
  if (typeof words === 'string') return [[path, words]];
  if (isFunction(words)) {
    if (!Array.isArray(samples)) throw new Error(`read ${path}: it takes facts and has no samples`);
    return samples.map((given: unknown[], row) => [`${path}#${row}`, String(words(...given))]);
  }
  if (!isObject(words)) throw new Error(`read ${path}: expected words, found ${typeof words}`);
  return Object.entries(words).flatMap(([name, inner]) => textsOf(inner, isObject(samples) ? samples[name] : undefined, path === '' ? name : `${path}.${name}`));
}
