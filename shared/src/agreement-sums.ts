import { type AgreementStage, signedAgreementStages } from './agreement-stages.ts'
import type { AgreementCount } from './agreements.ts'

/** What is counted of an agreement. */
export interface CountedAgreement {
  id: string
  stage: AgreementStage
  /** null counts as an agreement without money */
  amountFen: number | null
  signedOn: string | null
  supersedesId: string | null
  /** of a supplement: what it adds to */
  amendsId: string | null
}

export interface AgreementWindow {
  from: string
  to: string
  count: AgreementCount
  /** agreements signed later are left out of account, also where they supersede */
  asOf?: string | undefined
}

export interface CountedSums {
  /** the agreements that are one 项 each */
  itemIds: string[]
  /** the agreements and supplements whose amounts are added */
  amountIds: string[]
  /** the sum of their amounts, in fen */
  amountFen: number
}

const signed: readonly AgreementStage[] = signedAgreementStages

/**
 * Counts and adds up the agreements signed from one day to another (both included). An agreement that another
 * signed one supersedes brings no money: the later one stands for both, on its own signing day. It stays an
 * item of its own where `count` is `every`, and is none where it is `latest`. Supplements are no items; they
 * add to the agreement they belong to as long as that one is not superseded.
 *
 * Windows side by side add up to the window over both: nothing is counted twice or lost, whatever the order
 * of the agreements. Amounts are whole fen throughout; throws where one is not, or the sum is beyond exactness.
 */
export function sumAgreements(
  all: readonly CountedAgreement[],
  { from, to, count, asOf }: AgreementWindow,
): CountedSums {
  const counted = all.filter(
    ({ stage, signedOn }) =>
      signed.includes(stage) && signedOn !== null && (asOf === undefined || signedOn <= asOf),
  )
  const superseded = new Set(counted.flatMap(({ supersedesId }) => supersedesId ?? []))
  const within = ({ signedOn }: CountedAgreement) => signedOn !== null && from <= signedOn && signedOn <= to
  const byId = new Map(counted.map((agreement) => [agreement.id, agreement]))
  const brings = ({ id, amendsId }: CountedAgreement) =>
    amendsId === null ? !superseded.has(id) : byId.has(amendsId) && !superseded.has(amendsId)

  const items = counted.filter(
    (agreement) =>
      agreement.amendsId === null &&
      within(agreement) &&
      (count === 'every' || !superseded.has(agreement.id)),
  )
  const amounts = counted.filter((agreement) => within(agreement) && brings(agreement))
  return {
    itemIds: items.map(({ id }) => id),
    amountIds: amounts.map(({ id }) => id),
    amountFen: addFen(amounts.map(({ amountFen }) => amountFen ?? 0)),
  }
}

/** The sum of whole fen; throws where one is not whole or the sum is beyond exactness. */
export function addFen(amounts: readonly number[]): number {
  let sum = 0
  for (const amount of amounts) {
    sum += amount
    if (!Number.isSafeInteger(amount) || !Number.isSafeInteger(sum)) throw new RangeError('Not whole fen')
  }
  return sum
}

/** Whether an agreement would supersede itself, over others, if it superseded that one. */
export function closesCycle(
  supersedes: ReadonlyMap<string, string | null>,
  id: string,
  supersedesId: string,
): boolean {
  const seen = new Set<string>()
  for (let at: string | null = supersedesId; at !== null; at = supersedes.get(at) ?? null) {
    if (at === id || seen.has(at)) return true
    seen.add(at)
  }
  return false
}
