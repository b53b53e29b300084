/** Builds answers of S3 for tests: a plain 200 to a plain question, and whatever the test changes about it. */
import type { OpenRequest, Place } from '../object-head/head-request.ts';
import type { HeaderList, Observation, SentRequest } from '../object-head/observation.ts';

export interface ObservationParts {
  readonly status?: number;
  readonly statusText?: string;
  readonly headers?: HeaderList;
  readonly request?: Partial<OpenRequest>;
  readonly place?: Place;
  readonly sent?: Partial<SentRequest>;
  readonly origin?: string;
}

export function observationOf(parts: ObservationParts = {}): Observation {
  const { status = 200, statusText = '', headers = [], request, place = {}, sent, origin } = parts;
  return {
    request: { bucket: 'reports', key: 'a.txt', checksumMode: 'ENABLED', ...request },
    place,
    status,
    statusText,
    headers,
    sent: {
      method: 'HEAD',
      url: 'https://reports.s3.eu-west-1.amazonaws.com/a.txt',
      headers: [],
      signedIn: 'query',
      preflightFor: [],
      attempts: 1,
      ...sent,
    },
    sentAt: 0,
    durationMs: 1,
    origin: origin ?? 'https://headlight.example',
  };
}
