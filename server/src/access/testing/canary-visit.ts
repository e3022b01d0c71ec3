import type { Client, TestApp } from '../../testing/test-app.ts'
import type { Canaries, Reader } from './canaries.ts'
import { plantFile } from './canary-files.ts'

interface Heard {
  id: string
  version: number
  need: { id: string }
}
type Ok = (
  answer: ReturnType<Client['post']>,
) => Promise<{ id: string; version: number; problems: Heard[]; need: { id: string } }>

/** A visit in the township with what was heard there, of which one problem became a restricted need. */
export async function plantVisit(
  { factories }: TestApp,
  canaries: Canaries,
  { staff }: Record<Reader, Client>,
  ok: Ok,
  townshipId: string,
) {
  const { plant, phone } = canaries
  const visiting = ['township', 'staff'] as const
  const enterprise = await factories.organization({ townshipId })
  const visit = await ok(
    staff.post('/visits', {
      enterpriseId: enterprise.id,
      visitedOn: '2026-03-10',
      peopleMet: [
        {
          name: plant('visit: person met', visiting),
          post: '总工',
          phone: phone('visit: phone of the person met', visiting),
        },
      ],
      visitors: [{ name: plant('visit: visitor by name', visiting) }],
      topics: [plant('visit: topic', visiting)],
      summary: plant('visit: summary', visiting),
      note: plant('visit: note', visiting),
      problems: [
        { kind: 'land', words: plant('problem handed on: words', visiting) },
        { kind: 'technical', words: plant('problem of a restricted need: words', ['staff']) },
      ],
    }),
  )
  const [land, technical] = visit.problems
  if (!land || !technical) throw new Error('Nothing was heard')
  const at = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
  const handedTo = plant('problem handed on: to whom', visiting)
  await ok(staff.post(`/visit-problems/${land.id}/moves`, { to: 'handed_on', handedTo }, at(land)))
  const title = plant('need of a visit: title', ['staff'])
  const { need } = await ok(staff.post(`/visit-problems/${technical.id}/need`, { title }, at(technical)))
  await ok(
    staff.patch(
      `/needs/${need.id}`,
      { confidentiality: 'restricted' },
      at(await ok(staff.get(`/needs/${need.id}`))),
    ),
  )
  await plantFile(
    canaries,
    staff,
    { subjectKind: 'visit', subjectId: visit.id },
    { name: 'file of the visit', to: visiting },
  )
  await ok(
    staff.post('/follow-ups', {
      subjectKind: 'visit',
      subjectId: visit.id,
      title: plant('follow-up of a visit: title', ['staff']),
      dueOn: '2030-01-02',
    }),
  )
  return { id: visit.id }
}
