#!/usr/bin/env python3
"""Makes articles to measure on: the same bytes for the same seed.

    corpus.py jsonl BYTES [SEED]            lines of JSON on standard output
    corpus.py files FOLDER BYTES [SEED]     a folder of text files of three kilobytes, a thousand in each folder of it

The articles are put together from the words below, from common_words.tsv, as often as those are in news, and from names that are in no
list. Every fifth article is of a story that others tell as well, with other figures. On 2026-11-28 they were beside a batch of 3,305 real
articles: 364 bytes of text a claim (real 396), 0.3 % of all pairs of articles related (0.5), 3.2 KB an article (2.9).
"""
import json
import os
import pathlib
import random
import sys

PLACES = "الرباط مراكش فاس طنجة القاهرة الإسكندرية تونس صفاقس الجزائر وهران عمان بيروت بغداد البصرة الرياض جدة الدوحة الكويت صنعاء مسقط".split()
SUBJECTS = "الوزارة البلدية الشركة الجمعية اللجنة المديرية الجامعة الغرفة النقابة الهيئة الوكالة المحافظة المستشفى المصرف الاتحاد".split()
VERBS = "أعلنت أكدت أفادت ذكرت أوضحت قالت كشفت أشارت نفت بينت".split()
THINGS = "مشروع برنامج اتفاق تقرير معرض مؤتمر مهرجان ملتقى قرار مخطط حملة دراسة ندوة مسابقة رحلة".split()
ADJECTIVES = "جديد واسع محلي وطني دولي سنوي خاص مشترك كبير أول قديم مستمر هام مفتوح سابق".split()
NOUNS = [("شخصا", "أشخاص"), ("مشاركا", "مشاركين"), ("طالبا", "طلاب"), ("عاملا", "عمال"), ("لاعبا", "لاعبين"), ("مصابا", "مصابين"), ("قتيلا", "قتلى"),
         ("كتابا", "كتب"), ("سيارة", "سيارات"), ("مدرسة", "مدارس"), ("قرية", "قرى"), ("شجرة", "أشجار")]
UNITS = ["كيلومترا", "دولارا", "درهما", "في المئة", "ساعة", "سنة", "طنا", "هكتارا"]
LETTERS = "ابتجحخدرزسشصطعغفقكلمنهوي"
MONTHS = "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split()
STORIES = 2000
# Words as common as in news; they are folded there, and only their letters count here.
COMMON = pathlib.Path(__file__).resolve().parent.parent.parent / "data/ar/common_words.tsv"


def common_words():
    """(words, how often each is to be taken), from 10·log2 of their inverse document frequency."""
    rows = [line.split("\t") for line in COMMON.read_text("utf-8").splitlines() if line and not line.startswith("#")][1:]
    return [row[0] for row in rows], [2 ** (-int(row[1]) / 10) for row in rows]


WORDS, WEIGHTS = common_words()
RARE = [word for word, weight in zip(WORDS, WEIGHTS) if weight < 2 ** -6.5]


def figure(r):
    n = r.choice([r.randint(3, 10), r.randint(11, 99), r.randint(100, 999), r.randint(1000, 90000)])
    one, many = r.choice(NOUNS)
    noun = many if 3 <= n % 100 <= 10 else one
    form = r.randrange(8)
    if form < 3:
        return f"{r.choice(['', 'نحو ', 'أكثر من ', 'ما لا يقل عن '])}{n} {noun}"
    if form == 3:
        return f"{n // 10}.{n % 10} مليون {r.choice(['درهم', 'دولار', 'شخص'])}"
    if form == 4:
        return r.choice(["ثلاثة آلاف زائر", "خمسة وعشرين مقعدا", "مئة وعشرين أسرة", "عشرات السكان", "سبعة عشر فريقا"])
    if form == 5:
        return f"يوم {r.randint(1, 28)} {r.choice(MONTHS)} {r.randint(2015, 2025)}"
    return f"{n} {r.choice(UNITS)}"


def made_up(r):
    """A name that no other article has, as a fifth of the words of news are in no list."""
    return r.choice(["", "", "ال"]) + "".join(r.choices(LETTERS, k=r.randint(4, 7)))


def clause(r, names):
    """Words of news, a fifth of them names, and those that the article is about."""
    words = [r.choice(names) if r.random() < 0.08 else made_up(r) if r.random() < 0.18 else word
             for word in r.choices(WORDS, WEIGHTS, k=r.randint(8, 22))]
    return " ".join(words)


def sentence(r, names):
    said = f"{r.choice(VERBS)} {r.choice(SUBJECTS)} أن " if r.random() < 0.3 else ""
    if r.random() < 0.06:
        said += f"بمدينة {r.choice(PLACES)} "
    if r.random() < 0.27:
        said += f"{r.choice(THINGS)} {r.choice(ADJECTIVES)} يهم {figure(r)} " + (f"من أصل {figure(r)} " if r.random() < 0.2 else "")
    return said + clause(r, names) + "."


def article(r, number):
    # What a story is about comes of its own generator; the article's figures and most of its words are its own.
    story = random.Random(r.randrange(STORIES)) if r.random() < 0.2 else random.Random(r.random())
    names = [made_up(story) if story.random() < 0.5 else story.choice(RARE) for _ in range(10)]
    title = f"{names[0]} {story.choice(VERBS)} {names[1]} {names[2]} في {story.choice(PLACES)}"
    text = title + "\n\n"
    text += f"{clause(story, names)} {names[3]} {names[4]} حضور {r.randint(20, 400)} {story.choice(NOUNS)[0]} {' '.join(names[5:])}.\n"
    while len(text) < 1600:  # three kilobytes
        text += " ".join(sentence(r, names) for _ in range(3)) + "\n"
    day = f"2025-{story.randint(1, 12):02}-{story.randint(1, 27) + r.randint(0, 1):02}"
    return {"id": str(number), "published": day, "text": text}


def articles(size, seed):
    r = random.Random(seed)
    number = 0
    while size > 0:
        a = article(r, number)
        size -= len(a["text"].encode()) + 60
        number += 1
        yield a


def main():
    form, *rest = sys.argv[1:]
    if form == "jsonl":
        for a in articles(int(rest[0]), int(rest[1]) if len(rest) > 1 else 1):
            sys.stdout.write(json.dumps(a, ensure_ascii=False) + "\n")
    else:
        for i, a in enumerate(articles(int(rest[1]), int(rest[2]) if len(rest) > 2 else 1)):
            folder = os.path.join(rest[0], f"{i // 1000:04}")
            os.makedirs(folder, exist_ok=True)
            with open(os.path.join(folder, f"{i:07}.txt"), "w", encoding="utf-8") as f:
                f.write(a["text"])


if __name__ == "__main__":
    main()
