import { createHash } from 'node:crypto'

/** The namespace of the ids below (an arbitrary, fixed UUID). */
const NAMESPACE = Buffer.from('5f0d1f8c6c5e4b2f9d7a3e1b8c4a6d20', 'hex')

type DemoKind =
  | 'township'
  | 'organization'
  | 'expert'
  | 'need'
  | 'result'
  | 'account'
  | 'lead'
  | 'lead move'
  | 'lead answer'
  | 'push'
  | 'link'
  | 'proposal'
  | 'message'
  | 'follow-up'
  | 'visit'
  | 'visit problem'
  | 'event'
  | 'stop'
  | 'session'
  | 'guest'
  | 'table'
  | 'meeting'
  | 'agreement'
  | 'agreement move'
  | 'payment'
  | 'registration'
  | 'secondment'
  | 'secondment move'
  | 'secondment request'
  | 'secondment offer'
  | 'secondment day'
  | 'voucher'
  | 'voucher move'
  | 'voucher batch'
  | 'target'
  | 'entered figure'
  | 'news'

/** The id of a demonstration record: the same for the same key everywhere (UUID version 5, RFC 9562). */
export function demoId(kind: DemoKind, key: string): string {
  const bytes = digest(kind, key).subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** A whole number from 0 to `below` − 1 that depends on the key and the purpose alone. */
export function demoNumber(key: string, purpose: string, below: number): number {
  return digest(purpose, key).readUInt32BE(0) % below
}

const digest = (kind: string, key: string) =>
  createHash('sha1').update(NAMESPACE).update(`${kind}/${key}`).digest()
