/** How an instant (ms since 1970, UTC) reads: exact in UTC, exact here, and how long from now. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number) => String(value).padStart(2, '0');

export function isInstant(ms: number): boolean {
  return !Number.isNaN(new Date(ms).getTime());
}

/** `25 Nov 2026 09:14:03 UTC`; milliseconds only where there are any. */
export function formatUtc(ms: number): string {
  if (!isInstant(ms)) return 'unknown time';
  const date = new Date(ms);
  const day = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  const fraction = date.getUTCMilliseconds();
  return `${day} ${time}${fraction ? `.${String(fraction).padStart(3, '0')}` : ''} UTC`;
}

/** `25 Nov 2026 10:14:03 GMT+1`, in the given zone or the system's. */
export function formatLocal(ms: number, timeZone?: string): string {
  if (!isInstant(ms)) return 'unknown time';
  const format = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    ...(timeZone && { timeZone }),
  });
  const parts = Object.fromEntries(format.formatToParts(ms).map((part) => [part.type, part.value]));
  const month = months[Number(parts.month) - 1];
  return `${parts.day} ${month} ${parts.year} ${parts.hour}:${parts.minute}:${parts.second} ${parts.timeZoneName}`;
}

const units = [
  ['year', 365.25 * 86_400],
  ['month', 30.4375 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

/** `3 minutes ago`, `in 30 days`, `now`. Rounded down, so that it never claims more time than there is. */
export function formatRelative(ms: number, now: number): string {
  if (!isInstant(ms)) return 'unknown time';
  const seconds = (ms - now) / 1000;
  const unit = units.find(([, size]) => Math.abs(seconds) >= size);
  return unit ? relative.format(Math.trunc(seconds / unit[1]), unit[0]) : 'now';
}
