import { z } from 'zod'
import { grouped } from './grouped.ts'

/** Money on the wire: integer fen (分), at most 100 billion yuan. */
export const fenSchema = z.int().min(0).max(10_000_000_000_000)

export const fenRangeSchema = z
  .object({ min: fenSchema.nullable(), max: fenSchema.nullable() })
  .refine((range) => range.min !== null || range.max !== null, { error: '至少填写一个金额' })
  .refine((range) => range.min === null || range.max === null || range.min <= range.max, {
    error: '下限不能大于上限',
  })
export type FenRange = z.infer<typeof fenRangeSchema>

const FEN_PER_WAN = 1_000_000

/** 80 万元 ⇄ 80 000 000 分; up to two decimals of 万元 are exact. */
export function fenFromWan(wan: number): number {
  return Math.round(wan * FEN_PER_WAN)
}
export function wanFromFen(fen: number): number {
  return fen / FEN_PER_WAN
}

/** `80`, `12.5`: a sum in 万元 without trailing zeros. */
export function formatWan(fen: number): string {
  return grouped(wanFromFen(fen), 4)
}
