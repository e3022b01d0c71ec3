import { z } from 'zod'
import { daySchema, idSchema, lineSchema } from './fields.ts'
import { needInputSchema, needSchema } from './needs.ts'
import { organizationReferenceSchema } from './organizations.ts'

/** What of a need somebody outside the enterprise and the bureau looked at: its text where that is not public. */
export const needViewKinds = ['text', 'contact'] as const
export const needViewKindSchema = z.enum(needViewKinds)
export type NeedViewKind = z.infer<typeof needViewKindSchema>

/** Newest first; one item for each institution, day and kind. */
export const needViewsSchema = z.object({
  items: z.array(
    z.object({
      institution: organizationReferenceSchema,
      kind: needViewKindSchema,
      day: daySchema,
      /** how many persons of the institution; those who opened a link without sign-in count as one */
      readers: z.int(),
    }),
  ),
})
export type NeedViews = z.infer<typeof needViewsSchema>

/** As whom a need is looked at: everybody, any liaison, or the liaison of an institution that it names. */
export const needAudiences = ['visitor', 'liaison', 'partner'] as const
export const needAudienceSchema = z.enum(needAudiences)
export type NeedAudience = z.infer<typeof needAudienceSchema>

export const needPreviewQuerySchema = z.object({ as: needAudienceSchema })
/** What is typed and not saved yet; the id is that of the need it changes, if it changes one. */
export const unsavedNeedSchema = needInputSchema.extend({ id: idSchema.optional(), title: lineSchema(120) })
export type UnsavedNeed = z.infer<typeof unsavedNeedSchema>

/** What the audience sees of the need, or will once it is published; null where that is nothing at all. */
export const needPreviewSchema = z.object({
  need: needSchema.nullable(),
  /** words of the enterprise's name in what the audience reads, where it is not to know the enterprise */
  names: z.array(z.string()),
})
export type NeedPreview = z.infer<typeof needPreviewSchema>
