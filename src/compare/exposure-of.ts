/**
 * Which headers would this page have seen in an answer, had they been sent? By name, for user metadata and headers that
 * are no field of HeadObject. What proves it is in `object-head/presence-exposure.ts`, for names and fields alike.
 */
import { headerValue, type Observation } from '../object-head/observation.ts';
import { type ExposureKnowledge, exposureOfName } from '../object-head/presence-exposure.ts';
import type { Exposes } from './column.ts';

/**
 * What can be proved of each header's visibility, from the answer and from what is known of the bucket's CORS.
 * Names in any case; `*` stands for every header. Never throws.
 *
 * @example exposureOf(observation, { exposed: ['x-amz-meta-color'] })('x-amz-meta-color') // true
 * @see https://fetch.spec.whatwg.org/#http-access-control-expose-headers
 */
export function exposureOf(observation: Observation, knowledge: ExposureKnowledge): Exposes {
  return (header) =>
    // What was read from this very answer is exposed by being there.
    headerValue(observation.headers, header.toLowerCase()) !== undefined ||
    exposureOfName(header, observation, knowledge)?.isExposed;
}
