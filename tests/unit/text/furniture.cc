#include "text/furniture.h"

#include <catch2/catch.hpp>

using namespace factcheck;

namespace {

text::FurniturePhrases phrases() {
  text::FurniturePhrases f;
  using Match = text::FurniturePhrases::Match;
  f.add({text::fold_phrase("اقرأ أيضا"), Match::start, true});
  f.add({text::fold_phrase("شارك المقال"), Match::line, false});
  f.add({text::fold_phrase("تصوير"), Match::label, false});
  f.add({text::fold_phrase("مشاهدة"), Match::count, false});
  f.add({text::fold_phrase("فيسبوك"), Match::words, false});
  f.add({text::fold_phrase("تويتر"), Match::words, false});
  return f;
}

// The lines that are furniture, by their numbers.
std::string furniture_lines(std::string_view bytes) {
  const Passage passage = text::make_passage(Field::text, bytes, phrases());
  std::string out;
  for (std::size_t i = 0; i < passage.lines.size(); ++i)
    if (in_furniture(passage, passage.lines[i])) out += std::to_string(i + 1) + " ";
  return out;
}

}  // namespace

TEST_CASE("furniture and the article around it", "[furniture]") {
  std::string tooLong = "اقرأ أيضا\n";
  for (int i = 0; i < 60; ++i) tooLong += "كلمة ";
  struct Row {
    const char* why;
    std::string text;
    const char* lines;
  };
  const Row rows[] = {
      {"an article without any", "انطلقت الأشغال.\nوحضرها 12 وزيرا.", ""},
      {"an opener and its headlines", "خبر أول.\nاقرأ أيضا:\nزيارة 3 وزراء\nافتتاح معرض\n", "2 3 4 "},
      {"spelled otherwise", "خبر.\nإقرأ أيضًا\nزيارة 3 وزراء\n", "2 3 "},
      {"the opener with its headline", "خبر.\nاقرأ أيضا: زيارة 3 وزراء\nعنوان آخر\n", "2 3 "},
      {"ends at a sentence", "اقرأ أيضا\nزيارة 3 وزراء\nوصل الوفد أمس.\nفقرة بلا نقطة\n", "1 2 "},
      {"ends at a line that introduces", "اقرأ أيضا\nزيارة 3 وزراء\nوقال الوزير:\nفقرة\n", "1 2 "},
      {"ends at a line too long for a headline", tooLong, "1 "},
      {"empty lines do not end it", "اقرأ أيضا\n\nزيارة 3 وزراء\n\nعنوان آخر", "1 3 5 "},
      {"a line by itself opens nothing", "شارك المقال\nحضر 12 وزيرا\n", "1 "},
      {"a whole line must be whole", "شارك المقال في صنعه 12 كاتبا\n", ""},
      {"nor hold digits", "شارك المقال 12\n", ""},
      {"but may have marks", "« شارك المقال » :\n", "1 "},
      {"a label and its few words", "تصوير: أحمد 3\nتصوير – ليلى\nتصوير 12 فيلما\n", "1 2 "},
      {"a label before a sentence", "تصوير: قال المخرج إن الفيلم صور في 12 مدينة من بلدان كثيرة\n", ""},
      {"a number of them", "1200 مشاهدة\n(15) مشاهدة\nمشاهدة\n12 مشاهدة في يوم\n", "1 2 "},
      {"words that stand for themselves", "فيسبوك تويتر\nفيسبوك 12 | تويتر 7\nفيسبوك تويتر يربحان\n", "1 2 "},
      {"the sign of copyright", "© 2024 صحيفة الساحل\n", "1 "},
      {"the phrase inside a sentence", "ودعا القراء: اقرأ أيضا ما كتبه.\n", ""},
      {"two blocks", "اقرأ أيضا\nعنوان\nجملة تامة.\nاقرأ أيضا\nعنوان\n", "1 2 4 5 "},
  };
  for (const Row& row : rows) {
    INFO(row.why);
    CHECK(furniture_lines(row.text) == row.lines);
  }
}

TEST_CASE("without phrases there is no furniture", "[furniture]") {
  CHECK(text::make_passage(Field::text, "اقرأ أيضا\nعنوان\n", {}).furniture.empty());
}
