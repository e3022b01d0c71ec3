import type { FigureId, FigureUnit } from '@duijie/shared/figures'
import { type AccountActor, type Actor, isAccount } from '../access/actor.ts'
import { forbidden } from '../errors.ts'
import { definitionOf } from './definitions/figure-definitions.ts'

/** The township that figures are read of: an officer reads those of its own. */
export function townshipAsked(actor: Actor, asked: string | undefined): string | undefined {
  if (actor.role === 'staff' || actor.role === 'system') return asked
  if (!isAccount(actor) || actor.role !== 'township' || actor.townshipId === null) throw forbidden()
  if (asked !== undefined && asked !== actor.townshipId) throw forbidden('只能查看本乡镇（园区）的指标')
  return actor.townshipId
}

/** Targets, entered numbers and reports are the bureau's. */
export function requireBureau(actor: Actor): AccountActor {
  if (!isAccount(actor) || actor.role !== 'staff') throw forbidden()
  return actor
}

export const figureUnit = (id: FigureId): FigureUnit => definitionOf(id).unit
