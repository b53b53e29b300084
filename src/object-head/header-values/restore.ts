/** How far is the restore of an archived object? What that means for reading it is for `explain/`. */
import { parseHttpDate } from './http-date.ts';
import { parameterValue, parseParameters } from './parameters.ts';

export interface Restore {
  readonly ongoing: boolean;
  /** When S3 removes the readable copy, ms since 1970 UTC; left out while the restore is running or if it is no date. */
  readonly expiry?: number;
}

/**
 * The state of the restore; undefined if `ongoing-request` is neither true nor false.
 *
 * @example parseRestore('ongoing-request="false", expiry-date="Fri, 21 Dec 2012 00:00:00 GMT"')
 * // { ongoing: false, expiry: 1356048000000 }
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/restoring-objects.html
 */
export function parseRestore(text: string): Restore | undefined {
  const parameters = parseParameters(text, ',') ?? [];
  const ongoing = parameterValue(parameters, 'ongoing-request')?.toLowerCase();
  if (ongoing !== 'true' && ongoing !== 'false') return undefined;
  const expiry = parseHttpDate(parameterValue(parameters, 'expiry-date') ?? '');
  return { ongoing: ongoing === 'true', ...(expiry === undefined ? {} : { expiry }) };
}
