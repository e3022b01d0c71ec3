import {
  type Attachment,
  type AttachmentTarget,
  type AttachmentUpload,
  attachmentListSchema,
  attachmentSchema,
} from '@duijie/shared/attachments'
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'

const keys = { all: ['attachments'] as const }
/** the files of a record, and its history, which tells of them */
export const attachmentChanges = ({ subjectKind, subjectId }: AttachmentTarget) => [
  [...keys.all, subjectKind, subjectId],
  [`${subjectKind}s`, 'history', subjectId],
  // which evidence is still missing
  ['registrations'],
]

export const attachmentQueries = {
  of: ({ subjectKind, subjectId }: AttachmentTarget) =>
    queryOptions({
      queryKey: [...keys.all, subjectKind, subjectId],
      queryFn: ({ signal }) =>
        api.get('attachments', attachmentListSchema, { query: { subjectKind, subjectId }, signal }),
    }),
}

interface Sending {
  file: File
  idempotencyKey: string
  signal: AbortSignal
  onProgress: (share: number) => void
}

export const attachmentCommands = {
  upload: (query: AttachmentUpload, sending: Sending) =>
    api.post('attachments', attachmentSchema, { query, ...sending }),
  remove: ({ id }: Attachment, idempotencyKey: string) =>
    api.delete(`attachments/${id}`, z.unknown(), { idempotencyKey }),
  restore: ({ id }: Attachment, idempotencyKey: string) =>
    api.post(`attachments/${id}/restore`, attachmentSchema, { idempotencyKey }),
  download: ({ id }: Attachment) => api.download(`attachments/${id}/content`),
}
