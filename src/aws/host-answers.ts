/**
 * Does anything answer at this origin at all? Tells a network failure from a CORS refusal, which look the same to a page.
 */

/** A host that has not answered after this long does not count as answering. */
const patienceMs = 10_000;

/**
 * Sends one unsigned HEAD in `no-cors` mode: it succeeds, opaquely, if the host gives any HTTP answer.
 * @see https://fetch.spec.whatwg.org/#concept-request-mode
 */
export async function hostAnswers(origin: string): Promise<boolean> {
  try {
    await fetch(origin, {
      method: 'HEAD',
      mode: 'no-cors',
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(patienceMs),
    });
    return true;
  } catch {
    return false;
  }
}
