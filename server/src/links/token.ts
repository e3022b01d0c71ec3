import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { linkTokenSchema } from '@duijie/shared/links'

const SIGNATURE_BYTES = 16

/** A key of its own for each use, so that what is signed for one cannot be shown for another. */
export function linkKey(secret: string, use: 'address' | 'grant'): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'duijie links', use, 32))
}

export function signature(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest().subarray(0, SIGNATURE_BYTES)
}

export function isSignature(key: Buffer, text: string, given: Buffer): boolean {
  return given.length === SIGNATURE_BYTES && timingSafeEqual(signature(key, text), given)
}

/** What stands behind `/r/`: the id of the link (a random UUID) and 128 bits of signature. */
export function linkToken(key: Buffer, id: string): string {
  return Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), signature(key, id)]).toString('base64url')
}

/** The id of the link whose token it is; undefined for anything that was not signed here. */
export function readLinkToken(key: Buffer, token: string): string | undefined {
  if (!linkTokenSchema.safeParse(token).success) return undefined
  const bytes = Buffer.from(token, 'base64url')
  // the last character of a token carries two bits that say nothing: one address a link
  if (bytes.toString('base64url') !== token) return undefined
  const hex = bytes.subarray(0, 16).toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isSignature(key, id, bytes.subarray(16)) ? id : undefined
}
