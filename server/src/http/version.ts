import type { FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '../errors.ts'

/** The version that If-Match names; without one the caller is told to send it. */
export function versionOf(request: FastifyRequest): number {
  const version = findVersionOf(request)
  if (version === undefined) throw new DomainError('version_required', '请携带 If-Match 请求头（记录的版本）')
  return version
}

/** The version that If-Match names, where there is one. */
export function findVersionOf(request: FastifyRequest): number | undefined {
  const header = request.headers['if-match']
  if (header === undefined) return undefined
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())
  if (!match) throw new DomainError('version_conflict', 'If-Match 不是有效的版本')
  return Number(match[1])
}

/** Sends a record with its version as the ETag. */
export function withVersion<Record extends { version: number }>(reply: FastifyReply, record: Record): Record {
  reply.header('etag', `"${record.version}"`)
  return record
}
