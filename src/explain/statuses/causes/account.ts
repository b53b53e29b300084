/** Whose bucket is it, and who pays? */
import { type Asked, isAnonymous, isHeeded } from '../asked.ts';
import type { Certainty, Claim } from '../cause.ts';

/** The bucket is another account's than the request said. */
export function otherOwner({ observation: { request } }: Asked): Claim {
  return {
    id: 'other-owner',
    title: ['The bucket belongs to another account than ', { value: request.expectedBucketOwner ?? '' }, '.'],
    confirm: [
      'The request named this account as the owner (',
      { code: 'x-amz-expected-bucket-owner' },
      '), and S3 refuses it for every other one.',
    ],
    todo: 'Send it without the expected owner. If S3 answers then, the bucket is another account’s: make sure that it is the one you mean.',
  };
}

export function weighOtherOwner(asked: Asked): Certainty | undefined {
  return isHeeded(asked, 'expectedBucketOwner') ? 'likely' : undefined;
}

/** Requester Pays without an offer to pay. */
export function requesterPays({ facts }: Asked): Claim {
  return {
    id: 'requester-pays',
    title: 'The bucket is Requester Pays, and the request did not say that you pay.',
    confirm: facts.requesterPays
      ? ['Another answer of this bucket was charged to the caller (', { code: 'x-amz-request-charged' }, ').']
      : [
          'The bucket may be Requester Pays: nothing in a 403 tells. The request went without ',
          { code: 'x-amz-request-payer' },
          '.',
        ],
    todo: [
      'Set ',
      { code: 'RequestPayer' },
      ' and send again. The request is then billed to the account of the credentials.',
    ],
  };
}

export function weighRequesterPays(asked: Asked): Certainty | undefined {
  if (isHeeded(asked, 'requestPayer') || isAnonymous(asked)) return undefined;
  return asked.facts.requesterPays ? 'likely' : 'possible';
}
