/** `GET /_sandbox/examples.json`: the catalogue, readable by any page. */
import type { Answer } from '../http/answer.ts';
import type { Store } from '../store/store.ts';
import { catalogueOf } from './catalogue.ts';

export function answerExamples(store: Store): Answer {
  const body = Buffer.from(JSON.stringify({ groups: catalogueOf(store) }));
  return {
    status: 200,
    headers: [
      ['Content-Type', 'application/json'],
      ['Content-Length', String(body.length)],
      ['Cache-Control', 'no-store'],
      ['Access-Control-Allow-Origin', '*'],
    ],
    body,
  };
}
