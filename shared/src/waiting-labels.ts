import type { Label } from './labels.ts'
import type { WaitingSide } from './waiting-sides.ts'

export const waitingSideLabels: Record<WaitingSide, Label> = {
  bureau: { zh: '等科技局', en: 'Bureau' },
  enterprise: { zh: '等企业', en: 'Enterprise' },
  institution: { zh: '等院校', en: 'Institution' },
  both: { zh: '等双方', en: 'Both sides' },
}
