/**
 * What S3 will make of a request, said before it is sent: combinations it refuses, inputs it ignores.
 * Nothing here forbids anything. Somebody may want to see that 400.
 */
import { bucketNameProblem } from './bucket-kind.ts';
import { type RequestNote, unsendableIn } from './check-request-by-browser.ts';
import { type Remarks, remarksOn } from './check-request-by-store.ts';
import type { HeadRequest, InputName } from './head-request.ts';

/** What the request is checked against, beyond itself. */
export interface CheckContext {
  /** ms since 1970. */
  readonly now: number;
  /** False for a connection without credentials. */
  readonly signed: boolean;
  /** A store beside Amazon S3: what it takes no notice of, and what it was measured to make of the rest. */
  readonly store?: {
    readonly name: string;
    readonly ignores: ReadonlySet<InputName>;
    readonly remarks?: Remarks;
  };
}

type Check = (request: HeadRequest, context: CheckContext) => RequestNote | undefined;

const check =
  (
    id: string,
    input: InputName,
    weight: RequestNote['weight'],
    test: (r: HeadRequest, c: CheckContext) => string | false | undefined,
  ): Check =>
  (request, context) => {
    const text = test(request, context);
    return text ? { id, input, weight, text } : undefined;
  };

/** What holds for every store, because the browser or this page does it; and Amazon's rule for names, where it is Amazon's. */
const checks: readonly Check[] = [
  check('bucket-name', 'bucket', 'note', ({ bucket }, { store }) => {
    const problem = store ? undefined : bucketNameProblem(bucket);
    return problem && `${problem}.`;
  }),
  check(
    'sse-key-alone',
    'sseCustomerKey',
    'ignored',
    ({ sseCustomerAlgorithm, sseCustomerKey }) =>
      sseCustomerKey !== undefined &&
      sseCustomerAlgorithm === undefined &&
      'The key is sent with its algorithm only. Set SSECustomerAlgorithm to AES256.',
  ),
  check(
    'edge-space',
    'key',
    'note',
    ({ key }) => key !== key.trim() && 'The key begins or ends with a space, which belongs to it.',
  ),
];

/**
 * Everything worth saying before this request is sent, most weighty first.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export function checkRequest(request: HeadRequest, context: CheckContext): readonly RequestNote[] {
  const { store } = context;
  const ours = [
    ...unsendableIn(request),
    ...checks.flatMap((one) => one(request, context) ?? []),
    ...remarksOn(request, context, store && (store.remarks ?? {})),
  ];
  // What S3 would refuse, a store that does not look at the input cannot.
  const notes = [...ours.filter(({ input }) => !store?.ignores.has(input)), ...ignoredByStore(request, context)];
  return notes.sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
}

const weights: readonly RequestNote['weight'][] = ['cannot', 'refused', 'ignored', 'note'];

function ignoredByStore(request: HeadRequest, { store }: CheckContext): readonly RequestNote[] {
  if (!store) return [];
  return [...store.ignores]
    .filter((input) => request[input] !== undefined && request[input] !== 'off')
    .map((input) => ({
      id: 'ignored-by-store',
      input,
      weight: 'ignored',
      text: `${store.name} takes no notice of this.`,
    }));
}
