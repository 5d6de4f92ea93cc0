/** Looks again until something is there; with a time limit, so that a test that waits for nothing ends. */
export async function until<T>(what: string, look: () => T | undefined | null | false | Promise<T | undefined | null | false>, withinMs = 8_000): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (performance.now() > end) throw new Error(`waited ${withinMs} ms until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
