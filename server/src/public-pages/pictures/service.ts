import { type Remote, remoteGroups } from '../../calls/calls.ts'
import { inTime } from '../../calls/in-time.ts'
import { type RestartingThread, startThread } from '../../calls/restarting-thread.ts'
import type { PublicPageService } from '../service.ts'
import { type Card, picturePath, versionOf } from './card.ts'
import type { drawCard } from './draw-card.ts'

type Groups = { drawing: { drawCard: typeof drawCard } }
export type Drawing = Remote<Groups['drawing']>

interface Dependencies {
  publicPages: Pick<PublicPageService, 'at'>
  report: (error: unknown) => void
  /** who draws; a thread that is started for the first picture unless given */
  drawing?: Drawing
}

export type PictureAnswer =
  | { version: string; draw: () => Promise<Uint8Array | undefined> }
  | { moved: string }
  | 'missing'

/** About 10 MB. */
const MOST_KEPT = 128
/** One is drawn at a time; who comes when so many wait is shown the picture of the product instead. */
const MOST_WAITING = 12
const PATIENCE_MS = 10_000

export type PictureService = ReturnType<typeof createPictureService>

/** Pictures for previews of the public pages: what the page says to a visitor is all that they are drawn from. */
export function createPictureService({ publicPages, report, drawing: given }: Dependencies) {
  const kept = new Map<string, Uint8Array>()
  const asked = new Map<string, Promise<Uint8Array | undefined>>()
  let thread: RestartingThread | undefined

  function drawing(): Drawing {
    if (given) return given
    thread ??= startThread({ entry: new URL('./drawing-thread.mjs', import.meta.url), report })
    return remoteGroups<Groups>(['drawing'], thread.call).drawing
  }

  async function drawn(version: string, card: Card): Promise<Uint8Array | undefined> {
    try {
      const picture = await inTime(drawing().drawCard(card), 'drawing', PATIENCE_MS)
      kept.set(version, picture)
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_KEPT) break
        kept.delete(oldest)
      }
      return picture
    } catch (error) {
      report(error)
      return undefined
    } finally {
      asked.delete(version)
    }
  }

  async function draw(version: string, card: Card): Promise<Uint8Array | undefined> {
    const found = kept.get(version)
    if (found) {
      kept.delete(version)
      kept.set(version, found)
      return found
    }
    const running = asked.get(version)
    if (running) return running
    if (asked.size >= MOST_WAITING) return undefined
    const picture = drawn(version, card)
    asked.set(version, picture)
    return picture
  }

  return {
    /** The picture of the record at a path, drawn when it is asked for; undefined where it cannot be, or not soon. */
    async at(path: string): Promise<PictureAnswer> {
      const answer = await publicPages.at(path)
      if (typeof answer === 'string') return 'missing'
      if ('moved' in answer) return { moved: picturePath(answer.moved) }
      const { card } = answer.page
      if (!card) return 'missing'
      const version = versionOf(card)
      return { version, draw: () => draw(version, card) }
    },

    close: async () => thread?.close(),
  }
}
