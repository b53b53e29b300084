/** Is it the credentials, or the time in the signature? */
import { type Asked, clockToleranceMs, hasExpired, isAnonymous, isTemporary, signatureAheadMs } from '../asked.ts';
import type { Certainty, Claim } from '../cause.ts';

/** The session behind the credentials has ended. */
export function expiredCredentials({ facts: { credentials, credentialsExpire } }: Asked): Claim {
  return {
    id: 'expired-credentials',
    title: 'The credentials have expired.',
    confirm:
      credentialsExpire === undefined
        ? 'The request carried a session token, and when it ends is not known here.'
        : ['They were given until ', { instant: credentialsExpire }, '.'],
    todo:
      credentials === 'typed-in'
        ? 'Type fresh access keys and their session token.'
        : credentials === 'cognito-signed-in'
          ? 'Send it again, which fetches new credentials; sign in anew where that does not help.'
          : 'Send it again, which fetches new credentials.',
  };
}

export function weighExpired(asked: Asked): Certainty | undefined {
  if (isAnonymous(asked) || !isTemporary(asked)) return undefined;
  if (hasExpired(asked)) return 'likely';
  return asked.facts.credentialsExpire === undefined ? 'possible' : undefined;
}

/** Documented of S3: a session that has ended is a 400. Other stores give a 403. */
export function weighExpiredElsewhere(asked: Asked): Certainty | undefined {
  return asked.facts.store === undefined ? undefined : weighExpired(asked);
}

/** The time in the signature is not the server's. */
export function skewedClock(asked: Asked): Claim {
  const ahead = signatureAheadMs(asked);
  return {
    id: 'skewed-clock',
    title: 'The time in the signature is more than 15 minutes off: this device’s clock is wrong.',
    confirm: ahead === undefined ? 'How far the clock is off could not be measured.' : measured(ahead),
    todo: 'Set this device’s clock, reload the page, and send again.',
  };
}

export function weighSkewedClock(asked: Asked): Certainty | undefined {
  if (isAnonymous(asked)) return undefined;
  const ahead = signatureAheadMs(asked);
  if (ahead === undefined) return 'possible';
  return Math.abs(ahead) > clockToleranceMs ? 'likely' : 'unlikely';
}

function measured(aheadMs: number): string {
  const minutes = Math.floor(Math.abs(aheadMs) / 60_000);
  if (minutes === 0) return 'As measured, the signature’s time was right to within a minute.';
  const unit = minutes === 1 ? 'minute' : 'minutes';
  return `As measured, the signature’s time was ${minutes} ${unit} ${aheadMs > 0 ? 'ahead of' : 'behind'} the server’s.`;
}

/** The keys themselves are not known, or not right. */
export function refusedKeys({ facts: { credentials } }: Asked): Claim {
  return {
    id: 'refused-keys',
    title: 'The access keys are not valid here: unknown to the store, switched off, or with another secret.',
    confirm:
      credentials === 'typed-in'
        ? 'They were typed in; a letter may be missing, or they may be of another store.'
        : 'They were issued for this page, so a mistake in them is improbable.',
    todo:
      credentials === 'typed-in'
        ? 'Type them again, with the session token where there is one.'
        : 'Send it again, which fetches new credentials where these are due.',
  };
}

export function weighRefusedKeys(asked: Asked): Certainty | undefined {
  if (isAnonymous(asked)) return undefined;
  return asked.facts.credentials === 'typed-in' ? 'possible' : 'unlikely';
}
