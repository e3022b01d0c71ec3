import { buffer } from 'node:stream/consumers'
import { figureNumber } from '@duijie/shared/figure-values'
import type { Figure } from '@duijie/shared/figures'
import type { FormSheet } from '@duijie/shared/report-template-sheets'
import type { CellBinding, TemplateFillQuery } from '@duijie/shared/report-templates'
import type { Actor } from '../access/actor.ts'
import type { AttachmentService } from '../attachments/service.ts'
import { stageConflict } from '../errors.ts'
import { requireBureau } from '../figures/policy.ts'
import type { FigureService } from '../figures/service.ts'
import type { ReportTemplateService } from '../report-templates/service.ts'
import { type FilledCell, fillWorkbook } from './fill-workbook.ts'
import { formSheets } from './form-sheets.ts'

export type FillingService = ReturnType<typeof createFillingService>

interface Dependencies {
  figures: FigureService
  reportTemplates: ReportTemplateService
  attachments: AttachmentService
}

const CENTS = 100

/** Fills the forms of the upper level with the figures of some days. */
export function createFillingService({ figures, reportTemplates, attachments }: Dependencies) {
  return {
    /** The sheets of the form, to point at the cells that are filled. */
    async sheets(actor: Actor, id: string): Promise<FormSheet[]> {
      requireBureau(actor)
      const { file } = await reportTemplates.get(actor, id)
      if (!file) return []
      const { bytes } = await attachments.open(actor, file.id)
      return formSheets(await buffer(bytes))
    },

    async filled(
      actor: Actor,
      id: string,
      days: TemplateFillQuery,
    ): Promise<{ name: string; bytes: Buffer }> {
      requireBureau(actor)
      const { title, file, bindings } = await reportTemplates.get(actor, id)
      if (!file) throw stageConflict('还没有上传模板文件')
      if (bindings.length === 0) throw stageConflict('还没有设置要填的单元格')
      const places = [...new Set(bindings.map(({ townshipId }) => townshipId))]
      const values = new Map(
        await Promise.all(
          places.map(async (place) => {
            const query = place === null ? days : { ...days, townshipId: place }
            const found = await figures.list(actor, query)
            return [place, new Map(found.map((figure) => [figure.id, figure]))] as const
          }),
        ),
      )
      const cells = bindings.map((binding) =>
        cellOf(binding, values.get(binding.townshipId)?.get(binding.figureId)),
      )
      const { bytes } = await attachments.open(actor, file.id)
      const filled = fillWorkbook(await buffer(bytes), cells)
      return { name: `${title}-${days.from}至${days.to}.xlsx`, bytes: filled }
    },
  }
}

function cellOf({ sheet, cell, facet }: CellBinding, figure: Figure | undefined): FilledCell {
  const held = figure?.[facet] ?? null
  if (figure === undefined || held === null) return { sheet, cell, value: null, percent: false }
  if (facet === 'rate') return { sheet, cell, value: held / CENTS, percent: true }
  return { sheet, cell, value: figureNumber(held, figure.unit), percent: figure.unit === 'share' }
}
