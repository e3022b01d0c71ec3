/**
 * What a mail calls a need that is not public: a mail lies on servers that know nothing of who may read what.
 * The reader tells it apart by the beginning of its id.
 */
export const discreetTitle = (needId: string) => `一条不公开需求 #${needId.slice(0, 8)}`
