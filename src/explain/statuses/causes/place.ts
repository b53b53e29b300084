/** Was the request sent to where the bucket is, and is there such a bucket? */
import { type Asked, askedRegion, bucketRegion, isAnonymous } from '../asked.ts';
import type { Certainty, Claim } from '../cause.ts';

/** The bucket is in another region than the request was for. */
export function wrongRegion(asked: Asked): Claim {
  const [there, found] = [askedRegion(asked), bucketRegion(asked)];
  const was = isAnonymous(asked) ? 'sent to' : 'signed for';
  return {
    id: 'wrong-region',
    title:
      found === undefined
        ? `The bucket is in another region than the request was ${was}.`
        : ['The bucket is in ', { value: found }, '.'],
    confirm:
      there === undefined
        ? `Which region the request was ${was} is not known here.`
        : found === there
          ? 'The request was signed for this region, and sent to the address of another.'
          : [`The request was ${was} `, { value: there }, '.'],
    todo:
      found === undefined
        ? 'Find the bucket’s region, set it under “Where”, and send again.'
        : ['Ask in ', { value: found }, '.'],
  };
}

/** Stores beside S3 mostly have one region, or none; an unsigned request has that of its host, if there is one in its name. */
export function weighWrongRegion(asked: Asked): Certainty | undefined {
  const [there, found] = [askedRegion(asked), bucketRegion(asked)];
  if (found !== undefined && there !== undefined) return found === there ? undefined : 'likely';
  if (there === undefined && isAnonymous(asked)) return undefined;
  return asked.facts.store === undefined ? 'possible' : 'unlikely';
}

/** There is no bucket of this name. */
export function noSuchBucket({ observation: { request }, facts: { store } }: Asked): Claim {
  return {
    id: 'no-such-bucket',
    title: ['There is no bucket ', { value: request.bucket }, '.'],
    confirm:
      store === undefined
        ? 'As far as is known, an answer about a bucket that does not exist carries no CORS headers, so a page on another origin could hardly have read it.'
        : 'A store that looks up CORS rules in the bucket has none for a bucket that does not exist, so a page on another origin could hardly have read its answer.',
    todo: 'Compare the bucket’s name with where you have it from.',
  };
}

export function weighNoSuchBucket(_asked: Asked): Certainty {
  return 'unlikely';
}
