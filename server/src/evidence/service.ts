import { type Readable, Readable as Stream } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Attachment, AttachmentSubject } from '@duijie/shared/attachments'
import { figureLabels } from '@duijie/shared/figure-labels'
import type { FigureId, FigureQuery, FigureRecord } from '@duijie/shared/figures'
import { ZipFile } from 'yazl'
import type { Actor } from '../access/actor.ts'
import type { AttachmentService } from '../attachments/service.ts'
import { DomainError, invalid } from '../errors.ts'
import type { FigureService } from '../figures/service.ts'
import { neutralText } from '../tables/neutral-text.ts'
import { workbookStream } from '../tables/workbook-stream.ts'

export type EvidenceService = ReturnType<typeof createEvidenceService>

interface Dependencies {
  figures: FigureService
  attachments: AttachmentService
}

interface Proven {
  record: FigureRecord
  /** of the record in the archive */
  folder: string
  files: Attachment[]
}

const PAGE = 100
const MOST_RECORDS = 2000
const LONGEST = 50

/** 佐证材料: the files of the records behind a figure, of those that the actor may read. */
export function createEvidenceService({ figures, attachments }: Dependencies) {
  async function filesOf(actor: Actor, record: FigureRecord): Promise<Attachment[]> {
    const lists = await Promise.all(
      subjectsOf(record).map(async ([subjectKind, subjectId]) => {
        try {
          return (await attachments.list(actor, { subjectKind, subjectId })).items
        } catch (error) {
          // a record whose files are not for this reader has none for him
          if (error instanceof DomainError && error.code === 'not_found') return []
          throw error
        }
      }),
    )
    return lists.flat()
  }

  async function recordsOf(actor: Actor, id: FigureId, query: FigureQuery): Promise<FigureRecord[]> {
    const records: FigureRecord[] = []
    let cursor: string | undefined
    do {
      const page = await figures.records(actor, id, { ...query, limit: PAGE, cursor })
      if (page.total > MOST_RECORDS) {
        throw invalid('/to', `记录超过 ${MOST_RECORDS} 条，请缩短时段或按乡镇（园区）分别下载`)
      }
      records.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    return records
  }

  return {
    /** As one archive, written as it is read; its first part lists every record and those without files. */
    async archive(
      actor: Actor,
      id: FigureId,
      query: FigureQuery,
    ): Promise<{ name: string; bytes: Readable }> {
      const records = await recordsOf(actor, id, query)
      const proven: Proven[] = []
      for (const [at, record] of records.entries()) {
        const folder = `${String(at + 1).padStart(3, '0')} ${plainName(record.title)}`
        proven.push({ record, folder, files: await filesOf(actor, record) })
      }
      const index = await buffer(indexOf(proven))
      const zip = new ZipFile()
      zip.on('error', (error: Error) => (zip.outputStream as Stream).destroy(error))
      zip.addBuffer(index, '00 佐证材料目录.xlsx')
      const packed = new Map<string, string>()
      for (const { folder, files } of proven) {
        for (const file of files) {
          if (packed.has(file.id)) continue
          packed.set(file.id, folder)
          const path = `${folder}/${String(packed.size).padStart(4, '0')} ${plainName(file.name, 100)}`
          zip.addReadStreamLazy(path, { compress: false }, (give) => {
            attachments.open(actor, file.id).then(
              ({ bytes }) => give(null, bytes),
              (error: Error) => give(error, Stream.from([])),
            )
          })
        }
      }
      zip.end()
      const name = `佐证材料-${figureLabels[id].zh}-${query.from}至${query.to}.zip`
      return { name, bytes: zip.outputStream as Readable }
    },
  }
}

/** Whose files prove a record. */
function subjectsOf({ kind, id, pageId }: FigureRecord): [AttachmentSubject, string][] {
  switch (kind) {
    case 'visit_problem':
      return [['visit', pageId]]
    case 'agreement_payment':
      return [['agreement', pageId]]
    case 'contract_registration':
    case 'provincial_project':
      return [
        [kind, id],
        ['agreement', pageId],
      ]
    case 'event_guest':
      return [['event_stop', id.split(' ')[1] ?? '']]
    case 'need':
    case 'result':
    case 'visit':
    case 'agreement':
    case 'event_stop':
    case 'voucher':
    case 'secondment':
      return [[kind, id]]
    default:
      return []
  }
}

function indexOf(proven: readonly Proven[]): Readable {
  const columns = ['序号', '记录', '单位', '日期', '材料数', '材料', '有无材料'].map((heading, at) => ({
    heading,
    width: [8, 44, 30, 12, 8, 60, 12][at] ?? 12,
  }))
  const rowOf = ({ record, files }: Proven, at: number) => [
    at + 1,
    neutralText(record.title),
    neutralText(record.organizationName),
    record.day ? { day: record.day } : null,
    files.length,
    neutralText(files.map(({ name }) => name).join('；')),
    files.length > 0 ? '有' : '缺',
  ]
  const rows = proven.map(rowOf)
  const missing = rows.filter((_, at) => proven[at]?.files.length === 0)
  return workbookStream([
    { name: '目录', columns, rows: Stream.from([rows]) },
    { name: '缺材料的记录', columns, rows: Stream.from([missing]) },
  ])
}

/** A name that every system takes in an archive. */
const plainName = (name: string, longest = LONGEST) =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(0, longest)
    .trim() || '_'
