import { z } from 'zod'
import { idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { type NewsStage, newsStageSchema } from './news-queries.ts'
import { pageSchema } from './page.ts'
import type { StageArrow } from './stages.ts'

export const newsArrows = [
  { action: 'publish', from: ['draft', 'withdrawn'], to: 'published', by: ['staff'], reason: false },
  { action: 'withdraw', from: ['published'], to: 'withdrawn', by: ['staff'], reason: true },
] as const satisfies StageArrow<NewsStage>[]
export type NewsAction = (typeof newsArrows)[number]['action']

export const newsItemInputSchema = z.object({
  title: lineSchema(120).min(2),
  /** Markdown: paragraphs, headings, lists, emphasis and links; anything else is shown as it was typed */
  body: textSchema(20_000).min(1),
  /** stands before all others */
  pinned: z.boolean().default(false),
})
export type NewsItemInput = z.infer<typeof newsItemInputSchema>
export const newsItemPatchSchema = z
  .object({
    title: newsItemInputSchema.shape.title,
    body: newsItemInputSchema.shape.body,
    pinned: z.boolean(),
  })
  .partial()
export type NewsItemPatch = z.infer<typeof newsItemPatchSchema>

export const newsItemSchema = z.object({
  id: idSchema,
  title: z.string(),
  body: z.string(),
  pinned: z.boolean(),
  stage: newsStageSchema,
  /** when it was first published */
  publishedAt: instantSchema.nullable(),
  permissions: z.object({ edit: z.boolean(), actions: z.array(z.string()) }),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type NewsItem = z.infer<typeof newsItemSchema>

/** In a list, the beginning of the text in its place. */
export const newsEntrySchema = newsItemSchema.omit({ body: true }).extend({ excerpt: z.string() })
export type NewsEntry = z.infer<typeof newsEntrySchema>
export const newsPageSchema = pageSchema(newsEntrySchema)
