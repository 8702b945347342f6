import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { LoonbrugError } from '../errors/loonbrug-error';

/** A sealed value does not open: it was altered, moved from another row or portal, or its key is gone. */
export class SealBroken extends LoonbrugError {
  constructor(place: string, options?: ErrorOptions) {
    super('unavailable', 'crypto.seal_broken', `a sealed value does not open at ${place}`, {}, options);
  }
}

const formatVersion = 1;
const headerBytes = 1 + 4 + 12;
const tagBytes = 16;

/**
 * AES-256-GCM. Layout: format (1 byte), key version (4, big-endian), nonce (12), ciphertext, tag (16).
 * The place (portal, table, column, row …) is associated data: a value copied elsewhere does not open.
 */
export function sealBytes(key: Buffer, keyVersion: number, place: readonly string[], clear: Buffer): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt8(formatVersion, 0);
  header.writeUInt32BE(keyVersion, 1);
  randomBytes(12).copy(header, 5);
  const cipher = createCipheriv('aes-256-gcm', key, header.subarray(5));
  cipher.setAAD(associatedData(keyVersion, place));
  return Buffer.concat([header, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

/** The key version that a sealed value names. */
export function keyVersionOf(sealed: Buffer): number {
  if (sealed.length < headerBytes + tagBytes || sealed.readUInt8(0) !== formatVersion) throw new SealBroken('an unknown format');
  return sealed.readUInt32BE(1);
}

/** Opens what sealBytes sealed at the same place; throws SealBroken. */
export function openBytes(key: Buffer, place: readonly string[], sealed: Buffer): Buffer {
  const version = keyVersionOf(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(5, headerBytes), { authTagLength: tagBytes });
  decipher.setAAD(associatedData(version, place));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(headerBytes, sealed.length - tagBytes)), decipher.final()]);
  } catch (error) {
    throw new SealBroken(place.slice(1).join('/'), { cause: error });
  }
}

const associatedData = (keyVersion: number, place: readonly string[]): Buffer =>
  Buffer.from(JSON.stringify([keyVersion, ...place]), 'utf8');
