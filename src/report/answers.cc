// In: a claim. Out: what its figure is of, question by question.
#include "report/answers.h"

#include "report/measures.h"

namespace factcheck::report {
namespace {

std::string role_of(const Claim& c, const Words& words) {
  const std::string role(shown_role(c));
  const std::string id = "figure.role." + role;
  return words.has(id) ? words.say(id) : role;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

}  // namespace

std::vector<Answer> answers_on(const Claim& c, const Words& words) {
  std::vector<Answer> all;
  const auto add = [&](std::string_view question, std::string answer, bool is_quoted = true) {
    if (!answer.empty()) all.push_back({question, std::move(answer), is_quoted});
  };
  add("figure.of", c.subject.text);
  add("figure.quantity", c.quantity);
  if (!c.time.dates.empty()) add("figure.when", words.show(c.time.dates), false);
  add("figure.where", c.scope.place_text);
  add("figure.role", role_of(c, words), false);
  add("figure.group", joined(c.group));
  add("figure.event", c.event->name);
  return all;
}

std::string name_of_measure(std::string_view id, const Words& words) {
  const Measure* measure = find_measure(id);
  return std::string(measure == nullptr ? id : measure->name(words.language()));
}

}  // namespace factcheck::report
