import { useMoneyRange } from './use-money.ts'

/** A sum of fen in words; null where there is none. */
export function useFen(): (fen: number | null) => string | null {
  const money = useMoneyRange()
  return (fen) => (fen === null ? null : money({ min: fen, max: fen }, false))
}
