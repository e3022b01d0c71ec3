import { z } from 'zod'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** 统一社会信用代码 check character over the first 17 characters (GB 32100-2015: weights 3^i mod 31). */
export function creditCodeCheckCharacter(body: string): string | undefined {
  let sum = 0
  let weight = 1
  for (const character of body) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) return undefined
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31]
}

export function isCreditCode(code: string): boolean {
  return code.length === 18 && creditCodeCheckCharacter(code.slice(0, 17)) === code[17]
}

export const creditCodeSchema = z
  .string()
  .trim()
  .toUpperCase()
  .refine(isCreditCode, { error: '统一社会信用代码应为 18 位且校验位正确' })
