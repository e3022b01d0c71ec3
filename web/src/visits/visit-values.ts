import { dayOf } from '@duijie/shared/days'
import type { VisitProblemInput } from '@duijie/shared/visit-problems'
import type { PersonMet, Visit, VisitInput, VisitorInput, VisitPatch } from '@duijie/shared/visits'
import type { RecordKind } from '../lib/use-record-editor.ts'
import { visitChanges, visitCommands } from './queries.ts'

/** What the form of a visit holds. */
export interface VisitValues {
  enterpriseId: string | null
  plannedOn: string | null
  visitedOn: string | null
  startTime: string | null
  endTime: string | null
  leadVisitorId: string | null
  ownerId: string | null
  visitors: VisitorInput[]
  peopleMet: PersonMet[]
  topics: string[]
  summary: string
  note: string
  problems: VisitProblemInput[]
}

export const blankPerson: PersonMet = { name: '', post: '', phone: '' }

export const blankProblem: VisitProblemInput = {
  kind: 'technical',
  words: '',
  presentValue: '',
  wantedValue: '',
  constraints: '',
  budgetFen: null,
  budgetNegotiable: false,
  deadline: null,
}

const blankVisit: VisitValues = {
  enterpriseId: null,
  plannedOn: null,
  visitedOn: null,
  startTime: null,
  endTime: null,
  leadVisitorId: null,
  ownerId: null,
  visitors: [],
  peopleMet: [],
  topics: [],
  summary: '',
  note: '',
  problems: [],
}

const valuesOf = (visit: Visit): VisitValues => ({
  enterpriseId: visit.enterprise.id,
  plannedOn: visit.plannedOn,
  visitedOn: visit.visitedOn,
  startTime: visit.startTime,
  endTime: visit.endTime,
  leadVisitorId: visit.leadVisitor.id,
  ownerId: visit.owner.id,
  visitors: visit.visitors.map(({ accountId, name }) => ({ accountId, name: accountId ? '' : name })),
  peopleMet: visit.peopleMet,
  topics: visit.topics,
  summary: visit.summary,
  note: visit.note,
  problems: [],
})

const saidOf = ({ name, post, phone }: PersonMet) => `${name}${post}${phone}`.trim() !== ''

/** What is told of the visit itself, of the fields given. */
function toldOf(values: Partial<VisitValues>): VisitPatch {
  const { startTime, endTime, leadVisitorId, ownerId, visitors, peopleMet, topics, summary, note } = values
  return {
    ...(startTime !== undefined && { startTime: startTime || null }),
    ...(endTime !== undefined && { endTime: endTime || null }),
    ...(leadVisitorId && { leadVisitorId }),
    ...(ownerId && { ownerId }),
    ...(visitors && { visitors }),
    ...(peopleMet && { peopleMet: peopleMet.filter(saidOf) }),
    ...(topics && { topics }),
    ...(summary !== undefined && { summary }),
    ...(note !== undefined && { note }),
  }
}

const common = {
  valuesOf,
  patch: ({ id, version }: Visit, values: Partial<VisitValues>, key: string) => {
    const { plannedOn, visitedOn } = values
    const days = {
      ...(plannedOn !== undefined && { plannedOn }),
      ...(visitedOn !== undefined && { visitedOn }),
    }
    return visitCommands.patch({ id, version } as Visit, { ...toldOf(values), ...days }, key)
  },
  read: visitCommands.read,
  invalidates: visitChanges,
}

/** A visit that nobody planned; at an enterprise that is known already, with a draft of its own. */
export function newVisit(own: string | null, enterpriseId: string | null): RecordKind<VisitValues, Visit> {
  const today = dayOf(new Date())
  return {
    ...common,
    name: enterpriseId ? `visit-at-${enterpriseId}` : 'visit',
    empty: { ...blankVisit, enterpriseId, visitedOn: today, leadVisitorId: own, ownerId: own },
    create: (values, key) =>
      visitCommands.create(
        {
          ...toldOf(values),
          enterpriseId: values.enterpriseId ?? '',
          visitedOn: values.visitedOn,
          problems: values.problems,
        } as VisitInput,
        key,
      ),
  }
}

/** What was found on a planned visit: it is paid, and all that is told goes with it. */
export function visitReport(visit: Visit): RecordKind<VisitValues, Visit> {
  const today = dayOf(new Date())
  const visitedOn = visit.plannedOn !== null && visit.plannedOn < today ? visit.plannedOn : today
  return {
    ...common,
    name: `visit-report-${visit.id}`,
    empty: { ...valuesOf(visit), visitedOn },
    create: (values, key) => {
      const report = { ...toldOf(values), problems: values.problems }
      const move = { to: 'done' as const, visitedOn: values.visitedOn ?? undefined, report, reason: '' }
      return visitCommands.move(visit, move, key)
    },
  }
}

/** A visit that is planned or paid, with its days and people. */
export const editedVisit: RecordKind<VisitValues, Visit> = {
  ...common,
  name: 'visit',
  empty: blankVisit,
  create: () => Promise.reject(new Error('a visit that is edited is there already')),
}
