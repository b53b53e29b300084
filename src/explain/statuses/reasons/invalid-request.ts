/** InvalidRequest and InvalidArgument: codes for many mistakes, told apart by the elements beside them or by the message. */
import type { Asked } from '../asked.ts';
import {
  customerKeyForm,
  customerKeyNeeded,
  customerKeyNotApplicable,
  customerKeyOverHttp,
} from '../causes/customer-key.ts';
import { malformedVersion } from '../causes/named-object.ts';
import { byCode, byMessage, type ExplainReason, type Meaning } from './reason.ts';

/** Parts of messages as S3 was recorded to write them, and what each says of the request. */
const byWords: readonly (readonly [said: RegExp, claim: (asked: Asked) => Meaning])[] = [
  [/stored using a form of Server Side Encryption/i, customerKeyNeeded],
  [/encryption parameters are not applicable/i, customerKeyNotApplicable],
  [/must be made over a secure connection/i, customerKeyOverHttp],
  [/secret key was invalid|MD5 hash of the key did not match/i, customerKeyForm],
  [
    /both Range header and partNumber/i,
    () => ({
      id: 'range-and-part',
      title: 'Range and part number are both set; S3 takes one of them.',
      todo: ['Leave ', { code: 'Range' }, ' or ', { code: 'PartNumber' }, ' out.'],
    }),
  ],
  [
    /anonymous/i,
    () => ({
      id: 'override-anonymous',
      title: 'Response overrides want a signed request.',
      todo: 'Leave the response overrides out, or choose a connection with credentials.',
    }),
  ],
  [
    /AWS KMS.*Signature Version 4/i,
    () => ({
      id: 'kms-unsigned',
      title: 'The object is encrypted with KMS, which an unsigned request cannot use.',
      todo: 'Choose a connection with credentials.',
      actions: ['kms:Decrypt'],
    }),
  ],
];

/** The argument that S3 names, by its wire name; the value is in the reason where S3 repeats it. */
const byArgument: Readonly<Record<string, (asked: Asked) => Meaning>> = {
  versionId: malformedVersion,
  partNumber: () => ({
    id: 'part-number-bounds',
    title: 'Part numbers go from 1 to 10,000.',
    todo: ['Change ', { code: 'PartNumber' }, ' or leave it out, and send again.'],
  }),
};

export const explainInvalidRequest: ExplainReason = (reason, asked) => {
  const { detail, message } = reason;
  const { ArgumentName: argument } = detail;
  const named = argument !== undefined && Object.hasOwn(byArgument, argument) ? byArgument[argument] : undefined;
  if (named) return [byCode(named(asked), reason)];
  const worded = byWords.find(([said]) => said.test(message))?.[1];
  if (worded) return [byMessage(worded(asked), reason)];
  return [
    argument === undefined ? byCode(unnamed, reason) : byCode(wrongArgument(argument, detail.ArgumentValue), reason),
  ];
};

const unnamed: Meaning = {
  id: 'invalid-request',
  title: 'S3 does not take this combination of inputs.',
  todo: 'Go by S3’s message above; leave inputs out one by one.',
};

function wrongArgument(name: string, value: string | undefined): Meaning {
  return {
    id: 'invalid-argument',
    title: ['S3 does not take the value of ', { value: name }, ...(value === undefined ? [] : [': ', { value }]), '.'],
    todo: 'Change this input, or leave it out.',
  };
}
