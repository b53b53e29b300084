/**
 * Temporary credentials that nobody has to remember: the session token carries who it is for and until when,
 * sealed with a secret of this process, and the secret key is derived from the access key id.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { RoleName } from './role.ts';

export interface Session {
  readonly accessKeyId: string;
  readonly role: RoleName;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface SessionCredentials extends Session {
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const sealBytes = 32;

export class SessionIssuer {
  readonly #secret = randomBytes(32);

  issue(role: RoleName, expiresAt: number): SessionCredentials {
    const suffix = Array.from(randomBytes(16), (byte) => alphabet[byte & 31]).join('');
    const session: Session = { accessKeyId: `ASIA${suffix}`, role, expiresAt };
    const content = Buffer.from(JSON.stringify(session));
    const sessionToken = Buffer.concat([this.#seal(content), content]).toString('base64');
    return { ...session, secretAccessKey: this.secretOf(session.accessKeyId), sessionToken };
  }

  /** Undefined for a token that this process did not issue. */
  open(sessionToken: string): Session | undefined {
    const bytes = Buffer.from(sessionToken, 'base64');
    const content = bytes.subarray(sealBytes);
    const seal = bytes.subarray(0, sealBytes);
    if (seal.length < sealBytes || !timingSafeEqual(seal, this.#seal(content))) return undefined;
    return JSON.parse(content.toString());
  }

  secretOf(accessKeyId: string): string {
    return createHmac('sha256', this.#secret).update(`key ${accessKeyId}`).digest('base64').slice(0, 40);
  }

  #seal(content: Buffer): Buffer {
    return createHmac('sha256', this.#secret).update('seal ').update(content).digest();
  }
}
