import { z } from 'zod'

export const exportFormats = ['xlsx', 'csv'] as const
export const exportFormatSchema = z.enum(exportFormats)
export type ExportFormat = z.infer<typeof exportFormatSchema>

export const exportLanguages = ['zh', 'en'] as const
export type ExportLanguage = (typeof exportLanguages)[number]

/** Beside the filters of the list that is exported. */
export const exportFields = {
  format: exportFormatSchema.default('xlsx'),
  /** of headings and of the words of closed lists */
  language: z.enum(exportLanguages).default('zh'),
}
export const exportLanguageSchema = z.object({ language: exportFields.language })
