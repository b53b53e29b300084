/** Is it the customer key (SSE-C): wanted, another one, or of no use? */
import { type Asked, isHeeded } from '../asked.ts';
import type { Certainty, Claim } from '../cause.ts';

/** The object cannot be told of without the key that it was stored with. */
export function customerKeyNeeded(_asked: Asked): Claim {
  return {
    id: 'customer-key-needed',
    title: 'The object is encrypted with a customer key (SSE-C), and the request did not bring it.',
    confirm: 'S3 does not keep such a key. It wants it with every request about the object, HEAD included.',
    todo: 'Set the key under Encryption and send again.',
  };
}

export function weighKeyNeeded(asked: Asked): Certainty | undefined {
  return isHeeded(asked, 'sseCustomerAlgorithm') ? undefined : 'possible';
}

/** It is an SSE-C object, under another key. */
export function wrongCustomerKey({ observation: { request } }: Asked): Claim {
  return {
    id: 'wrong-customer-key',
    title: 'The object was stored with another customer key.',
    confirm:
      request.versionId === undefined
        ? 'The request brought a key. Each version may have a key of its own.'
        : 'The request brought a key, and each version may have a key of its own.',
    todo: 'Set the key that this version was stored with. Without the right key nobody can read it, not even AWS.',
  };
}

export function weighWrongKey(asked: Asked): Certainty | undefined {
  return isHeeded(asked, 'sseCustomerAlgorithm') ? 'likely' : undefined;
}

/** S3 answers 403 to a wrong key; that others give a 400 has been seen. */
export function weighWrongKeyElsewhere(asked: Asked): Certainty | undefined {
  return asked.facts.store === undefined ? undefined : weighWrongKey(asked);
}

/** The key is superfluous. */
export function customerKeyNotApplicable(_asked: Asked): Claim {
  return {
    id: 'customer-key-not-applicable',
    title: 'The object is not encrypted with a customer key, and the request brought one.',
    confirm: 'S3 refuses a key that it has no use for.',
    todo: 'Send it without the customer key.',
  };
}

/** Documented of S3; others take no notice of such a key. */
export function weighKeyNotApplicable(asked: Asked): Certainty | undefined {
  if (!isHeeded(asked, 'sseCustomerAlgorithm')) return undefined;
  return asked.facts.store === undefined ? 'likely' : 'possible';
}

/** The key, its algorithm and its MD5 do not fit each other. */
export function customerKeyForm(_asked: Asked): Claim {
  return {
    id: 'customer-key-form',
    title: 'The customer key is not 32 bytes long, or its MD5 belongs to another key.',
    confirm: 'This page works the MD5 out from the key, so that a mistake would have to come from the way in between.',
    todo: 'Set the key anew, as 32 bytes in base64 or hex.',
  };
}

export function weighKeyForm(asked: Asked): Certainty | undefined {
  return isHeeded(asked, 'sseCustomerAlgorithm') ? 'unlikely' : undefined;
}

/** A customer key over an open connection. */
export function customerKeyOverHttp(_asked: Asked): Claim {
  return {
    id: 'customer-key-over-http',
    title: 'The customer key was sent over HTTP, which S3 refuses.',
    confirm: 'The address begins with http:. The key has travelled in the open.',
    todo: 'Use the store’s https address, and consider the key known to others.',
  };
}

export function weighKeyOverHttp(asked: Asked): Certainty | undefined {
  const overHttp = asked.observation.sent.url.startsWith('http:');
  return overHttp && isHeeded(asked, 'sseCustomerAlgorithm') ? 'possible' : undefined;
}
