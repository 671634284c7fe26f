#!/usr/bin/env python3
"""Makes articles that contradict each other, in many units: the same bytes for the same seed.

    stories.py ARTICLES [SEED]      lines of JSON on standard output

Each story is told by a few articles in words of their own. What they tell has a number and mostly a unit; some give it in another unit of
the same dimension, some round it, some leave it out, and some have it wrong. So there is much to find, and much that must not be found.
"""
import json
import random
import sys

TOWNS = "طنجة تطوان فاس مكناس وجدة أكادير آسفي الجديدة صفاقس سوسة قابس وهران قسنطينة عنابة أسوان المنصورة طرابلس بنغازي الموصل الناصرية".split()
DAYS = "الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت".split()
SOURCES = ["الوقاية المدنية", "السلطات المحلية", "مديرية الصحة", "بلاغ للولاية", "شهود عيان", "مصدر طبي"]

# What a story is about: how its headline names it, and what is told of it. A thing that is told: how, what its number may be, and the units in
# which it may be given, each with how many of the first go into it.
AREA = [("هكتار", 1), ("كيلومتر مربع", 100), ("متر مربع", 0.0001)]
LENGTH = [("كيلومتر", 1), ("متر", 0.001)]
WEIGHT = [("طن", 1), ("كيلوغرام", 0.001), ("قنطار", 0.1)]
TIME = [("ساعة", 1), ("دقيقة", 1 / 60)]
DAYS_OF = [("يوما", 1), ("أسبوعا", 7)]
STORIES = [
    ("حريق غابة", [("أتت النيران على {} من الأشجار", (200, 900), AREA), ("وأخلي {} من سكان القرى المجاورة", (40, 400), [("شخصا", 1)]),
                   ("ودامت عملية الإخماد {}", (6, 60), TIME), ("وأصيب {} من رجال الإطفاء", (3, 30), [("عنصرا", 1)])]),
    ("فيضان", [("لقي {} مصرعهم غرقا", (4, 60), [("شخصا", 1)]), ("وانقطعت الطريق على طول {}", (3, 40), LENGTH),
               ("وبلغت الخسائر {} من الحبوب", (20, 700), WEIGHT), ("وأصيب {} بجروح", (10, 200), [("شخصا", 1)])]),
    ("حادث سير", [("قتل {} في اصطدام حافلة بشاحنة", (3, 40), [("شخصا", 1)]), ("وأصيب {} آخرون", (5, 60), [("راكبا", 1)]),
                  ("وكانت الشاحنة تحمل {} من الإسمنت", (8, 30), WEIGHT), ("وتوقفت الحركة {}", (2, 9), TIME)]),
    ("ضبط شحنة مخدرات", [("حجزت الشرطة {} من المخدرات", (1, 40), WEIGHT), ("وأوقفت {}", (3, 25), [("مشتبها", 1)]),
                         ("وقدرت قيمتها بنحو {}", (2, 90), [("مليون درهم", 1), ("مليون دولار", 10)])]),
    ("توسيع الميناء", [("سيمتد الرصيف على {}", (2, 9), LENGTH), ("وعلى مساحة {}", (100, 900), AREA), ("وتكلف الأشغال {}", (3, 90), [("مليار درهم", 1)]),
                       ("وتستغرق {}", (14, 90), DAYS_OF), ("ويشغل {}", (200, 3000), [("عاملا", 1)])]),
]
MORE = ["وقال {source} إن الوضع تحت السيطرة.", "وأضاف {source} أن تحقيقا فتح لمعرفة الأسباب.", "ولم يصدر تعليق من الحكومة إلى حدود مساء {day}.",
        "ونقل المصابون إلى المستشفى الجهوي بمدينة {town}.", "ويعود آخر حادث مماثل إلى سنة {year}."]


def told(r, number, units):
    """The number in one of its units, as exact as that allows; now and then a little or a lot wrong."""
    number *= r.choice([1] * 12 + [10, 1.1, 0.5, 2])
    unit, size = r.choice(units) if r.random() < 0.4 else units[0]
    value = number / size
    value = round(value) if value >= 10 or abs(value - round(value)) < 1e-9 else round(value, 1)
    about = r.choice([""] * 8 + ["نحو ", "أكثر من ", "ما لا يقل عن "])
    return f"{about}{value:g} {unit}" if value < 100_000 else f"{about}{round(value)} {unit}"


def article(r, story, number):
    kind, things = STORIES[story["kind"]]
    sentences = [f"{how.format(told(r, n, units))} في {kind} بمدينة {story['town']}" if i == 0 else how.format(told(r, n, units))
                 for i, ((how, _, units), n) in enumerate(zip(things, story["numbers"])) if i == 0 or r.random() < 0.7]
    if r.random() < 0.3:
        (how, _, units), n = r.choice(list(zip(things, story["numbers"])))
        sentences.append(f"{how.format(told(r, n, units))}، منها {told(r, n / 2, units)} في ضواحي {story['town']}")
    more = [r.choice(MORE).format(source=r.choice(SOURCES), day=r.choice(DAYS), town=story["town"], year=r.randint(2001, 2024)) for _ in range(3)]
    headline = f"{kind} في {story['town']}: {sentences[0].split(' في ' + kind)[0]}"
    text = f"{headline}\n\n{story['opening']} " + "، ".join(sentences) + ".\n" + " ".join(more) + "\n"
    day = story["day"] + r.choice([0, 0, 0, 1])
    return {"id": f"article/{number}", "published": f"2031-{story['month']:02}-{day:02}", "text": text}


def articles(count, seed):
    r = random.Random(seed)
    out = []
    while len(out) < count:
        kind = r.randrange(len(STORIES))
        story = {"kind": kind, "town": r.choice(TOWNS), "month": r.randint(1, 12), "day": r.randint(1, 27),
                 "numbers": [r.randint(*of) for _, of, _ in STORIES[kind][1]],
                 "opening": f"ذكرت {r.choice(SOURCES)} {r.choice(DAYS)} أنه في {r.choice(['حي', 'دوار', 'جماعة'])} {r.choice(TOWNS)}"}
        for _ in range(r.randint(2, 6)):
            out.append(article(r, story, len(out)))
        if r.random() < 0.2:
            out.append(dict(out[-1], id=f"article/{len(out)}"))  # a copy
    return out[:count]


def line(made):
    return json.dumps(made, ensure_ascii=False)


def main():
    for made in articles(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1):
        print(line(made))


if __name__ == "__main__":
    main()
