/** Lets a fault strike instead of, or on top of, the right answer: an object's own, or the one of its list of versions. */
import type { Answer } from '../http/answer.ts';
import type { Call } from '../http/call.ts';
import { errorAnswer, S3Error } from '../http/s3-error.ts';
import type { Fault } from '../store/fault.ts';
import type { StoredVersion } from '../store/stored-version.ts';

export function withFault(
  call: Call,
  version: StoredVersion,
  rightAnswer: () => Answer,
  fault: Fault | undefined = version.definition.fault,
): Answer {
  switch (fault?.kind) {
    case undefined:
      return rightAnswer();
    case 'slow':
      return { ...rightAnswer(), delivery: fault };
    case 'hang':
    case 'reset':
      return { ...rightAnswer(), delivery: { kind: fault.kind } };
    case 'error':
      if (version.faultsInARow === fault.times) {
        version.faultsInARow = 0;
        return rightAnswer();
      }
      version.faultsInARow++;
      throw new S3Error(fault.status, fault.code, fault.message, {}, fault.headers);
    case 'header': {
      const answer = rightAnswer();
      const others = answer.headers.filter(([name]) => name.toLowerCase() !== fault.name.toLowerCase());
      return { ...answer, headers: [...others, [fault.name, fault.value]] };
    }
    case 'truncated-xml':
      return truncated(call);
    case 'temporary-redirect':
      return redirected(call, rightAnswer);
  }
}

function truncated(call: Call): Answer {
  const message = 'We encountered an internal error. Please try again.';
  const whole = errorAnswer(new S3Error(500, 'InternalError', message), call.ids);
  const body = whole.body instanceof Uint8Array ? whole.body : new Uint8Array();
  return { ...whole, body: body.subarray(0, body.length / 2) };
}

/** The address redirected to carries a token, by which the other host knows that it is the right one. */
function redirected({ request, bucket }: Call, rightAnswer: () => Answer): Answer {
  if (request.query.has('rk')) return rightAnswer();
  const port = request.headers.host?.split(':')[1] ?? '80';
  const endpoint = `127.0.0.1:${port}`;
  throw new S3Error(
    307,
    'TemporaryRedirect',
    'Please re-send this request to the specified temporary endpoint. Continue to use the original request endpoint for future requests.',
    { Endpoint: endpoint, Bucket: bucket.name },
    [['Location', `http://${endpoint}${request.rawPath}?rk=e2c69a31`]],
  );
}
