import { createHash, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '@duijie/db/client'
import { STAFF } from '@duijie/db/demo/by-staff'
import { agreements } from '@duijie/db/schema/agreements'
import { attachmentFiles, attachments } from '@duijie/db/schema/attachments'
import { eventGuestStops, eventGuests } from '@duijie/db/schema/event-guests'
import { eventStops, hostedEvents } from '@duijie/db/schema/hosted-events'
import { organizations } from '@duijie/db/schema/organizations'
import { visits } from '@duijie/db/schema/visits'
import {
  type AttachmentSubject,
  type AttachmentType,
  type EvidenceKind,
  visibilitiesOf,
} from '@duijie/shared/attachments'
import { dayOf } from '@duijie/shared/days'
import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { AttachmentPlace } from '../attachments/place.ts'
import { drawnPdf, drawnPng } from './drawn-files.ts'
import { alone } from './finishing.ts'

interface Dependencies {
  db: Database
  place: AttachmentPlace
}
interface DrawnFile {
  subjectKind: AttachmentSubject
  subjectId: string
  evidenceKind: EvidenceKind | null
  name: string
  mediaType: AttachmentType
  bytes: Buffer
  at: Date
}

const shown = { agreements: 20, stops: 8, visits: 10, pictures: 4 }
const NOTE = '演示数据：由程序生成，单位和内容均为虚构。'

/** Papers and photos of some records of the demonstration district, drawn when it is first filled: all or none. */
export async function attachDemonstrationFiles({ db, place }: Dependencies): Promise<void> {
  await alone(db, async (tx) => {
    const drawn = and(eq(attachments.uploadedBy, STAFF), eq(attachments.subjectKind, 'agreement'))
    if ((await tx.$count(attachments, drawn)) === 0) await attach(tx, place)
  })
}

async function attach(db: Database, place: AttachmentPlace): Promise<void> {
  const pictures = Array.from({ length: shown.pictures }, (_, seed) => drawnPng(seed))
  const photo = (at: number) => pictures[at % pictures.length] ?? drawnPng(at)
  const files = [
    ...(await contracts(db)),
    ...(await signInSheets(db, photo)),
    ...(await visitPhotos(db, photo)),
  ]
  await mkdir(place.incoming, { recursive: true, mode: 0o700 })
  for (const { bytes, at, mediaType, ...file } of files) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const row = { sha256, size: bytes.length, mediaType, storedAt: at }
    const added = await db.insert(attachmentFiles).values(row).onConflictDoNothing().returning()
    if (added.length > 0) {
      const path = join(place.incoming, randomUUID())
      await writeFile(path, bytes, { mode: 0o600 })
      await place.store.put(sha256, path)
    }
    const [visibility] = visibilitiesOf[file.subjectKind]
    const by = { uploadedBy: STAFF, createdAt: at }
    await db.insert(attachments).values({ id: randomUUID(), ...file, visibility, sha256, ...by })
  }
}

const enterprises = alias(organizations, 'enterprises')
const institutions = alias(organizations, 'institutions')

async function contracts(db: Database): Promise<DrawnFile[]> {
  const found = await db
    .select({
      ...{ id: agreements.id, title: agreements.title, number: agreements.number, on: agreements.signedOn },
      ...{ at: agreements.createdAt, enterprise: enterprises.name, institution: institutions.name },
    })
    .from(agreements)
    .innerJoin(enterprises, eq(agreements.enterpriseId, enterprises.id))
    .innerJoin(institutions, eq(agreements.institutionId, institutions.id))
    .where(and(isNotNull(agreements.signedOn), eq(agreements.kind, 'contract')))
    .orderBy(desc(agreements.signedOn), asc(agreements.id))
    .limit(shown.agreements)
  return found.map(({ id, title, number, on, at, enterprise, institution }) => ({
    ...{ subjectKind: 'agreement', subjectId: id, evidenceKind: 'contract_scan', at },
    ...{ name: '合同扫描件.pdf', mediaType: 'application/pdf' },
    bytes: drawnPdf('技术合同', [
      `合同名称：${title}`,
      `合同编号：${number}`,
      `委托方（甲方）：${enterprise}`,
      `受托方（乙方）：${institution}`,
      `签订日期：${on}`,
      NOTE,
    ]),
  }))
}

async function signInSheets(db: Database, photo: (at: number) => Buffer): Promise<DrawnFile[]> {
  const stops = await db
    .select({
      ...{ id: eventStops.id, startsAt: eventStops.startsAt, endsAt: eventStops.endsAt },
      ...{ event: hostedEvents.title, institution: institutions.name },
    })
    .from(eventStops)
    .innerJoin(hostedEvents, eq(eventStops.eventId, hostedEvents.id))
    .innerJoin(institutions, eq(eventStops.institutionId, institutions.id))
    .where(eq(hostedEvents.stage, 'archived'))
    .orderBy(desc(eventStops.startsAt), asc(eventStops.id))
    .limit(shown.stops)
  const sheets: DrawnFile[] = []
  for (const [order, { id, startsAt, endsAt, event, institution }] of stops.entries()) {
    const came = await db
      .select({ name: organizations.name })
      .from(eventGuestStops)
      .innerJoin(eventGuests, eq(eventGuestStops.guestId, eventGuests.id))
      .innerJoin(organizations, eq(eventGuests.organizationId, organizations.id))
      .where(eq(eventGuestStops.stopId, id))
      .orderBy(asc(organizations.name))
    const lines = [
      `活动：${event}`,
      `时间：${dayOf(startsAt)}　地点：${institution}`,
      ...came.map(({ name }, at) => `${at + 1}. ${name}`),
      NOTE,
    ]
    const of = { subjectKind: 'event_stop', subjectId: id, at: endsAt } as const
    sheets.push(
      {
        ...{ ...of, evidenceKind: 'sign_in_sheet', name: '签到表.pdf', mediaType: 'application/pdf' },
        bytes: drawnPdf('签到表', lines),
      },
      {
        ...{ ...of, evidenceKind: 'photo', name: '现场照片.png', mediaType: 'image/png' },
        bytes: photo(order),
      },
    )
  }
  return sheets
}

async function visitPhotos(db: Database, photo: (at: number) => Buffer): Promise<DrawnFile[]> {
  const found = await db
    .select({ id: visits.id, at: visits.createdAt })
    .from(visits)
    .where(eq(visits.stage, 'done'))
    .orderBy(desc(visits.day), asc(visits.id))
    .limit(shown.visits)
  return found.map(({ id, at }, order) => ({
    ...{ subjectKind: 'visit', subjectId: id, evidenceKind: null, at },
    ...{ name: '走访照片.png', mediaType: 'image/png', bytes: photo(order) },
  }))
}
