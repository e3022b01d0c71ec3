import type { Database } from '@duijie/db/client'
import type { AttachmentService } from './attachments/service.ts'
import { createEvidenceService } from './evidence/service.ts'
import { createFigureService, type FigureService } from './figures/service.ts'
import { createReportTemplateService, type ReportTemplateService } from './report-templates/service.ts'
import { createSummaryService } from './summaries/service.ts'
import { createFillingService } from './template-filling/service.ts'

interface Dependencies {
  db: Database
  clock: () => Date
}

/** The figures and the papers that are written from them. */
export function createPaperServices({ db, clock }: Dependencies) {
  const figures = createFigureService({ db, clock })
  return {
    figures,
    reportTemplates: createReportTemplateService({ db, clock }),
    summaries: createSummaryService({ db, clock, figures }),
  }
}

interface PaperDependencies {
  figures: FigureService
  reportTemplates: ReportTemplateService
  attachments: AttachmentService
}

/** What reads files beside figures: forms that are filled, and what proves a figure. */
export function createFiguresInPapers({ figures, reportTemplates, attachments }: PaperDependencies) {
  return {
    filling: createFillingService({ figures, reportTemplates, attachments }),
    evidence: createEvidenceService({ figures, attachments }),
  }
}
