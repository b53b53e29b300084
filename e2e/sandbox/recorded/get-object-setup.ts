/** What the setups of recorded GETs have in common. */
import type { ObjectDefinition } from '../store/definitions.ts';
import { full, type Setup, type Step } from './setup.ts';

export const checksumMode = { 'x-amz-checksum-mode': 'ENABLED' };

/** Clients ask for checksums by default. */
export function asking(setup: Setup, request: Step = {}): Setup {
  return { ...setup, request: { ...request, headers: { ...checksumMode, ...request.headers } } };
}

export function crc32(body: string, value: string, more: Partial<ObjectDefinition> = {}): Partial<ObjectDefinition> {
  return { body, checksums: full('crc32', value), ...more };
}

export function one(body: string, value: string, more: Partial<ObjectDefinition> = {}, request: Step = {}): Setup {
  return asking({ versions: [crc32(body, value, more)] }, request);
}
