/** Does this name lead somewhere else? Only for visitors of the website endpoint; this page asks the REST endpoint. */
import { objectSize } from '../object-size.ts';
import { evidenceOf, known, type Reading, type Rule } from '../rule.ts';
import type { Words } from '../words.ts';

/**
 * Speaks where x-amz-website-redirect-location is known, `/new.html` or `https://example.com/`; any other beginning is a
 * caution. The location is shown as text and never as a link: whoever wrote the object chose it.
 *
 * @example websiteRedirect.explain(reading)?.says[0] // ['The website endpoint sends visitors to ', { value: '/new.html' }, ' with a 301.']
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-page-redirect.html
 */
export const websiteRedirect: Rule = {
  id: 'website-redirect',
  question: 'Does this name lead somewhere else?',
  reads: ['WebsiteRedirectLocation', 'ContentLength', 'ContentRange'],
  explain: (reading) => {
    const location = known(reading, 'WebsiteRedirectLocation');
    if (location === undefined || location.trim() === '') return undefined;
    const takenByS3 = /^(?:\/|https?:\/\/)/i.test(location);
    const value = { value: location };
    // What the two endpoints do is documented of S3 alone, and of such locations.
    const redirects = takenByS3 && reading.store === undefined;
    const doubt = ' S3 takes only locations that begin with /, http:// or https://, so something else stored it.';
    return {
      id: 'website-redirect',
      tone: takenByS3 ? 'fact' : 'caution',
      title: redirects
        ? 'Visitors of the bucket’s website are sent elsewhere; this endpoint only reports it.'
        : 'A redirect for visitors of the bucket’s website is stored with the object.',
      says: redirects
        ? [['The website endpoint sends visitors to ', value, ' with a 301.'], ofThisEndpoint(reading)]
        : [['The location is ', value, takenByS3 ? '.' : `.${doubt}`]],
      evidence: evidenceOf(reading, 'WebsiteRedirectLocation'),
    };
  },
};

function ofThisEndpoint(reading: Reading): Words {
  const empty = objectSize(reading) === 0;
  return `The REST endpoint, which this page and the SDKs use, answers with the object itself${empty ? ', which is empty' : ''}.`;
}
