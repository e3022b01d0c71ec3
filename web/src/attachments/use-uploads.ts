import {
  ATTACHMENT_MAX_BYTES,
  type AttachmentSubject,
  type AttachmentVisibility,
  type EvidenceKind,
} from '@duijie/shared/attachments'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../lib/failures.ts'
import { randomKey } from '../lib/intent.ts'
import { attachmentChanges, attachmentCommands } from './queries.ts'

/** A chosen file on its way; it is gone from the list once it has arrived. */
export interface Upload {
  key: string
  file: File
  state: 'waiting' | 'sending' | 'failed'
  /** how much was sent, from 0 to 1 */
  share: number
  error: Error | null
  visibility: AttachmentVisibility
  evidenceKind: EvidenceKind | undefined
}

export interface Uploads {
  items: readonly Upload[]
  /** chosen for a record that is yet to be saved, they wait */
  add: (files: readonly File[], visibility: AttachmentVisibility, evidenceKind?: EvidenceKind) => void
  retry: (key: string) => void
  drop: (key: string) => void
  /** Sends what waits; says how many files did not arrive. */
  sendAll: (subjectId: string) => Promise<number>
}

const tooLarge = () =>
  new ApiProblem({
    type: 'about:blank',
    title: 'too large',
    status: 413,
    code: 'payload_too_large',
    detail: `每个文件不能超过 ${ATTACHMENT_MAX_BYTES / 1024 / 1024} MB`,
  })

/** Files on their way to a record, one after the other; `subjectId` is null until it is saved. */
export function useUploads(subjectKind: AttachmentSubject, subjectId: string | null): Uploads {
  const client = useQueryClient()
  const [items, setItems] = useState<readonly Upload[]>([])
  const waiting = useRef<Upload[]>([])
  const sending = useRef<Promise<number>>(Promise.resolve(0))
  const aborts = useRef(new Map<string, AbortController>())

  useCloseWarning(items.some(({ state }) => state === 'sending'))

  const change = (key: string, values: Partial<Upload>) =>
    setItems((known) => known.map((item) => (item.key === key ? { ...item, ...values } : item)))
  const forget = (key: string) => setItems((known) => known.filter((item) => item.key !== key))

  async function send({ key, file, visibility, evidenceKind }: Upload, id: string): Promise<boolean> {
    const target = { subjectKind, subjectId: id }
    const abort = new AbortController()
    aborts.current.set(key, abort)
    change(key, { state: 'sending', share: 0, error: null })
    try {
      await attachmentCommands.upload(
        { ...target, visibility, ...(evidenceKind && { evidenceKind }) },
        {
          file,
          idempotencyKey: key,
          signal: abort.signal,
          onProgress: (share) => change(key, { share }),
        },
      )
      forget(key)
      return true
    } catch (failure) {
      if (abort.signal.aborted) return true
      const error = failure instanceof Error ? failure : new Error(String(failure))
      change(key, { state: 'failed', error })
      return false
    } finally {
      aborts.current.delete(key)
      for (const queryKey of attachmentChanges(target)) void client.invalidateQueries({ queryKey })
    }
  }

  async function sendWaiting(id: string): Promise<number> {
    let failed = 0
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) {
      if (!(await send(next, id))) failed += 1
    }
    return failed
  }

  function sendAll(id: string): Promise<number> {
    sending.current = sending.current.then(() => sendWaiting(id))
    return sending.current
  }

  function enqueue(chosen: readonly Upload[]): void {
    waiting.current.push(...chosen)
    if (subjectId !== null && chosen.length > 0) void sendAll(subjectId)
  }

  return {
    items,
    add(files, visibility, evidenceKind) {
      const chosen = files.map((file): Upload => {
        const item = { key: randomKey(), file, share: 0, visibility, evidenceKind }
        return file.size > ATTACHMENT_MAX_BYTES
          ? { ...item, state: 'failed', error: tooLarge() }
          : { ...item, state: 'waiting', error: null }
      })
      setItems((known) => [...known, ...chosen])
      enqueue(chosen.filter(({ state }) => state === 'waiting'))
    },
    retry(key) {
      const item = items.find((one) => one.key === key)
      if (!item) return
      // a refusal was an answer for good: trying once more is a new intent
      const again: Upload = { ...item, key: randomKey(), state: 'waiting', share: 0, error: null }
      setItems((known) => known.map((one) => (one.key === key ? again : one)))
      enqueue([again])
    },
    drop(key) {
      waiting.current = waiting.current.filter((one) => one.key !== key)
      aborts.current.get(key)?.abort()
      forget(key)
    },
    sendAll,
  }
}

/** Another page of ours does not stop the sending; closing the tab does. */
function useCloseWarning(sending: boolean): void {
  useEffect(() => {
    if (!sending) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [sending])
}
