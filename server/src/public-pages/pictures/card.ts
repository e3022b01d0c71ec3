import { createHash } from 'node:crypto'

/** What the picture of a page says: what a visitor may read of its record, and nothing else reaches a picture. */
export interface Card {
  /** what kind of record it is */
  kind: string
  title: string
  /** short facts, one beside the other */
  facts: string[]
  /** who it comes from */
  from: string
  /** the day that matters to who sees it */
  day: string
}

/** Rises whenever cards are drawn differently. */
const DRAWING = 1

/** Names a picture by all that it shows. */
export const versionOf = (card: Card): string =>
  createHash('sha256')
    .update(JSON.stringify([DRAWING, card]))
    .digest('base64url')
    .slice(0, 16)

/** Where the picture of the record at a path is. */
export const picturePath = (path: string): string => `/share-pictures${path}.png`

/** It becomes another address once it shows something else, as previews keep pictures long. */
export const pictureAddress = (publicUrl: string, path: string, card: Card): string =>
  `${publicUrl}${picturePath(path)}?v=${versionOf(card)}`
