"""Notices: what a platform, a shop or a habit puts round a text that is none of it."""

import re

from publish.model.regex import regex
from publish.readers.plain.bylines import LONG_BYLINE
from publish.readers.plain.choices import any_of

_STATED = any_of(
    "特别声明 特別聲明 郑重声明 免责声明 免責聲明 版权声明 版權聲明 法律声明 转载声明 轉載聲明 "
    "平台声明 声明 聲明 风险提示 風險提示 温馨提示 溫馨提示 版权所有 版權所有 编者注 小编注 "
    "小編注 "
    "notice disclaimer copyright"
)
_NOTICE = regex(rf"[【\[（(*＊]*\s*(?:{_STATED}\s*(?:[】\]）):：©\d]|$)|©).*", re.IGNORECASE)
_ABOUT_RIGHTS = regex(
    rf"(?:本.{{1,4}})?{any_of('本文 以上内容 以上內容 本内容 文章 图片 圖片 图文')}.{{0,20}}"
    rf"{any_of('转载 轉載 版权 版權 侵权 侵權 不代表 仅代表 僅代表')}.*"
    rf"|{any_of('未经 未經 如需 欢迎 歡迎 禁止 谢绝 謝絕')}[^。]{{0,16}}"
    rf"{any_of('转载 轉載 授权 授權 许可 許可')}.*"
    rf"|.{{0,20}}{any_of('侵删 侵刪 侵权.{0,6}删除 举报 舉報 投诉')}.{{0,30}}"
    rf"|{any_of('著作权归 著作權歸 版权归 版權歸')}.{{1,20}}(?:所有)?.*"
    r"|[转轉][载載]请.{0,24}|[转轉][载載]請.{0,24}"
    r"|[^。]{0,24}(?:保留版[权權]|不得[转轉][载載]|[请請]勿[转轉][载載]).{0,24}"
    r"|(?:(?:本|以上)?(?:回答|[内內]容|文|文章))?由?\s?(?:AI|人工智能|人工智慧)\s?(?:自动|自動|辅助|輔助)?"
    r"(?:生成|[创創]作)[，,。].{0,40}"
    r"|[（(]此件.{0,8}(?:[发發]布|公[开開])[)）]"
)
_REQUEST = regex(
    r".{0,40}"
    + any_of(
        "留言 私信 关注(?:我|公众号|本"
        "|微信) 蓝字关注 藍字關注 關注 扫码 掃碼 扫描.{0,6}二维码 长按 長按 "
        "二维码 二維碼 "
        "点个?赞 點個?讚 在看 (?<!求)转发 (?<!求)轉發 分享给 分享給 阅读原文 閱讀原文 "
        "点击(?:上方|下方|链接|这里|左下) 加群 进群 加微信 投稿(?:邮箱"
        "|郵箱) 星标 订阅 訂閱 一键三连"
    )
    + r".{0,40}"
)
_ANSWERED = regex(
    r".{0,80}(?:评论区|評論區|留言区|留言區|后台|後台)(?:里|裡)?.{0,8}(?:留言|分享|告诉|告訴"
    r"|聊聊|见|回复|回覆).{0,20}"
    r"|[【\[]?(?:今日|本期|文末)?(?:互动|互動)(?:话题|話題)?[】\]]?[:：]?"
)
_BEGGED = regex(
    r"[（(【\[]?(?:[Pp][Ss][:：])?.{0,20}求(?:个|個)?"
    rf"{any_of('月票 推荐 推薦 收藏 订阅 訂閱 打赏 打賞 票 关注 追读')}.{{0,24}}"
)
_COUNTS = any_of(
    "阅读 閱讀 赞同 讚 赞 点赞 點讚 在看 喜欢 喜歡 收藏 分享 评论 評論 转发 轉發 浏览 瀏覽 推荐 "
    "热度 有用 没用 回应 回應 追蹤 粉丝"
)
_COUNTED = regex(
    rf"(?:{_COUNTS}(?:量|数|數)?[\s:：]*\d[\d,，.]*\s*[万萬wWkK]?\+?[\s|｜·・]*)+"
    rf"|\d[\d,，.]*\s*[万萬wWkK]?\+?\s*(?:人|条|條|次|个|個)?(?:赞同了|{_COUNTS}).{{0,8}}"
)
_BUTTONS = regex(
    r"(?:"
    + any_of(
        "喜欢 喜歡 收藏 分享 举报 舉報 关注 关注他 关注她 已关注 取消关注 添加评论 写评论 写回答 "
        "收起 展开 赞同 感谢 复制链接 追蹤 赞赏 赞赏支持 打赏 投诉 点赞 转发"
    )
    + r"[\s|｜·・]*)+"
)
_DATED = regex(
    r"(?:19|20)\d\d[-./年]\d{1,2}[-./月]\d{1,2}.{0,16}(?:字数|字數|阅读|閱讀|评论|評論|浏览|瀏覽|点击|點閱)\D{0,3}\d.{0,24}"
)
_BLOG = regex(
    r"(?:Filed under|Tagged|Posted in|Share this|Leave a comment)\b.{0,60}|\d{1,5} Comments?"
)
_SPOILS = regex(
    r"(?:这|這|本|此)?(?:篇|文)?.{0,4}(?:可能)?(?:有|含有?|涉及).{0,6}(?:剧透|劇透|情节透露|情節透露)[。！!]?"
)
_SITE = regex(
    r"(?:维基|維基|百度|萌娘|MBA智库|快懂|互动|中文)百科[,，\-— ]{1,3}.{0,12}百科(?:全[书書])?"
    r"|(?:出自|[来來]自|源自|[来來]源[:：]?)\s?(?:维基|維基|百度|萌娘)百科.{0,24}"
    r"|跳[转轉]?(?:到|至)(?:导航|導航|搜索|搜尋|内容|內容).{0,16}"
)
_TAGS = regex(r"(?:#[^\s#]{1,20}#?[ 　]*)+")
_FORUM = regex(
    r"※ (?:[发發文]信|[发發][信文]站|文章[网網]址|[编編][辑輯]|[转轉][录錄]|引述|批踢踢).{0,120}"
    r"|[推噓嘘→]\s+\w{2,16}\s*[:：].*|(?:Sent|发自|發自)\s?(?:from|我的).{0,20}"
)
_END = regex(
    r"[-—－─=＝*＊~～·•☆★\s（(【\[<《]*"
    r"(?:(?:全文|全书|全書|本文|本章|本节|本回|全剧|全劇|全篇|正文)?[完終终]结?(?:结|結)?"
    r"|(?:THE |The |the )?(?:END|End)|the end|FIN|Fin"
    r"|未完待[续續]|待[续續]|幕落|幕[终終]|剧[终終]|劇終|(?:全剧|全劇)[终終]|完毕|完畢)"
    r"[-—－─=＝*＊~～·•☆★\s）)】\]>》。.]*",
)
_BARE_END = regex(r"[完終终]|[Ff]in|FIN|End")
_OTHERS = any_of(
    "相关新闻 相關新聞 相关阅读 相關閱讀 相关推荐 相關推薦 相关文章 相關文章 相关链接 相關連結 "
    "相关报道 相關報導 延伸阅读 延伸閱讀 猜你喜欢 猜你喜歡 "
    "(?:您|你|妳)可能[也还還]?[会會]?(?:喜欢|喜歡|感兴趣|感興趣)(?:的(?:文章|内容|內容))? "
    "热门文章 熱門文章 热点推荐 "
    "(?:更多|推荐|推薦|热门|熱門|其他|看更多)(?:[^新报報消：:]{0,4})(?:新闻|新聞|报道|報導|消息) "
    "看?更多[^，。]{0,6}(?:故事|人物|作品|专栏|專欄|专题|專題) "
    "(?:往期|精彩|更多|推荐|推薦|为您|為您|为你)"
    "(?:推荐|推薦|回顾|回顧|精选|精選|阅读|閱讀|文章|内容|內容)"
)
_RELATED = regex(rf"[-—＝=▍■◆★☆\s]*[【\[「]?{_OTHERS}[】\]」]?[:：]?[-—＝=\s]*")
_TURNS = regex(
    r"(?:[\[【<«‹(（|｜·\s]*(?:[上下前后後]一[页頁章回节節篇]|(?:返?回|回到)(?:目录|目錄|首页|首頁|主页|主頁|列表|页首"
    r"|頁首|顶部|頂部))[\]】>»›)）|｜·\s]*)+"
)
_TRAIL = regex(
    r"(?:(?:您|你|目前|当前|當前)?.{0,4}位置\s*[:：]?\s*)?(?:首页|首頁|主页|主頁|Home)"
    r"(?:\s*(?:>|»|›|→|/|&gt;)\s*[^>»›→/]{1,16}){1,6}"
)
_SHARES = regex(
    r"(?:分享(?:到|至|给|給)?|Share(?: on)?)\s*[:：]?\s*"
    r"(?:(?:LINE|Facebook|FB|Twitter|Telegram|WhatsApp|Threads|Email|QQ空间|QQ|微信|微博|朋友圈|臉書|豆瓣|[複复][製制](?:連結|链接|連接)|X)[\s|｜·、,，/]*)+",
    re.IGNORECASE,
)
_LETTER = regex(
    r"(?:Subscribe(?: now)?|Share(?: this post)?|Leave a comment|Previous|Next|Sign in|Read more"
    r"|Follow(?:ing)?|Listen|Open in app|Sign up|\d[\d,.]*[KM]? Followers|Responses? \(\d+\)"
    r"|Written by [A-Z][^。]{1,40}|(?:More|Recommended|See all) from [^。]{1,40}"
    r"|Upgrade to paid|Give a gift subscription|Refer a friend|Discussion about this post)"
    r"|(?:Thanks|Thank you) for reading[^。]{0,60}[!.][^。]{0,30}[Ss]ubscribe[^。]{0,80}"
)
"""What sites of newsletters put between paragraphs."""
_APP = r"(?:[Aa][Pp][Pp]|客户端|客戶端|用戶端|应用|應用程式)"
_TEASER = regex(
    rf"[-—＝=▍■◆★☆●▶►▸\s]*[【\[「]?(?:{_OTHERS}|(?:了解|閱讀|阅读|瞭解)更多)[】\]」]?"
    r"(?:[:：|｜丨]\s*\S.{0,60}|[-—＝=\s]*)"
    rf"|(?:[点點][击擊我]|立即|马上|馬上|免费|免費|立刻)?下[载載](?=.{{0,24}}{_APP}).{{0,50}}"
    rf"|[点點][击擊我]{{1,2}}(?:下[载載]|打开|打開)(?=.{{0,16}}{_APP}).{{0,40}}"
    r"|[打][开開]\s?(?=.{0,8}[Aa][Pp][Pp]|客户端|客戶端).{0,40}"
    r"|[-—＝=▼▲↓\s]*[点點][击擊](?:(?:[图圖]片?|[上下][图圖方])(?:可|即可|以)?)?(?:看更多|查看更多|查看大[图圖]|看大[图圖]|放大).{0,8}"
    r"|(?:[请請])?(?:[继繼][续續]往下[阅閱][读讀]|往下[继繼][续續][阅閱][读讀])[.…。]*"
    r"|加入(?:.{0,10})(?:LINE|Line|Telegram|WhatsApp)(?:.{0,4})(?:好友|群[组組]|[频頻]道)?.{0,30}"
    r"|(?:[转轉][载載]自|本文来自|本文來自|文章来自|文章來自)(?:微信)?(?:公众号|公眾號|订阅号).{0,50}"
    r"|(?:扫|掃|长按|長按)(?:码|碼|描|.{0,6}二[维維][码碼]).{0,16}(?:关注|關注|追蹤|下[载載]|加入).{0,30}"
)
_PAPER_CARES = regex(
    r"《[^《》]{1,12}》(?:关心您|關心您|提醒您|提醒您).{0,60}|.{0,8}(?:提醒您|關心您)[:：].{0,60}"
    r"|.{0,40}(?:拍手|拍掌)\s*\d+\s*下.{0,30}"
    r"|(?:看|[閱阅]读|閱讀)?更多(?:文章|故事|作品|[报報][导導道])[^。]{0,20}"
    r"|.{0,20}(?:按讚|追蹤|[分]享)[^。]{0,12}(?:粉絲專頁|粉專|臉書|IG|部落格)[^。]{0,12}"
)
_MAY_ASK = regex(
    r"[^“”「」]{0,16}(?:欢迎|歡迎|请|請|记得|記得|别忘了|別忘了|快来|快來|点击|點擊)[^“”「」]{0,16}"
    r"(?:关注|關注|订阅|訂閱|追蹤|转发|轉發|点赞|點讚|按讚|留言|扫码|掃碼|加群|公众号|公眾號|粉絲專頁|评论区|評論區)"
    r"[^“”「」]{0,24}"
)
_LONG_NOTICE = 150
_BRACES = "（）()【】[]※◎*＊ 　"


def is_notice(text: str, *, last: bool) -> bool:
    """Tell whether a line is a platform's or a request; the latter only near the end."""
    return is_stated(text) or (last and (_closes(text) or is_end(text)))


def is_stated(text: str) -> bool:
    """Tell whether a line states rights, or says itself that it is a notice."""
    bare = text.strip(_BRACES) if text[:1] in _BRACES else text
    rights = len(text) <= _LONG_NOTICE and any(map(_ABOUT_RIGHTS.fullmatch, (text, bare)))
    return rights or bool(_NOTICE.fullmatch(text))


def _closes(text: str) -> bool:
    """Tell whether a line asks, counts or tags, as lines after an article do."""
    if len(text) > LONG_BYLINE:
        return bool(_FORUM.fullmatch(text))
    braced = text.startswith(("（", "(", "【", "[", "*", "-", "—"))
    asks = bool(_REQUEST.fullmatch(text)) and (braced or not text.endswith("。"))
    return asks or any(
        form.fullmatch(text)
        for form in (
            _COUNTED,
            _BUTTONS,
            _BLOG,
            _TAGS,
            _FORUM,
            _BEGGED,
            _ANSWERED,
            _PAPER_CARES,
            _TEASER,
        )
    )


def is_trail(text: str) -> bool:
    """Tell whether a line says where in a site its page stands: 首頁 > 生活 > 人文."""
    return bool(_TRAIL.fullmatch(text))


def is_platform(text: str) -> bool:
    """Tell whether a line is what a platform counts, or puts on its buttons."""
    return len(text) <= LONG_BYLINE // 2 and any(
        form.fullmatch(text) for form in (_COUNTED, _BUTTONS, _SPOILS, _DATED, _SITE)
    )


def is_teaser(text: str) -> bool:
    """Tell whether a line within an article leads away from it: to others, to an app."""
    if len(text) > LONG_BYLINE:
        return _LETTER.fullmatch(text) is not None
    return any(form.fullmatch(text) for form in (_TEASER, _TURNS, _SHARES, _LETTER))


def is_request(text: str) -> bool:
    """Tell whether a line above the text asks to follow or to subscribe."""
    brief = len(text) <= LONG_BYLINE // 2 and not text.endswith(("。", "？", "?"))
    return (
        brief
        and bool(_REQUEST.fullmatch(text))
        and text.startswith(("点击", "關注", "关注", "長按", "长按", "扫", "掃"))
    )


def may_ask(text: str) -> bool:
    """Tell whether a line might ask its reader to follow, to share or to comment."""
    return len(text) <= LONG_BYLINE and bool(_MAY_ASK.fullmatch(text))


def is_end(text: str) -> bool:
    """Tell whether a line says that the text ends: （完）, — END —, 本章完."""
    return (
        len(text) <= LONG_BYLINE // 2
        and bool(_END.fullmatch(text))
        and not _BARE_END.fullmatch(text)
    )


def is_begging(text: str) -> bool:
    """Tell whether a line in parentheses asks readers of a serial for their votes."""
    return text.startswith(("（", "(", "【", "PS", "ps")) and begs(text)


def begs(text: str) -> bool:
    """Tell whether words ask readers of a serial for their votes."""
    return bool(_BEGGED.fullmatch(text))


def is_related(text: str) -> bool:
    """Tell whether a line heads links to other articles."""
    return bool(_RELATED.fullmatch(text))
