import type { AgreementKind } from '@duijie/shared/agreement-queries'
import type { AgreementStage } from '@duijie/shared/agreement-stages'
import { type CooperationMode, contractTypeOf } from '@duijie/shared/closed-lists'
import { addDays, dayOf } from '@duijie/shared/days'
import { byStaff, STAFF } from '../by-staff.ts'
import { clockOn, dayAt, demoSpan, earlierOf, workingDay } from '../calendar.ts'
import { demoId, demoNumber } from '../ids.ts'
import type { DemoOrganization, DemoResult } from '../types.ts'
import { contractModes, titles } from './agreement-texts.ts'
import { coming, type HeldTrip, heldTrips } from './attendance.ts'
import { type Answer, enterprises, organizationOf, resultsOf } from './parties.ts'
import { signedAnswers } from './signed-leads.ts'

/** Of the 105 agreements of the year those that came of no need on the platform. */
const WITHOUT_NEED = 87
/** How many of them are of each kind, in this order: letters of intent, frameworks, joint centres, contracts. */
const KINDS: readonly [AgreementKind, number][] = [
  ['intent', 28],
  ['framework', 14],
  ['joint', 11],
  ['contract', 34],
]
/** Contracts that took the place of letters of intent. */
const FOLLOWED_UP = 6
/** From this one on they may have been signed at an event; the earlier ones carry vouchers of the first half. */
const SIGNED_AT_EVENTS_FROM = 40

export interface DemoAgreement {
  key: string
  kind: AgreementKind
  stage: AgreementStage
  title: string
  enterprise: DemoOrganization
  institutionKey: string
  result: DemoResult
  needKey: string | null
  stop: { tripKey: string; stopKey: string } | null
  mode: CooperationMode | null
  amountFen: number | null
  signedOn: string
  endsOn: string | null
  supersedesKey: string | null
}

/** The agreements of the year. */
export function demoAgreements(now: Date): DemoAgreement[] {
  const span = demoSpan(now)
  const trips = heldTrips(now)
  const kinds = shuffled(KINDS.flatMap(([kind, count]) => Array.from({ length: count }, () => kind)))
  const plain = Array.from({ length: WITHOUT_NEED }, (_, index): DemoAgreement => {
    const enterprise = at(enterprises, index)
    const kind = at(kinds, index)
    const visited = trips.filter(({ guests }) => guests.includes(enterprise))
    const planned = workingDay(dayAt(span, 0.08 + (0.88 * index) / WITHOUT_NEED))
    const signing =
      index >= SIGNED_AT_EVENTS_FROM
        ? visited.map((trip) => stopOf(trip, enterprise)).find(Boolean)
        : undefined
    const met = visited[0]?.institutionKeys[0]
    const institutionKey = signing?.institutionKey ?? met ?? 'zechuan-tech'
    return drafted({
      key: `agreement ${index}`,
      kind,
      enterprise,
      institutionKey,
      result: at(resultsOf(institutionKey), demoNumber(`agreement ${index}`, 'result', 50)),
      needKey: null,
      stop: signing ? { tripKey: signing.tripKey, stopKey: signing.stopKey } : null,
      signedOn: signing?.day ?? earlierOf(planned, span.last),
      now,
    })
  })
  const linked = signedAnswers(now).map(({ need, result, signedOn }: Answer & { signedOn: string }) =>
    drafted({
      key: `agreement ${need.key}`,
      kind: 'contract',
      enterprise: organizationOf(need.organizationKey),
      institutionKey: result.organizationKey,
      result,
      needKey: need.key,
      stop: null,
      signedOn,
      now,
    }),
  )
  return followedUp([...plain, ...linked])
}

interface Drafting {
  key: string
  kind: AgreementKind
  enterprise: DemoOrganization
  institutionKey: string
  result: DemoResult
  needKey: string | null
  stop: DemoAgreement['stop']
  signedOn: string
  now: Date
}

function drafted({ now, ...given }: Drafting): DemoAgreement {
  const { key, kind, enterprise, institutionKey, result, signedOn } = given
  const mode: CooperationMode | null =
    kind === 'contract'
      ? at(contractModes, demoNumber(key, 'mode', contractModes.length))
      : kind === 'joint'
        ? 'joint_lab'
        : null
  const months = kind === 'contract' ? 12 + 6 * demoNumber(key, 'term', 3) : 36
  const endsOn = kind === 'intent' ? null : addDays(signedOn, Math.round(months * 30.4) - 1)
  const performing = signedOn < addDays(dayOf(now), -45)
  return {
    ...given,
    title: titles[kind === 'supplement' ? 'contract' : kind](
      enterprise,
      organizationOf(institutionKey),
      result,
      mode ?? 'service',
    ).slice(0, 160),
    stage: kind === 'intent' || !performing ? 'signed' : 'performing',
    mode,
    amountFen: amountOf(key, kind),
    endsOn,
    supersedesKey: null,
  }
}

function amountOf(key: string, kind: AgreementKind): number | null {
  const wan = (from: number, steps: number, step: number) =>
    (from + step * demoNumber(key, 'amount', steps)) * 1_000_000
  switch (kind) {
    case 'intent':
      return demoNumber(key, 'open', 3) === 0 ? null : wan(50, 16, 10)
    case 'contract':
      return wan(12, 40, 3)
    case 'joint':
      return wan(100, 9, 50)
    default:
      return null
  }
}

/** The last contracts take the place of the first letters of intent of another month. */
function followedUp(agreements: DemoAgreement[]): DemoAgreement[] {
  const contracts = agreements.filter(({ kind, needKey }) => kind === 'contract' && needKey === null)
  const intents = agreements.filter(({ kind, amountFen }) => kind === 'intent' && amountFen !== null)
  const chains = new Map<string, DemoAgreement>()
  const later = contracts.slice(-FOLLOWED_UP)
  later.forEach((contract, index) => {
    const intent = intents[index]
    if (intent && intent.signedOn < contract.signedOn) chains.set(contract.key, intent)
  })
  const superseded = new Set([...chains.values()].map(({ key }) => key))
  return agreements.map((agreement) => {
    const intent = chains.get(agreement.key)
    if (superseded.has(agreement.key)) return { ...agreement, stage: 'superseded' }
    if (!intent) return agreement
    const { enterprise, institutionKey, result } = intent
    return {
      ...agreement,
      enterprise,
      institutionKey,
      result,
      stop: null,
      title: titles.contract(enterprise, organizationOf(institutionKey), result, agreement.mode ?? 'service'),
      supersedesKey: intent.key,
    }
  })
}

/** The stop of a trip at which something was signed: the last one that the enterprise came to. */
function stopOf(trip: HeldTrip, enterprise: DemoOrganization) {
  const stop = trip.stops.findLast((each) => coming(trip, enterprise, each).came)
  return stop && { tripKey: trip.key, stopKey: stop.key, institutionKey: stop.institutionKey, day: stop.day }
}

export function agreementRows(now: Date) {
  const agreements = demoAgreements(now)
  const today = dayOf(now)
  const rows = agreements.map((agreement) => {
    const { key, kind, stage, title, enterprise, institutionKey, result, needKey, stop } = agreement
    const { mode, amountFen, signedOn, endsOn, supersedesKey } = agreement
    const made = clockOn(addDays(signedOn, -6), '10:30')
    const signed = clockOn(signedOn, '15:00')
    return {
      id: demoId('agreement', key),
      title,
      number: kind === 'contract' ? `YZ-${signedOn.slice(0, 4)}-${demoId('agreement', key).slice(0, 4)}` : '',
      kind,
      stage,
      enterpriseId: demoId('organization', enterprise.key),
      institutionId: demoId('organization', institutionKey),
      needId: needKey === null ? null : demoId('need', needKey),
      resultId: kind === 'framework' ? null : demoId('result', result.key),
      expertId: result.expertKeys[0] === undefined ? null : demoId('expert', result.expertKeys[0]),
      leadId: needKey === null ? null : demoId('lead', `${needKey} ${result.key}`),
      eventId: stop ? demoId('event', stop.tripKey) : null,
      stopId: stop ? demoId('stop', stop.stopKey) : null,
      techField: result.techField,
      cooperationMode: mode,
      contractType: mode === null ? null : contractTypeOf[mode],
      amountFen,
      signedOn,
      startsOn: signedOn,
      endsOn,
      supersedesId: supersedesKey === null ? null : demoId('agreement', supersedesKey),
      ipOwnership: kind === 'contract' ? ('as_agreed' as const) : null,
      ownerId: STAFF,
      ...byStaff(made, signed),
    }
  })
  return {
    // those that are superseded are there before what takes their place
    agreements: [
      ...rows.filter((row) => row.supersedesId === null),
      ...rows.filter((row) => row.supersedesId),
    ],
    moves: agreements.flatMap((agreement) => movesOf(agreement, agreements)),
    payments: agreements.flatMap((agreement) => paymentsOf(agreement, today)),
    registrations: agreements.flatMap((agreement) => registrationOf(agreement, today)),
  }
}

function movesOf({ key, stage, signedOn }: DemoAgreement, all: readonly DemoAgreement[]) {
  const move = (to: AgreementStage, from: AgreementStage | null, day: string) => ({
    id: demoId('agreement move', `${key} ${to}`),
    agreementId: demoId('agreement', key),
    from,
    to,
    day,
    at: clockOn(day, '15:00'),
    by: STAFF,
  })
  const moves = [move('draft', null, addDays(signedOn, -6)), move('signed', 'draft', signedOn)]
  if (stage === 'performing') moves.push(move('performing', 'signed', addDays(signedOn, 14)))
  const later = all.find(({ supersedesKey }) => supersedesKey === key)
  if (stage === 'superseded' && later) moves.push(move('superseded', 'signed', later.signedOn))
  return moves
}

/** Contracts are paid three tenths at once and half of the rest after some months. */
function paymentsOf({ key, kind, amountFen, signedOn }: DemoAgreement, today: string) {
  if (kind !== 'contract' || amountFen === null) return []
  const first = Math.floor((amountFen * 3) / 10)
  return [
    { day: addDays(signedOn, 15), amount: first },
    { day: addDays(signedOn, 110), amount: Math.floor((amountFen - first) / 2) },
  ]
    .filter(({ day }) => day <= today)
    .map(({ day, amount }, index) => ({
      id: demoId('payment', `${key} ${index}`),
      agreementId: demoId('agreement', key),
      paidOn: day,
      amountFen: amount,
      createdAt: clockOn(day, '16:00'),
      createdBy: STAFF,
    }))
}

function registrationOf(
  { key, kind, mode, amountFen, signedOn, institutionKey }: DemoAgreement,
  today: string,
) {
  const draw = demoNumber(key, 'registered', 100)
  if (kind !== 'contract' || mode === null || amountFen === null || draw >= 75) return []
  const registeredOn = addDays(signedOn, 32)
  const stage = registeredOn > today ? 'preparing' : draw < 60 ? 'registered' : 'submitted'
  const registered = stage === 'registered'
  const at = clockOn(registered ? registeredOn : addDays(signedOn, 9), '14:00')
  return [
    {
      id: demoId('registration', key),
      agreementId: demoId('agreement', key),
      stage: stage as 'preparing' | 'registered' | 'submitted',
      stageDay: registered ? registeredOn : addDays(signedOn, 9),
      direction: 'absorb' as const,
      registrantId: demoId('organization', institutionKey),
      place: `${organizationOf(institutionKey).city ?? ''}技术市场`,
      contractType: contractTypeOf[mode],
      certificateNumber: registered
        ? `${signedOn.slice(0, 4)}DEMO${demoId('registration', key).slice(0, 8)}`
        : null,
      submittedOn: stage === 'preparing' ? null : addDays(signedOn, 18),
      registeredOn: registered ? registeredOn : null,
      transactionFen: amountFen,
      technologyFen: Math.floor((amountFen * 9) / 10),
      receivedFen: Math.floor((amountFen * 3) / 10),
      ...byStaff(clockOn(addDays(signedOn, 9), '14:00'), at),
    },
  ]
}

/** Always the same order, without neighbours of one kind. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item, index) => ({ item, place: demoNumber(`kind ${index}`, 'order', 1_000_000) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('Nothing to choose from')
  return item
}
