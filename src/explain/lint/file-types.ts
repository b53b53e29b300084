/** What does a name's extension promise about the content? The table behind the checks; it looks at no header. */

export interface FileType {
  /** Media types that agree with the extension, lower case; the first is the one to store. */
  readonly types: readonly string[];
  /** What a web page is made of beside its HTML: it is asked for again and again, so caching pays. */
  readonly asset?: true;
}

const text = ['text/plain'];
const image = (...types: readonly string[]): FileType => ({ types, asset: true });
const javascript: FileType = {
  types: [
    'text/javascript',
    'application/javascript',
    'application/x-javascript',
    'text/ecmascript',
    'application/ecmascript',
  ],
  asset: true,
};
const json: FileType = { types: ['application/json', 'text/json', ...text] };
const html: FileType = { types: ['text/html', 'application/xhtml+xml'] };
const jpeg = image('image/jpeg', 'image/jpg', 'image/pjpeg');

const byExtension: Readonly<Record<string, FileType>> = {
  html,
  htm: html,
  css: { types: ['text/css'], asset: true },
  js: javascript,
  mjs: javascript,
  json,
  map: { types: [...json.types, 'application/octet-stream'] },
  webmanifest: { types: ['application/manifest+json', ...json.types] },
  wasm: { types: ['application/wasm'], asset: true },
  xml: { types: ['application/xml', 'text/xml', ...text] },
  svg: image('image/svg+xml'),
  png: image('image/png'),
  jpg: jpeg,
  jpeg,
  gif: image('image/gif'),
  webp: image('image/webp'),
  avif: image('image/avif'),
  ico: image('image/vnd.microsoft.icon', 'image/x-icon', 'image/ico'),
  woff: { types: ['font/woff', 'application/font-woff', 'application/x-font-woff'], asset: true },
  woff2: { types: ['font/woff2', 'application/font-woff2'], asset: true },
  ttf: {
    types: ['font/ttf', 'font/sfnt', 'application/font-sfnt', 'application/x-font-ttf', 'application/x-font-truetype'],
    asset: true,
  },
  otf: { types: ['font/otf', 'font/sfnt', 'application/font-sfnt', 'application/x-font-opentype'], asset: true },
  txt: { types: text },
  md: { types: ['text/markdown', 'text/x-markdown', ...text] },
  csv: { types: ['text/csv', 'application/csv', 'application/vnd.ms-excel', ...text] },
  pdf: { types: ['application/pdf', 'application/x-pdf'] },
  mp3: { types: ['audio/mpeg', 'audio/mp3'] },
  mp4: { types: ['video/mp4', 'audio/mp4'] },
  webm: { types: ['video/webm', 'audio/webm'] },
};

/**
 * The extension of a key's last segment in lower case, without its dot; undefined where there is none. A dot in front
 * makes a hidden file, not an extension.
 *
 * @example extensionOf('a/Logo.PNG') // 'png'
 * @example extensionOf('a/.htaccess') // undefined
 */
export function extensionOf(key: string): string | undefined {
  return /[^/]\.([^./\s]+)$/.exec(key)?.[1]?.toLowerCase();
}

/**
 * What a key's extension promises; undefined for extensions that are not of the web, or that say too little.
 *
 * @example fileTypeOf('logo.png')?.types[0] // 'image/png'
 * @see https://www.iana.org/assignments/media-types/media-types.xhtml
 */
export function fileTypeOf(key: string): FileType | undefined {
  const extension = extensionOf(key);
  return extension !== undefined && Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined;
}

/**
 * Whether a media type is one that agrees with the extension; types that end in `+json` or `+xml` agree with `json` and `xml`.
 *
 * @example agrees(fileTypeOf('a.json'), 'application/ld+json') // true
 * @see https://www.rfc-editor.org/rfc/rfc6838.html#section-4.2.8
 */
export function agrees({ types }: FileType, mediaType: string): boolean {
  const suffix = /\+(json|xml)$/.exec(mediaType)?.[1];
  return types.includes(mediaType) || (suffix !== undefined && types.includes(`application/${suffix}`));
}
