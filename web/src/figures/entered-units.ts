import type { EnteredFigureId, FigureUnit } from '@duijie/shared/figures'

export const enteredUnits: Record<EnteredFigureId, FigureUnit> = {
  city_voucher_redeemed_amount: 'fen',
  need_compendia: 'copy',
  policy_compendia: 'copy',
  guide_books: 'copy',
  tax_relief_amount: 'fen',
}
