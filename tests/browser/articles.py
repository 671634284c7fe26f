"""Articles for the browser: some whose words would be markup, script or formulas, and many that contradict each other in twos."""
import json

HOSTILE = [
    {"id": "north", "source": "\"><img src=x onerror=document.title='owned'>", "published": "2024-05-12", "url": "javascript:document.title='owned'",
     "title": "<script>document.title='owned'</script> مصرع 6 عمال في حريق مصنع بطنجة",
     "text": "قتل 6 عمال في حريق مصنع بمدينة طنجة يوم الأحد </blockquote></section><script>document.title='owned'</script>، وقال \" onclick=document.title='owned' x=\" إن النيران انتشرت."},
    {"id": "south", "source": "=HYPERLINK(\"http://example.org\")", "published": "2024-05-13", "url": "https://example.org/a?b=1&c=\"onmouseover=\"document.title='owned'",
     "title": "مصرع 9 عمال في حريق مصنع بطنجة </title></style>", "text": "قتل 9 عمال في حريق مصنع بمدينة طنجة يوم الأحد &lt;b&gt; \u202eمقلوب\u202c."},
    {"id": "west", "source": "صحيفة الساحل", "published": "2024-05-14", "url": "https://example.org/3?</noscript><script>document.title='owned'</script>",
     "title": "ارتفاع حصيلة حريق مصنع طنجة", "text": "ارتفع عدد قتلى حريق مصنع بمدينة طنجة إلى 12 عاملا يوم الثلاثاء، فيما أفادت السلطات المحلية بإصابة 20 عاملا."},
    {"id": "fair", "source": "Le Journal", "published": "2024-05-12", "url": "http://example.org/4",
     "title": "معرض الكتاب في وجدة يستقبل 300 ناشر", "text": "افتتح معرض الكتاب في مدينة وجدة بمشاركة 300 ناشر من 14 دولة."},
    {"id": "fair-too", "source": "صحيفة الساحل", "published": "2024-05-12",
     "title": "افتتاح معرض الكتاب في وجدة", "text": "افتتح معرض الكتاب في مدينة وجدة بمشاركة 250 ناشرا من 14 دولة."},
    # Two numbers that are far apart: less sure than the others.
    {"id": "market", "source": "صحيفة الساحل", "url": "https://example.org/6",
     "title": "حريق في سوق الخضر بمدينة الناظور يصيب 31 تاجرا", "text": "أصيب 31 تاجرا في حريق شب ليلة السبت بسوق الخضر القديم بمدينة الناظور، قبل أن تخمده الوقاية المدنية.\nوأتى الحريق على 120 دكانا."},
    {"id": "market-too", "source": "Le Journal", "url": "https://example.org/7",
     "title": "النار تلتهم سوق الخضر القديم بالناظور", "text": "التهمت النار ليلة السبت سوق الخضر القديم بمدينة الناظور، وأصيب 74 تاجرا، قبل أن تتمكن الوقاية المدنية من إخماد الحريق.\nوطال الحريق 120 دكانا."},
]


def many(claims, number):
    """Claims (`factcheck extract`) of so many pairs like the one that is given, each of a happening of its own."""
    for i in range(number):
        for line in claims:
            claim = json.loads(line)
            document = claim["document"]
            document["id"] = f"{i}/{document['id']}"
            document["source"] = f"{document['source']} {i % 40}"
            document["signature"] = {f"{word}{i}": weight for word, weight in document["signature"].items()}
            claim["id"] = f"{i}/{claim['id']}"
            yield json.dumps(claim, ensure_ascii=False, separators=(",", ":"))


PAIR = [{"id": side, "source": f"صحيفة {side}", "published": "2024-05-12", "url": f"https://example.org/{side}",
         "title": f"مصرع {killed} تاجرا في حريق سوق الخضر بمدينة الناظور",
         "text": f"لقي {killed} تاجرا مصرعهم في حريق سوق الخضر بمدينة الناظور يوم الأحد، وقالت السلطات المحلية إن النيران أتت على كل المحلات."}
        for side, killed in (("a", 31), ("b", 44))]


def lines(articles):
    return "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
