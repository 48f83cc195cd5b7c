"""Seeded text that is hard to set: every run of the same seed gives the same paragraphs.

Four kinds: `prose` as books have it, `technical` with names, numbers and units, `marks`
where punctuation meets punctuation, `markup` with everything a line may hold. All are
Simplified Chinese in the house's HTML; what stands in angle brackets is not text.
"""

import random
from collections.abc import Callable, Iterator, Mapping

Dice = random.Random


def _listed(said: str) -> tuple[str, ...]:
    return tuple(said.split("|" if "|" in said else " "))


_NOUNS = _listed(
    "书稿 编辑 铅字 纸张 校样 版面 天头 地脚 行距 字号 标点 引文 注释 目录 扉页 读者 作坊 师傅 "
    "学徒 河岸 雨季 城门 集市 账本 茶碗 窗纸 灯油 油墨 木板 刻工 抄本 残卷 译文 索引 附录 凡例 "
    "序言 规矩 习惯 手艺 眼力 分寸 气口 句读 段落 篇章 尺寸 比例 工序 成本 期限 误差 样本 模型 "
    "数据"
)
_VERBS = _listed(
    "整理 校对 排印 装订 抄写 翻检 比较 推敲 删改 誊清 核对 收集 保存 修补 讨论 记录 测量 估计 "
    "证明 怀疑 相信 避免 忽略 保留 合并 拆开 调整 检查 重做 交付"
)
_TAILS = ("", "了", "过", "着", "的")
_LINKS = _listed("因为 所以 但是 然而 于是 如果 即使 何况 至于 不过 同时 其实 显然 据说 总之")
_SHORT = _listed("我 他 她 人 谁 也 都 就 才 却 又 再 不 没 很 太 最 更 还 只")
_WORDS = _listed(
    "OpenType WeasyPrint PDF/UA Unicode GitHub JavaScript LaTeX InDesign CSS3 iPhone e-mail "
    "Python3.11 UTF-8 W3C Noto kerning typography hyphenation justification widow orphan "
    "Gutenberg Bodoni Garamond internationalization characteristically responsibility MIT AI"
)
_PHRASES = _listed(
    "total-fit line breaking|the quick brown fox|Requirements for Chinese Text Layout|"
    "lorem ipsum dolor sit amet|it’s a rule of thumb|state of the art|Dr. Smith et al.|"
    "a well-known problem|rock ’n’ roll|p. 42|Vol. 3, No. 2|World Wide Web Consortium (W3C)"
)
_SAID = _listed("Hello,|Well done!|Yes, and no.|Don’t panic|quality|less is more|Who’s there?")
_UNITS = _listed("km/h kg cm mm g ml ms px GB MHz kWh pt em dpi")
_OPEN, _CLOSE = ("“", "‘", "《", "（", "【", "「", "〈"), ("”", "’", "》", "）", "】", "」", "〉")
_ADDRESSES = (
    "https://example.org/a/very/long/path/to/some/page.html?lang=zh-Hans&amp;mode=print",
    "https://www.example.com/archive/2019/07/on_the_setting_of_type",
    "doi:10.1000/xyz123.4567",
)


def _some(dice: Dice, words: tuple[str, ...] | list[str], least: int, most: int) -> str:
    return "".join(dice.choice(words) for _ in range(dice.randint(least, most)))


def clause(dice: Dice) -> str:
    """Return a clause of Chinese without marks."""
    head = dice.choice(_LINKS) if dice.random() < 0.3 else ""
    return (
        f"{head}{_some(dice, _SHORT, 0, 2)}{dice.choice(_NOUNS)}{_some(dice, _SHORT, 0, 2)}"
        f"{dice.choice(_VERBS)}{dice.choice(_TAILS)}{_some(dice, _NOUNS, 0, 2)}"
    )


def number(dice: Dice) -> str:
    """Return a number as it comes: with its unit, its sign or its money, or as a date."""
    n = dice.randrange(1, 10000)
    forms: tuple[Callable[[], str], ...] = (
        lambda: f"{n} {dice.choice(_UNITS)}",
        lambda: f"{n / 100:.1f}%",
        lambda: f"{n:,}",
        lambda: f"￥{n:,}",
        lambda: f"US${n}.50",
        lambda: f"{1900 + n % 130}年{1 + n % 12}月{1 + n % 28}日",
        lambda: f"第{1 + n % 40}章",
        lambda: f"{n % 100}—{n % 100 + 7}页",
        lambda: f"{n % 60}℃",
        lambda: f"±{n % 10}°",
        lambda: f"{n % 24}:{n % 60:02d}",
        lambda: f"{n}",
    )
    return dice.choice(forms)()


def latin(dice: Dice) -> str:
    """Return a Latin word, phrase, abbreviation in brackets, quotation or address."""
    roll = dice.random()
    if roll < 0.45:
        return dice.choice(_WORDS)
    if roll < 0.7:
        return dice.choice(_PHRASES)
    if roll < 0.8:
        return f"“{dice.choice(_SAID)}” he said"
    if roll < 0.95:
        return f"{dice.choice(_NOUNS)}（{dice.choice(_WORDS)}）"
    return dice.choice(_ADDRESSES)


def enclosed(dice: Dice, depth: int = 0) -> str:
    """Return something between marks, nested now and then."""
    which = dice.randrange(len(_OPEN))
    inside = clause(dice) if dice.random() < 0.6 else dice.choice(_NOUNS)
    if depth < 2 and dice.random() < 0.35:
        inside = enclosed(dice, depth + 1) + (inside if dice.random() < 0.5 else "")
    if dice.random() < 0.3:
        inside += dice.choice("。！？…—").replace("…", "……").replace("—", "——")
    return f"{_OPEN[which]}{inside}{_CLOSE[which]}"


def _ruby(dice: Dice) -> str:
    word, said = dice.choice((("饕餮", "tāo tiè"), ("龃龉", "jǔ yǔ"), ("彳亍", "chì chù")))
    return (
        f'<span class="ruby"><span class="rt" data-generated="">{said}</span>'
        f'<span class="rb">{word}</span></span>'
    )


def marked(dice: Dice) -> str:
    """Return a piece with markup: a link, stress, code, a note, a picture, a reading, a name."""
    text = clause(dice)
    forms: tuple[Callable[[], str], ...] = (
        lambda: f'<a href="https://example.org/{len(text)}">{text}</a>',
        lambda: f'<em class="dots">{text}</em>',
        lambda: f"<strong>{text}，{dice.choice(_WORDS)}</strong>",
        lambda: f"<code>{dice.choice(('publish build', 'a_b = c[0]', '--format', 'x'))}</code>",
        lambda: f'<span class="note">{text}。</span>',
        lambda: '<img class="inline" src="dot.svg" alt="点"/>',
        lambda: _ruby(dice),
        lambda: f'<a href="#top"><em>{enclosed(dice)}</em>{number(dice)}</a>',
        lambda: f'<sup class="cite">[{dice.randrange(1, 40)}]</sup>',
        lambda: f"<em>{dice.choice(_PHRASES)}</em>",
    )
    return dice.choice(forms)()


_SHARES: Mapping[str, Mapping[str, int]] = {
    "prose": {"clause": 90, "enclosed": 7, "number": 2, "latin": 1},
    "technical": {"clause": 60, "enclosed": 5, "number": 15, "latin": 20},
    "marks": {"clause": 55, "enclosed": 35, "number": 5, "latin": 5},
    "markup": {"clause": 60, "enclosed": 8, "number": 6, "latin": 8, "marked": 18},
}
KINDS = tuple(_SHARES)
_MAKERS = {
    "clause": clause, "enclosed": enclosed, "number": number, "latin": latin, "marked": marked,
}  # fmt: skip


def sentence(dice: Dice, kind: str) -> str:
    """Return a sentence of one to five pieces, with its marks."""
    shares = _SHARES[kind]
    said = []
    for _ in range(dice.randint(1, 5)):
        maker = dice.choices(list(shares), list(shares.values()))[0]
        said.append(_MAKERS[maker](dice))
        if maker != "clause" and dice.random() < 0.6:
            said.append(clause(dice))
        said.append(dice.choices(("，", "、", "；", "：", "——", ""), (60, 10, 5, 5, 5, 15))[0])
    closing = dice.choices(("。", "？", "！", "……"), (80, 8, 8, 4))[0]
    return "".join(said).rstrip("，、；：—") + closing


def paragraphs(seed: int, count: int, kind: str) -> Iterator[str]:
    """Yield paragraphs of about 30 to 400 characters."""
    dice = random.Random(f"{kind}{seed}")  # noqa: S311  no secret
    for _ in range(count):
        length, said = dice.randint(30, 400), ""
        while len(said) < length:
            said += sentence(dice, kind)
        yield said
