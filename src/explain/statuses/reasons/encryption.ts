/** What S3 says of keys: its own, those of KMS, and a customer's. */
import { kmsKeyUnusable } from '../causes/kms-key.ts';
import { always, type Meaning, type Reasons, settles } from './reason.ts';

const keyState = (id: string, title: string, todo: string): Meaning => ({ id, title, todo });
const restoreKey = 'Have the key’s owner look at its state in KMS. Without checksum mode, HEAD needs no key of KMS.';

export const encryptionReasons: Reasons = {
  'KMS.DisabledException': always(keyState('kms-key-disabled', 'The object’s KMS key is disabled.', restoreKey)),
  'KMS.KMSInvalidStateException': always(
    keyState(
      'kms-key-state',
      'The object’s KMS key is in a state in which it cannot be used, such as pending deletion.',
      restoreKey,
    ),
  ),
  'KMS.NotFoundException': always(
    keyState('kms-key-missing', 'The object’s KMS key does not exist any more.', restoreKey),
  ),
  'KMS.KeyUnavailableException': settles(kmsKeyUnusable),
  'KMS.ThrottlingException': always(
    keyState('kms-throttled', 'KMS asks for fewer requests.', 'Wait some seconds, then send again.'),
  ),
  InvalidEncryptionAlgorithmError: always({
    id: 'sse-algorithm',
    title: 'S3 knows one algorithm for customer keys, AES256, and the request named another.',
    todo: ['Set ', { code: 'SSECustomerAlgorithm' }, ' to ', { code: 'AES256' }, '.'],
  }),
};

/** Any further code of KMS, which S3 passes on. */
export const otherKmsReason = settles(kmsKeyUnusable);
