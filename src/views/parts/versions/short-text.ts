/** What a row of a list has room for: the two ends of an opaque name, and a size at a glance. The whole stands in the title. */

/** `3sL4kqtJ…XdIbrHY`; up to 18 characters stay whole. */
export function shortId(id: string): string {
  return id.length <= 18 ? id : `${id.slice(0, 8)}…${id.slice(-6)}`;
}

/** An ETag without its quotes: `9b2cf535…`, `9b2cf535…-6` for one of six parts. */
export function shortEtag(etag: string): string {
  const value = etag.replace(/^(?:W\/)?"(.*)"$/, '$1');
  const [, hash = value, parts = ''] = /^(.*?)(-\d+)?$/s.exec(value) ?? [];
  return `${hash.length <= 12 ? hash : `${hash.slice(0, 8)}…`}${parts}`;
}

const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** `12 bytes`, `1.2 MiB`: three digits that count, rounded; a dash where there is no size. */
export function shortBytes(size: number | undefined): string {
  if (size === undefined) return '–';
  if (size === 1) return '1 byte';
  let [scaled, power] = [size, 0];
  // 1,023.6 would be written as 1,024.
  while (Math.round(scaled) >= 1024 && power < units.length - 1) {
    scaled /= 1024;
    power += 1;
  }
  const digits = power === 0 || scaled >= 99.95 ? 0 : 1;
  return `${scaled.toLocaleString('en-US', { maximumFractionDigits: digits })} ${units[power]}`;
}
