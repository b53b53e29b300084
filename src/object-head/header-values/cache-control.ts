/** What does Cache-Control tell browsers and proxies? One directive after the other; which of them wins is for `explain/`. */
import { formatSeconds } from './duration.ts';
import { parseParameters } from './parameters.ts';

export interface CacheDirective {
  /** Lower case, `max-age`. A piece that is no directive stays here as it was written. */
  readonly name: string;
  readonly value?: string;
  /** The value as whole seconds, where the directive is a time and the value a number. */
  readonly seconds?: number;
  /** What it asks for; left out for directives that no RFC defines. */
  readonly means?: string;
}

const timed: Readonly<Record<string, (time: string) => string>> = {
  'max-age': (time) => `fresh for ${time}`,
  's-maxage': (time) => `fresh for ${time} in shared caches`,
  'stale-while-revalidate': (time) => `may be shown for ${time} more while a cache asks again`,
  'stale-if-error': (time) => `may be shown for ${time} more if S3 answers with an error`,
};

const plain: Readonly<Record<string, string>> = {
  'no-store': 'never kept',
  'no-cache': 'kept, but asked for again before each use',
  private: 'kept by browsers only, not by shared caches',
  public: 'kept by any cache',
  immutable: 'never changes while fresh, so a reload does not ask again',
  'must-revalidate': 'never used stale',
  'proxy-revalidate': 'never used stale by shared caches',
  'no-transform': 'not to be changed on the way',
  'must-understand': 'kept only by caches that know the status code',
};

/**
 * The directives in order, repeated and unknown ones too; undefined for an empty header.
 *
 * @example parseCacheControl('max-age=60')?.[0] // { name: 'max-age', value: '60', seconds: 60, means: 'fresh for 1 minute' }
 * @see https://www.rfc-editor.org/rfc/rfc9111.html#section-5.2.2
 */
export function parseCacheControl(text: string): readonly CacheDirective[] | undefined {
  return parseParameters(text, ',')?.map(({ name: written, value }) => {
    const name = /^[\w-]+$/.test(written) ? written.toLowerCase() : written;
    const kept = value === undefined ? { name } : { name, value };
    const sentence = Object.hasOwn(timed, name) ? timed[name] : undefined;
    if (sentence && value !== undefined && /^\d{1,15}$/.test(value)) {
      const seconds = Number(value);
      return { ...kept, seconds, means: sentence(formatSeconds(seconds)) };
    }
    const means = Object.hasOwn(plain, name) ? plain[name] : undefined;
    return means === undefined ? kept : { ...kept, means };
  });
}
