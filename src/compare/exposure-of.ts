/**
 * Which headers would this page have seen in an answer, had they been sent? By name, for user metadata and headers that
 * are no field of HeadObject; the fields themselves are in `object-head/presence-exposure.ts`.
 */
import { fieldForHeader } from '../object-head/catalogue/catalogue.ts';
import { headerValue, type Observation } from '../object-head/observation.ts';
import { type ExposureKnowledge, exposesAll, exposureProof } from '../object-head/presence-exposure.ts';
import type { Exposes } from './column.ts';

/**
 * What can be proved of each header's visibility, from the answer and from what is known of the bucket's CORS.
 * Names in any case; `*` stands for every header. Never throws.
 *
 * @example exposureOf(observation, { exposed: ['x-amz-meta-color'] })('x-amz-meta-color') // true
 * @see https://fetch.spec.whatwg.org/#http-access-control-expose-headers
 */
export function exposureOf(observation: Observation, knowledge: ExposureKnowledge): Exposes {
  const all = exposesAll(observation, knowledge) !== undefined;
  const readable = listOf(headerValue(observation.headers, 'access-control-expose-headers'));
  const own = Array.isArray(knowledge.exposed) ? knowledge.exposed.map((name) => name.toLowerCase()) : undefined;
  return (header) => {
    const name = header.toLowerCase();
    if (all) return true;
    const field = name === '*' ? undefined : fieldForHeader(name);
    if (field !== undefined && exposureProof(field, observation, knowledge) !== undefined) return true;
    if ([readable, own].some((list) => list?.includes(name)) || knowledge.seenBefore?.has(name)) return true;
    // What was read from this very answer is exposed by being there.
    if (headerValue(observation.headers, name) !== undefined) return true;
    return (readable ?? own) ? false : undefined;
  };
}

function listOf(text: string | undefined): readonly string[] | undefined {
  return text?.split(',').map((name) => name.trim().toLowerCase());
}
