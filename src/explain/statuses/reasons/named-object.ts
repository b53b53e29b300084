/** What S3 says of the object, its version, its bucket, and the slice or state that was asked for. */
import { headerValue } from '../../../object-head/observation.ts';
import type { Cause } from '../cause.ts';
import { deleteMarker, noSuchKey, noSuchVersion, weighDeleteMarker } from '../causes/named-object.ts';
import { noSuchBucket, wrongRegion } from '../causes/place.ts';
import { always, byCode, type ExplainReason, type Meaning, type Reasons, settles } from './reason.ts';

/** Figures of S3's as a number; undefined for what is none. */
function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** S3 says NoSuchKey of a deleted object as well: only the HEAD's own `x-amz-delete-marker` tells the two apart. */
const missingKey: ExplainReason = (reason, asked) => {
  const marker = weighDeleteMarker(asked);
  if (marker === undefined) return [byCode(noSuchKey(asked), reason)];
  const deleted: Cause = { ...deleteMarker(asked), certainty: marker };
  if (marker === 'settled') return [deleted];
  const missing: Cause = {
    ...noSuchKey(asked),
    certainty: 'likely',
    confirm: [
      'S3 says ',
      { value: reason.code },
      ', of a key that was never there and of one whose current version is a delete marker.',
    ],
  };
  return [missing, deleted];
};

const markerVersion: Meaning = {
  id: 'delete-marker-version',
  title: 'The version id is that of a delete marker.',
  todo: 'Name an earlier version to see the object itself.',
  actions: ['s3:ListBucketVersions'],
};

/** Amazon S3 names the type of what it refuses; without it, the code is one of any method that is not allowed. */
const methodNotAllowed: ExplainReason = (reason, { observation: { request, headers }, facts: { store } }) => {
  const { ResourceType: type, Method: method } = reason.detail;
  const code = { value: reason.code };
  if (type === 'DeleteMarker' || headerValue(headers, 'x-amz-delete-marker') === 'true')
    return [byCode(markerVersion, reason)];
  const refused: Cause = {
    id: 'method-not-allowed',
    certainty: 'settled',
    title: ['S3 does not allow ', method === undefined ? 'this method' : { value: method }, ' here.'],
    confirm: ['S3 says so: ', code, ...(type === undefined ? [] : [' of ', { value: type }]), '.'],
    todo: 'Check that bucket and key name an object.',
  };
  if (type !== undefined || request.versionId === undefined) return [refused];
  return [
    {
      ...markerVersion,
      certainty: store === undefined ? 'likely' : 'possible',
      confirm: ['S3 says ', code, ' of the id of a delete marker, but did not say here what it is of.'],
    },
    { ...refused, certainty: 'possible' },
  ];
};

const movedForGood: ExplainReason = (reason, asked) => {
  const { Endpoint: endpoint } = reason.detail;
  const claim = wrongRegion(asked);
  if (endpoint === undefined) return [byCode(claim, reason)];
  return [
    byCode(
      {
        ...claim,
        title: ['The bucket has to be addressed at ', { value: endpoint }, '.'],
        todo: 'Set the region that is in this address under “Where”, and send again.',
      },
      reason,
    ),
  ];
};

const range: ExplainReason = (reason) => {
  const size = count(reason.detail.ActualObjectSize);
  const asked = reason.detail.RangeRequested;
  const meaning: Meaning = {
    id: size === 0 ? 'empty-object' : 'range-past-end',
    title:
      size === 0
        ? 'The object is empty: it has no byte that a range could hold.'
        : asked === undefined
          ? 'The range lies outside the object.'
          : ['The range ', { value: asked }, ' lies outside the object.'],
    todo: 'Ask for a range inside the object, or without one.',
  };
  return [byCode(meaning, reason, size === undefined ? undefined : ['The object has ', { bytes: size }, '.'])];
};

const part: ExplainReason = (reason, { observation: { request } }) => {
  const parts = count(reason.detail.ActualPartCount);
  const meaning: Meaning = {
    id: 'part-past-last',
    title: `The object has no part ${request.partNumber ?? ''}`.trimEnd().concat('.'),
    todo: parts === undefined ? 'Ask for part 1.' : `Ask for a part from 1 to ${parts}.`,
  };
  const said = parts === undefined ? undefined : `S3 counts ${parts} ${parts === 1 ? 'part' : 'parts'}.`;
  return [byCode(meaning, reason, said)];
};

const condition: ExplainReason = (reason) => {
  const header = reason.detail.Condition;
  const meaning: Meaning = {
    id: 'condition-failed',
    title:
      header === undefined ? 'A condition does not hold.' : ['The condition ', { value: header }, ' does not hold.'],
    todo: 'To see the object’s present state, send the request without the condition.',
  };
  return [byCode(meaning, reason)];
};

export const namedObjectReasons: Reasons = {
  NoSuchKey: missingKey,
  NoSuchVersion: settles(noSuchVersion),
  NoSuchBucket: settles(noSuchBucket),
  InvalidBucketName: always({
    id: 'invalid-bucket-name',
    title: 'No bucket can have this name.',
    todo: 'Compare the bucket’s name with where you have it from.',
  }),
  InvalidBucketOwnerAWSAccountID: always({
    id: 'owner-digits',
    title: 'The expected bucket owner is not an account id of 12 digits.',
    todo: ['Change ', { code: 'ExpectedBucketOwner' }, ' or leave it out.'],
  }),
  PermanentRedirect: movedForGood,
  Redirect: movedForGood,
  IllegalLocationConstraintException: movedForGood,
  TemporaryRedirect: always({
    id: 'new-bucket',
    title: 'The bucket is new, and its name does not yet lead to its region everywhere.',
    todo: 'Use the endpoint of the bucket’s own region, or try again later.',
  }),
  MethodNotAllowed: methodNotAllowed,
  InvalidRange: range,
  InvalidPartNumber: part,
  InvalidPart: part,
  PreconditionFailed: condition,
  KeyTooLongError: always({
    id: 'key-too-long',
    title: 'The key has more than 1,024 bytes of UTF-8.',
    todo: 'Compare the key with where you have it from.',
  }),
};
