import { type NewsAction, newsArrows } from '@duijie/shared/news'
import type { NewsStage } from '@duijie/shared/news-queries'
import type { StageArrow } from '@duijie/shared/stages'
import { type AccountActor, type Actor, isAccount } from '../access/actor.ts'
import { forbidden } from '../errors.ts'

const arrows: readonly StageArrow<NewsStage>[] = newsArrows

/** The bureau writes the news. */
export function writing(actor: Actor): AccountActor {
  if (!isAccount(actor) || actor.role !== 'staff') throw forbidden()
  return actor
}

export const mayWrite = (actor: Actor) => isAccount(actor) && actor.role === 'staff'

export const newsArrow = (from: NewsStage, action: NewsAction) =>
  arrows.find((arrow) => arrow.action === action && arrow.from.includes(from))

/** The moves open to the actor now, and `delete` for a draft. */
export function actionsOf(actor: Actor, stage: NewsStage): string[] {
  if (!mayWrite(actor)) return []
  const open = arrows.filter(({ from }) => from.includes(stage)).map(({ action }) => action)
  return stage === 'draft' ? [...open, 'delete'] : open
}
