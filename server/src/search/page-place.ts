import { z } from 'zod'
import { DomainError } from '../errors.ts'

const placeSchema = z.tuple([z.int().min(0).max(1_000_000)])

/** A page of hits begins behind so many of them. */
export function encodePlace(offset: number): string {
  return Buffer.from(JSON.stringify([offset])).toString('base64url')
}

export function decodePlace(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))[0]
  } catch {
    throw new DomainError('cursor_invalid', '分页游标无效，请从第一页重新开始')
  }
}
