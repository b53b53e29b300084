/**
 * Commands of WebDriver over `fetch`.
 * @see https://www.w3.org/TR/webdriver2/#endpoints
 */
import { patience } from './visit.ts';

/** Sends a command and gives its value; throws with what the driver says where it fails. */
export type WebDriver = <Value>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<Value>;

/** Commands below this address, `http://127.0.0.1:4444` or that of a session, each given up after `limit` ms. */
export function commandsTo(address: string, limit = patience): WebDriver {
  return async (method, path, body) => {
    const answer = await fetch(path ? `${address}/${path}` : address, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(limit),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };
}
