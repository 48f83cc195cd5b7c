"""Furniture: the few words that the press itself sets in a book, by script.

Each script's are written by hand, not converted: Taiwan and Hong Kong differ in more
than characters.
"""

from dataclasses import replace

from publish.edition import Script
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Labels:
    """Words on pages, screens and slides; ``{}`` stands for a number or a name."""

    language: str
    cover: str = "封面"
    title_page: str = "扉页"
    contents: str = "目录"
    glossary: str = "术语表"
    references: str = "参考文献"
    notes: str = "注释"
    colophon: str = "版权页"
    list_of_figures: str = "图目"
    list_of_tables: str = "表目"
    chapter: str = "第{}章"
    figure: str = "图 {}"
    table: str = "表 {}"
    equation: str = "式 {}"
    section: str = "第 {} 节"
    page: str = "第 {} 页"
    discussion: str = "讨论题"
    agenda: str = "议程"
    session_plan: str = "本次讨论"
    numbers: str = "关键数字"
    terms: str = "术语"
    closing: str = "散会之前"
    sources: str = "来源"
    author: str = "{} 著"
    edition: str = "{}版"
    made_with: str = "本书由「一稿」排版"
    notices: str = "原文附记"
    source: str = "出处"
    back: str = "返回正文"
    note_of: str = "注 {}"
    aside_note: str = "注"
    aside_tip: str = "提示"
    aside_important: str = "要点"
    aside_warning: str = "注意"
    aside_example: str = "例"
    aside_question: str = "想一想"
    unreadable: str = "未能识别的原文"
    minutes: str = "{} 分钟"
    body: str = "正文"
    index: str = "索引"
    imprint_title: str = "书名"
    imprint_subtitle: str = "副题"
    imprint_authors: str = "著者"
    imprint_publisher: str = "出版者"
    imprint_edition: str = "版本"
    imprint_date: str = "日期"
    imprint_identifier: str = "书号"
    imprint_script: str = "文字"
    imprint_extent: str = "字数"
    imprint_format: str = "开本"
    imprint_faces: str = "字体"
    imprint_rights: str = "权利"
    script: str = "简体中文"
    extent: str = "{} 字"
    format: str = "{} × {} 毫米，每面 {} 行，每行 {} 字"
    faces: str = "正文{}；标题{}；引文{}"
    year: str = "{} 年"
    month: str = "{} 年 {} 月"
    day: str = "{} 年 {} 月 {} 日"
    landmarks: str = "导览"
    pages: str = "印刷页码"
    print_edition: str = "{}（印刷版）"
    access_text: str = "全书正文是可缩放、可朗读的文字，标题分层，阅读顺序与目录一致。"
    access_links: str = "术语、注释和参考文献都可以往返跳转。"
    access_pages: str = "页码与印刷版一致。"
    access_described: str = "图片都有文字说明。"
    access_undescribed: str = "有些图片没有文字说明。"
    access_maths: str = "公式用 MathML 写成，可以朗读。"


SIMPLIFIED = Labels("zh-Hans", made_with="本书由“一稿”排版")
TAIWAN = Labels(
    "zh-Hant-TW",
    title_page="書名頁",
    contents="目次",
    glossary="詞彙表",
    references="參考文獻",
    notes="註釋",
    colophon="版權頁",
    list_of_figures="圖目次",
    list_of_tables="表目次",
    figure="圖 {}",
    section="第 {} 節",
    page="第 {} 頁",
    discussion="討論題",
    agenda="議程",
    session_plan="本次討論",
    numbers="關鍵數字",
    terms="詞彙",
    closing="散會之前",
    sources="來源",
    made_with="本書由「一稿」排版",
    notices="原文附記",
    source="出處",
    note_of="註 {}",
    aside_note="註",
    aside_important="重點",
    aside_question="想一想",
    unreadable="未能辨識的原文",
    minutes="{} 分鐘",
    back="返回正文",
    imprint_title="書名",
    imprint_subtitle="副題",
    imprint_authors="著者",
    imprint_publisher="出版者",
    imprint_edition="版本",
    imprint_date="日期",
    imprint_identifier="書號",
    imprint_script="文字",
    imprint_extent="字數",
    imprint_format="開本",
    imprint_faces="字體",
    imprint_rights="權利",
    script="正體中文（臺灣）",
    format="{} × {} 公釐，每面 {} 行，每行 {} 字",
    faces="內文{}；標題{}；引文{}",
    landmarks="導覽",
    pages="印刷頁碼",
    print_edition="{}（印刷版）",
    access_text="全書正文是可縮放、可朗讀的文字，標題分層，閱讀順序與目次一致。",
    access_links="詞彙、註釋和參考文獻都可以往返跳轉。",
    access_pages="頁碼與印刷版一致。",
    access_described="圖片都有文字說明。",
    access_undescribed="有些圖片沒有文字說明。",
    access_maths="公式以 MathML 寫成，可以朗讀。",
)
HONG_KONG = replace(
    TAIWAN,
    language="zh-Hant-HK",
    contents="目錄",
    list_of_figures="圖目錄",
    list_of_tables="表目錄",
    script="繁體中文（香港）",
    format="{} × {} 毫米，每面 {} 行，每行 {} 字",
    access_text="全書正文是可縮放、可朗讀的文字，標題分層，閱讀順序與目錄一致。",
)
"""Hong Kong says as Taiwan does but for these."""


def labels(script: Script) -> Labels:
    """Return the furniture of a script."""
    return {
        Script.SIMPLIFIED: SIMPLIFIED,
        Script.TAIWAN: TAIWAN,
        Script.HONG_KONG: HONG_KONG,
    }[script]


_DIGITS = "〇一二三四五六七八九"
_TEN, _HUNDRED = 10, 100


def figures(number: int) -> str:
    """Write a number under a hundred in Chinese figures, others digit by digit."""
    if number >= _HUNDRED:
        return "".join(_DIGITS[int(digit)] for digit in str(number))
    tens, ones = divmod(number, _TEN)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")
