"""Talk: what a deck and its speaker notes say for themselves, by script."""

from dataclasses import replace

from publish.edition import Script
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """What is asked of a chapter that tells, and claims nothing."""

    takeaways: tuple[str, ...]
    after_opening: str
    after_claim: tuple[str, ...]
    after_question: str
    after_closing: str


@dataclass(frozen=True, slots=True)
class Talk:
    """Words for a speaker; ``{}`` stands for a number or a name.

    Each ``after_`` is a question to put once a slide of that kind has been shown;
    ``story`` says otherwise what a story wants otherwise.
    """

    opening: str
    closing: str
    total: str
    meetings: str
    question: str
    quotation: str
    figures_of: str
    continued: str
    context: str
    place: str
    timing: str
    follow_up: str
    how_to_discuss: str
    takeaways: tuple[str, ...]
    more_terms: str
    after_cover: str
    after_plan: str
    after_opening: str
    after_claim: tuple[str, ...]
    after_number: str
    after_quotation: str
    after_terms: str
    after_question: str
    after_closing: str
    after_sources: str
    story: Story


SIMPLIFIED = Talk(
    opening="开场与分组",
    closing="收束与回顾",
    total="本次讨论约需 {} 分钟",
    meetings="全部讨论约需 {} 分钟，可分 {} 次",
    question="讨论题 {}",
    quotation="引文",
    figures_of="关键数字：{}",
    continued="{}（{}）",
    context="原文：{}",
    place="出处：{}",
    timing="用时：约 {} 分钟",
    follow_up="追问：{}",
    how_to_discuss="做法：先各自写两分钟，再两人交换，最后全体讨论。",
    takeaways=(
        "哪一句话改变了你原来的看法？",
        "哪一个论断你仍然不信？还缺什么证据？",
        "回去以后，你打算先试哪一件事？",
    ),
    more_terms="其余词条见书后的术语表。",
    after_cover="看到这个题目，你最先想到的是什么？",
    after_plan="有没有哪一部分需要多留一点时间？",
    after_opening="先猜一猜：作者会怎样论证这一点？",
    after_claim=(
        "这一点在你所在的地方成立吗？",
        "作者用什么支持这一点？够不够？",
        "谁会不同意这一点？他们会怎么说？",
        "如果这一点是对的，接下来该做什么？",
    ),
    after_number="这个数字是怎么得来的？换一种量法会怎样？",
    after_quotation="这句话里，哪一个词最要紧？",
    after_terms="哪一个词，大家的理解其实并不一样？",
    after_question="持相反意见的人，最有力的理由是什么？",
    after_closing="下一次见面，我们怎样知道自己做到了？",
    after_sources="这些来源里，你想先读哪一种？",
    story=Story(
        takeaways=(
            "哪一个场面你忘不了？为什么？",
            "读到最后，你对哪一个人物改变了看法？",
            "如果接着写一页，你会从哪里写起？",
        ),
        after_opening="先猜一猜：这一章里会发生什么？",
        after_claim=(
            "这里最打动你的是哪一个细节？",
            "这件事是谁在讲？他的话信得过吗？",
            "这一处要是删去，会少了什么？",
            "读到这里，你最想知道的是什么？",
        ),
        after_question="书里的哪一处可以支持你的看法？",
        after_closing="下一次见面之前，你想把哪一段再读一遍？",
    ),
)
TAIWAN = Talk(
    opening="開場與分組",
    closing="收束與回顧",
    total="本次討論約需 {} 分鐘",
    meetings="全部討論約需 {} 分鐘，可分 {} 次",
    question="討論題 {}",
    quotation="引文",
    figures_of="關鍵數字：{}",
    continued="{}（{}）",
    context="原文：{}",
    place="出處：{}",
    timing="用時：約 {} 分鐘",
    follow_up="追問：{}",
    how_to_discuss="做法：先各自寫兩分鐘，再兩人交換，最後全體討論。",
    takeaways=(
        "哪一句話改變了你原來的看法？",
        "哪一個論斷你仍然不信？還缺什麼證據？",
        "回去以後，你打算先試哪一件事？",
    ),
    more_terms="其餘詞條見書後的詞彙表。",
    after_cover="看到這個題目，你最先想到的是什麼？",
    after_plan="有沒有哪一部分需要多留一點時間？",
    after_opening="先猜一猜：作者會怎樣論證這一點？",
    after_claim=(
        "這一點在你所在的地方成立嗎？",
        "作者用什麼支持這一點？夠不夠？",
        "誰會不同意這一點？他們會怎麼說？",
        "如果這一點是對的，接下來該做什麼？",
    ),
    after_number="這個數字是怎麼得來的？換一種量法會怎樣？",
    after_quotation="這句話裡，哪一個詞最要緊？",
    after_terms="哪一個詞，大家的理解其實並不一樣？",
    after_question="持相反意見的人，最有力的理由是什麼？",
    after_closing="下一次見面，我們怎樣知道自己做到了？",
    after_sources="這些來源裡，你想先讀哪一種？",
    story=Story(
        takeaways=(
            "哪一個場面你忘不了？為什麼？",
            "讀到最後，你對哪一個人物改變了看法？",
            "如果接著寫一頁，你會從哪裡寫起？",
        ),
        after_opening="先猜一猜：這一章裡會發生什麼？",
        after_claim=(
            "這裡最打動你的是哪一個細節？",
            "這件事是誰在講？他的話信得過嗎？",
            "這一處要是刪去，會少了什麼？",
            "讀到這裡，你最想知道的是什麼？",
        ),
        after_question="書裡的哪一處可以支持你的看法？",
        after_closing="下一次見面之前，你想把哪一段再讀一遍？",
    ),
)
HONG_KONG = replace(
    TAIWAN,
    closing="總結與回顧",
    total="今次討論約需 {} 分鐘",
    takeaways=(
        "哪一句話改變了你原來的看法？",
        "哪一個論斷你仍然不信？還欠什麼證據？",
        "回去以後，你打算先試哪一件事？",
    ),
    after_claim=(
        "這一點在你身處的地方成立嗎？",
        "作者用什麼支持這一點？足夠嗎？",
        "誰會不同意這一點？他們會怎樣說？",
        "如果這一點是對的，接下來該做什麼？",
    ),
    after_number="這個數字是怎樣得來的？換一種量法會怎樣？",
    after_quotation="這句話裏，哪一個詞最要緊？",
    after_sources="這些來源裏，你想先讀哪一種？",
    story=replace(
        TAIWAN.story,
        takeaways=(
            "哪一個場面你忘不了？為什麼？",
            "讀到最後，你對哪一個人物改變了看法？",
            "如果接着寫一頁，你會從哪裏寫起？",
        ),
        after_opening="先猜一猜：這一章裏會發生什麼？",
        after_claim=(
            "這裏最打動你的是哪一個細節？",
            "這件事是誰在講？他的話信得過嗎？",
            "這一處要是刪去，會少了什麼？",
            "讀到這裏，你最想知道的是什麼？",
        ),
        after_question="書裏的哪一處可以支持你的看法？",
    ),
)
"""Hong Kong says as Taiwan does but for these."""


def talk(script: Script) -> Talk:
    """Return the speaker's words in a script."""
    return {
        Script.SIMPLIFIED: SIMPLIFIED,
        Script.TAIWAN: TAIWAN,
        Script.HONG_KONG: HONG_KONG,
    }[script]
