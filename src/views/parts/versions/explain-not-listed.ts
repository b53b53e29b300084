/** Why is there no list of versions, and what is to be done? Words as data; says nothing about lists that came. */
import { explainFailure } from '../../../explain/explain-failure.ts';
import type { Words } from '../../../explain/words.ts';
import { NoAnswer } from '../../../object-head/failure.ts';
import { NotListed } from '../../../queries/version-listing.ts';

export interface NotListedExplanation {
  readonly tone: 'fact' | 'caution' | 'danger';
  readonly title: Words;
  readonly says: readonly Words[];
  readonly todo: readonly Words[];
}

type FailureContext = Parameters<typeof explainFailure>[1];

export interface NotListedContext extends FailureContext {
  /** The store where it is not Amazon S3, `MinIO`. */
  readonly store: string | undefined;
  readonly requestPayer: boolean;
}

const withoutListing: Words = [
  'A HEAD does not need the list: a version whose id is known can be asked for in the field ',
  { code: 'VersionId' },
  ', or by a link.',
];

/** What to say about a listing that failed with `error`. */
export function explainNotListed(error: Error, context: NotListedContext): NotListedExplanation {
  if (error instanceof NotListed) return explainOutcome(error.outcome, context);
  const failure =
    error instanceof NoAnswer ? error.failure : ({ kind: 'not-sendable', message: error.message } as const);
  const { title, says, todo } = explainFailure(failure, context);
  const tone = failure.kind === 'aborted' ? 'fact' : 'danger';
  if (failure.kind !== 'cors-or-network') return { tone, title, says, todo };
  return {
    tone,
    title,
    says: [...says, isGet, withoutListing],
    todo: ['Have the bucket’s CORS rules checked, then try again.'],
  };
}

const isGet: Words = [
  'A listing is a ',
  { code: 'GET' },
  '. CORS rules that allow this page ',
  { code: 'HEAD' },
  ' alone let it read every version, and list none.',
];

function explainOutcome(outcome: NotListed['outcome'], context: NotListedContext): NotListedExplanation {
  if (outcome.kind === 'unexplained') {
    return {
      tone: 'danger',
      title: `Something answered ${outcome.status}, but not with a list of versions.`,
      says: ['It may be a proxy in between, or a store that does not list versions.', withoutListing],
      todo: ['Try again.'],
    };
  }
  const { status, document } = outcome;
  const said: readonly Words[] = document.message === '' ? [] : [['S3 says: ', { value: document.message }]];
  if (document.code === 'AccessDenied') return denied(status, said, context);
  if (document.code === 'NotImplemented' || document.code === 'MethodNotAllowed') return lacking(status, said, context);
  return {
    tone: 'danger',
    title: [`Asked for the versions, S3 answered ${status} `, { value: document.code }, '.'],
    says: [...said, withoutListing],
    todo: [status >= 500 ? 'Wait a little, then try again.' : 'Mend what it names, then try again.'],
  };
}

function denied(
  status: number,
  said: readonly Words[],
  { bucket, requestPayer }: NotListedContext,
): NotListedExplanation {
  const payer: readonly Words[] = requestPayer
    ? []
    : [
        [
          'S3 answers the same where the bucket’s requesters pay and the request does not say so: ',
          { code: 'RequestPayer' },
          ' is not set.',
        ],
      ];
  return {
    tone: 'caution',
    title: [`These credentials may not list versions: S3 answered ${status} `, { code: 'AccessDenied' }, '.'],
    says: [
      [
        'It takes ',
        { code: 's3:ListBucketVersions' },
        ' on the bucket; ',
        { code: 's3:ListBucket' },
        ' is another permission.',
      ],
      ...said,
      ...payer,
      withoutListing,
    ],
    todo: [
      ['Let the bucket’s owner allow ', { code: 's3:ListBucketVersions' }, ' on the bucket ', { value: bucket }, '.'],
      ['Or ask for a version by its id: that takes ', { code: 's3:GetObjectVersion' }, '.'],
    ],
  };
}

function lacking(status: number, said: readonly Words[], { store }: NotListedContext): NotListedExplanation {
  return {
    tone: 'fact',
    title: `${store ?? 'This store'} does not list versions: it answered ${status} to ListObjectVersions.`,
    says: [...said, withoutListing],
    todo: [],
  };
}
