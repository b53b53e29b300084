/** Was the request sent to where the bucket is, and is there such a bucket? */
import { type Asked, bucketRegion, isAnonymous, signedRegion } from '../asked.ts';
import type { Certainty, Claim } from '../cause.ts';

/** The bucket is in another region than the request was signed for. */
export function wrongRegion(asked: Asked): Claim {
  const [signed, found] = [signedRegion(asked), bucketRegion(asked)];
  return {
    id: 'wrong-region',
    title:
      found === undefined
        ? 'The bucket is in another region than the request was signed for.'
        : ['The bucket is in ', { value: found }, '.'],
    confirm:
      signed === undefined
        ? 'Which region the request was signed for is not known here.'
        : found === signed
          ? 'The request was signed for this region, and sent to the address of another.'
          : ['The request was signed for ', { value: signed }, '.'],
    todo:
      found === undefined
        ? 'Find the bucket’s region, set it under “Where”, and send again.'
        : ['Ask in ', { value: found }, '.'],
  };
}

/** An unsigned request has no region of its own. Stores beside S3 mostly have one region, or none. */
export function weighWrongRegion(asked: Asked): Certainty | undefined {
  const [signed, found] = [signedRegion(asked), bucketRegion(asked)];
  if (isAnonymous(asked)) return undefined;
  if (found !== undefined && signed !== undefined) return found === signed ? undefined : 'likely';
  return asked.facts.store === undefined ? 'possible' : 'unlikely';
}

/** There is no bucket of this name. */
export function noSuchBucket({ observation: { request } }: Asked): Claim {
  return {
    id: 'no-such-bucket',
    title: ['There is no bucket ', { value: request.bucket }, '.'],
    confirm:
      'An answer about a bucket that does not exist carries no CORS headers, so a page on another origin could hardly have read it.',
    todo: 'Compare the bucket’s name with where you have it from.',
  };
}

export function weighNoSuchBucket(_asked: Asked): Certainty {
  return 'unlikely';
}
