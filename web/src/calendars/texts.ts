import { defineTexts } from '../i18n/define-texts.ts'

export const useCalendarTexts = defineTexts(
  'calendar',
  {
    title: '订阅日历',
    'lead.staff': '您负责的活动会出现在手机或电脑的日历里，改期和取消自动更新。',
    'lead.other': '贵单位受邀的活动和一对一洽谈会出现在手机或电脑的日历里，改期和取消自动更新。',
    none: '还没有订阅地址。生成后，把它加到日历软件里即可，不用再登录。',
    create: '生成订阅地址',
    address: '您的订阅地址',
    secret: '知道这个地址的人都能看到您的日程，请不要转发。如已外泄，请换一个。',
    until: '有效期到 {{day}}，到期前可换新地址。',
    copy: '复制地址',
    copied: '地址已复制',
    copyFailed: '无法自动复制，请选中地址后手动复制',
    open: '用本机日历打开',
    renew: '换一个地址',
    renewText: '原来的地址会立即失效，已订阅的日历不再更新，需用新地址重新订阅。',
    renewed: '已换成新地址',
    revoke: '停止订阅',
    revokeText: '地址会立即失效，已订阅的日历不再更新。',
    revoked: '订阅已停止',
    howTo: '怎么添加',
    'phone.title': '苹果手机',
    'phone.1': '在手机上打开本页，点“用本机日历打开”，再点“订阅”。',
    'phone.2': '如没有反应：设置 → App → 日历 → 日历账户 → 添加账户 → 其他 → 添加已订阅的日历，粘贴地址。',
    'android.title': '安卓手机',
    'android.1':
      '华为、小米、OPPO 等自带日历：日历 → 设置 → 日程导入或订阅 → URL 导入，粘贴地址。各品牌的叫法略有不同。',
    'android.2': '自带日历不支持时，可在电脑上把地址加到邮箱日历，再让手机同步这个邮箱。',
    'outlook.title': 'Outlook',
    'outlook.1': '网页版和新版：日历 → 添加日历 → 从 Internet 订阅，粘贴地址。',
    'outlook.2': '经典版：文件 → 账户设置 → Internet 日历 → 新建，粘贴地址。',
  },
  {
    title: 'Calendar subscription',
    'lead.staff':
      'The events you are in charge of in the calendar of your phone or computer, always up to date.',
    'lead.other':
      'The events your organization is invited to and its meetings in the calendar of your phone or computer, always up to date.',
    none: 'There is no address yet. Once made, add it to your calendar; no sign-in is needed.',
    create: 'Make an address',
    address: 'Your address',
    secret:
      'Whoever knows the address sees your appointments: please do not pass it on, and change it if it got out.',
    until: 'It works until {{day}}; you can change it before.',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'It could not be copied; please select it and copy it yourself',
    open: 'Open in the calendar',
    renew: 'Change the address',
    renewText: 'The address so far ends at once; calendars that use it need the new one.',
    renewed: 'The address was changed',
    revoke: 'Stop',
    revokeText: 'The address ends at once; calendars that use it are no longer updated.',
    revoked: 'The subscription has ended',
    howTo: 'How to add it',
    'phone.title': 'iPhone',
    'phone.1': 'Open this page on the phone, press “Open in the calendar”, then “Subscribe”.',
    'phone.2':
      'If nothing happens: Settings → Apps → Calendar → Calendar Accounts → Add Account → Other → Add Subscribed Calendar, and paste the address.',
    'android.title': 'Android',
    'android.1':
      'In the calendar of the phone: Settings → Import or subscribe by URL, and paste the address.',
    'android.2':
      'Where it cannot: add the address to a mail account’s calendar on a computer, and let the phone follow that.',
    'outlook.title': 'Outlook',
    'outlook.1':
      'On the web and new Outlook: Calendar → Add calendar → Subscribe from web, and paste the address.',
    'outlook.2': 'Classic: File → Account Settings → Internet Calendars → New, and paste the address.',
  },
)
