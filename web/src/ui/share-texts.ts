import { site } from '@duijie/shared/site'
import { defineTexts } from '../i18n/define-texts.ts'

export const useShareTexts = defineTexts(
  'share',
  {
    share: '分享',
    print: '打印',
    title: '分享本页',
    hint: '微信扫一扫打开，或复制链接发给对方。对方无需登录，只能看到公开内容。',
    address: '本页链接',
    picture: '转发时显示的配图',
    savePicture: '保存配图',
    copy: '复制链接',
    copied: '链接已复制',
    copyFailed: '浏览器没有允许复制，请选中链接后手动复制',
    scan: '扫码查看最新内容',
    printedOn: '打印于{{day}}',
    source: site.name,
  },
  {
    share: 'Share',
    print: 'Print',
    title: 'Share this page',
    hint: 'Scan the code or copy the link. Without sign-in, only what is public is shown.',
    address: 'Address of this page',
    picture: 'The picture that previews of the link show',
    savePicture: 'Save the picture',
    copy: 'Copy link',
    copied: 'Link copied',
    copyFailed: 'The browser did not allow it: select the link and copy it yourself',
    scan: 'Scan for the latest',
    printedOn: 'Printed on {{day}}',
    source: 'Duijie, where industry meets research',
  },
)
