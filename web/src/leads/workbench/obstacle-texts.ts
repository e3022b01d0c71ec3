import { defineTexts } from '../../i18n/define-texts.ts'

export const useObstacleTexts = defineTexts(
  'workbench-obstacles',
  {
    'obstacle.need_not_open': '需求尚未发布、已暂停或已结束，不参与匹配。',
    'obstacle.need_expired': '需求已过有效期，匹配会减分；可请企业续期。',
    'obstacle.result_not_published': '成果还没有发布，不参与匹配。',
    'obstacle.result_licensed': '成果已经转让或许可，不再推荐。',
    'obstacle.result_withdrawn': '成果已经撤回，不再推荐。',
    'obstacle.institution_may_not_read':
      '需求不公开，这家院校不在意向院校中，不能推送；请先把它加入意向院校。',
    'obstacle.dismissed': '有人说过这一对不相关，以后不再推荐。',
    'obstacle.not_scored': '与需求几乎没有共同的词，没有进入比较。',
  },
  {
    'obstacle.need_not_open': 'The need is not published, on hold or done: it is not matched.',
    'obstacle.need_expired': 'The need has expired, which lowers the score; the enterprise may renew it.',
    'obstacle.result_not_published': 'The result is not published: it is not matched.',
    'obstacle.result_licensed': 'The result is transferred or licensed: it is not suggested any more.',
    'obstacle.result_withdrawn': 'The result is withdrawn: it is not suggested any more.',
    'obstacle.institution_may_not_read':
      'The need is restricted and does not name this institution: name it there before you push.',
    'obstacle.dismissed': 'Somebody called the two not relevant: the pair is not suggested any more.',
    'obstacle.not_scored': 'It shares hardly a term with the need and was not compared.',
  },
)
