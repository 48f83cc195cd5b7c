"""People, whose names in another script stand in parentheses and are no terms."""

from collections.abc import Sequence

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.cleaning.english import is_word
from publish.transforms.glosses.insides import Gloss
from publish.transforms.language import romanised
from publish.transforms.language.opencc import convert

SOUNDS = frozenset(
    "阿艾安奥巴贝本比彼宾波伯博布查达戴丹德迪底杜多恩厄尔法菲费芬佛弗福盖戈格古根哈海汉翰赫亨华霍基吉加贾杰金卡凯坎康考柯科克肯库夸拉莱兰朗"
    "劳勒雷里利林琳卢鲁伦罗洛马玛麦曼梅蒙米莫默姆穆纳尼诺帕佩皮普齐奇乔切琼让瑞萨塞桑森沙舍施史斯松苏索塔泰坦汤特提托陀瓦威韦维温沃"
    "南丁哥敦庞贡欣迈美浩豪果茨伽珀赖泊弥缪黎列莲纽欧珊赫郎仑摩墨内涅瓦歇"
    "埃班什拜鲍丝茨娜妮莎莉露蒂顿逊彻娃琪"
    "盛顿昆费雪惠顿乌伍西希夏谢辛休雅亚扬耶伊易因尤约泽扎詹芝兹佐奧貝賓達爾費蓋漢華傑凱蘭勞萊盧魯倫羅馬瑪麥納諾喬瓊讓薩蘇湯韋維溫烏謝亞揚約澤紮茲"
)
_LETTERS = "".join(sorted(SOUNDS))
SURNAMES = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔"
    "钟鐘谭譚陆陸汪范石廖贾賈夏韦韋傅方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯高梁金侯施柯洪翁简簡游詹古"
)
_WORD = r"[A-Z\u00c0-\u00de\u0100-\u017f][\w’'.-]*"
_NAME = regex(f"{_WORD}(?:(?: &)? {_WORD}){{0,4}}")
_ROLE = regex(
    "(?:[^，。；：]*)(?:学者|學者|作家|导演|導演|诗人|詩人|画家|畫家|歌手|演员|演員|教授|博士"
    "|院士|先生|女士|小姐|总统|總統|首相|总理|總理|"
    "[学學家][家者]|作者|记者|記者|编剧|編劇|律师|律師|医生|醫生|工程师|工程師|设计师|設計師"
    "|创始人|創始人|掌门人|家)"
    f"(?P<name>[{HAN}]{{2,6}})"
)
_TITLED = regex("(?:教授|博士|先生|女士|小姐|院士|爵士|勋爵|勳爵|[医醫]生|总统|總統|主教)$")
_SYLLABLES = regex(
    r"(?i)(?:(?:[kgsztdnhbpmyrwjf]|sh|ch|ts|[kgnhbpmr]y"
    r"|[kstp]{2})?[aeiouāēīōū]{1,2}(?:n(?![aeiou]))?)+"
)
_ARTICLES = frozenset({"El", "La", "Los", "Las", "Le", "Les", "Der", "Die", "Das", "The"})
_PAIR, _LONGEST = 2, 4
_ROLES = "家者师师员員长長授士人生手官和与與、"
NOUN = regex(
    r"(?i)(?:techniques?|laws?|clauses?|test(?:ing|s)?|case|cities|cent(?:er|re)|models?|theor(?:y|em)|effects?|institut(?:e|ion)"
    r"|school|system|reports?|index|test|method|bank|fund|group|foundation|press|company"
    r"|rules?|paradox"
    r"|principles?|bias|problem|games?|curve|number|act|award|prize|network|times"
    r"|review|journal|post|daily|gap|trap|cycle|wave|razor|machine|engine|language|learning"
    r"|economy|project"
    r"|program|\w+(?:tion|sion|ment|ism|ness|ity|ology|ics|ing))"
)


def is_person(before: str, term: str, names: Sequence[Gloss]) -> bool:
    """Whether a term that ends ``before`` is somebody's name, spelled out behind it."""
    if "·" in term or "‧" in term:
        return True
    latin = next((name.words for name in names if not name.chinese), "")
    if _NAME.fullmatch(latin) is None or any(name.short for name in names[:1]):
        return False
    words = latin.replace("-", " ").split()
    if _is_pinyin(term, words):
        return True
    if any(NOUN.fullmatch(word) for word in words) or words[0] in _ARTICLES:
        return False
    if _TITLED.search(term):
        return True
    if transliterated(term) or _told(term) or _spelled_out(term, words):
        return True
    return _chinese(before, term, words) or (" " in latin and _japanese(words))


def _is_pinyin(term: str, words: Sequence[str]) -> bool:
    """Whether words are but the reading of a name of few characters: 李明 (Li Ming)."""
    read = romanised(term).split("-") if len(term) <= _LONGEST else []
    spelled = "".join(words).lower()
    return spelled in {"".join(read), "".join([*read[1:], *read[:1]])}


def _chinese(before: str, term: str, words: Sequence[str]) -> bool:
    """Whether a Chinese name ends here, or one whose surname is spelled among the words."""
    if len(term) in {2, 3} and term[0] in SURNAMES and len(words) > 1:
        return True
    spelled = {word.casefold() for word in words}
    given = (before[-length:] for length in (2, 3, 4))
    return len(words) > 1 and any(
        name[:1] in SURNAMES and romanised(name[0]) in spelled for name in given
    )


def transliterated(term: str) -> bool:
    """Whether a term is a foreign name in Chinese characters, perhaps after what its bearer is."""
    plain = convert(term, "tw2s")
    name = len(plain) - len(plain.rstrip(_LETTERS))
    before = plain[: len(plain) - name]
    return name > 1 and (before == "" or before[-1] in _ROLES)


def _spelled_out(term: str, words: Sequence[str]) -> bool:
    """Whether words that English does not have are spelled by sounds: 维果茨基 (Lev Vygotsky)."""
    if len(words) < _PAIR or is_word(words[-1].lower()):
        return False
    name = convert(term, "tw2s")[-_LONGEST:]
    return sum(map(SOUNDS.__contains__, name)) * _PAIR > len(name)


def _told(term: str) -> bool:
    """Whether a term says what its bearer is: 作家村上春树."""
    return _ROLE.fullmatch(term) is not None


def _japanese(words: Sequence[str]) -> bool:
    """Whether several words are spelled as Japanese is, syllable by syllable."""
    if all(is_word(word.lower()) for word in words):
        return False
    return len(words) > 1 and all(_SYLLABLES.fullmatch(word) for word in words)
