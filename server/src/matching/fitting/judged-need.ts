/**
 * The judged candidates of one need: how good each is (1 unrelated … 4 closely related) and its features, in
 * an order of columns that is the same for all.
 */
export type JudgedNeed = { need: string; levels: number[]; rows: number[][] }
