/** A query string as S3 reads it: names are case-sensitive, `+` is a space, and a bare name has the empty value. */

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

export class Query {
  readonly pairs: readonly (readonly [name: string, value: string])[];

  constructor(raw: string) {
    this.pairs = raw
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const equals = pair.indexOf('=');
        return equals < 0 ? [decode(pair), ''] : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))];
      });
  }

  get(name: string): string | undefined {
    return this.pairs.find(([other]) => other === name)?.[1];
  }

  has(name: string): boolean {
    return this.pairs.some(([other]) => other === name);
  }
}
