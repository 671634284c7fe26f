// Any bytes wherever a report has room for what it was given: paths, titles, sources, the words around a figure. What
// is written is read by parsers that are not what it was written with.
#include <libxml/parser.h>

#include <rapidjson/reader.h>
#include <array>

#include "fuzz.h"
#include "text/encoding.h"

using namespace factcheck;

namespace {

// Numbers are left as they stand: JSON has them of any length (10^21 of a figure), where most parsers end at 64 bits.
void require_json(const std::string& json, const char* what) {
  constexpr unsigned kFlags =
      rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag;
  rapidjson::StringStream stream(json.c_str());
  rapidjson::BaseReaderHandler<> nothing;
  fuzz::require(json.find('\0') == std::string::npos && !rapidjson::Reader().Parse<kFlags>(stream, nothing).IsError(),
                what);
  fuzz::require_printable(json, "\n");
}

void require_json_lines(std::string_view lines) {
  while (!lines.empty()) {
    const std::size_t end = lines.find('\n');
    fuzz::require(end != std::string_view::npos, "a line ends in a line feed");
    require_json(std::string(lines.substr(0, end)), "each line is JSON");
    lines.remove_prefix(end + 1);
  }
}

void require_xml(const std::string& xml) {
  constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE;
  xmlDoc* document = xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "report.xml", nullptr, kOptions);
  fuzz::require(document != nullptr, "XML is well-formed");
  xmlFreeDoc(document);
  fuzz::require_printable(xml, "\n");
}

// What was written is known again, but for what is no byte at all.
void require_known(const report::Report& r) {
  for (const std::string& bytes :
       {report::json(r), report::jsonl(r), report::sarif(r), report::gitlab(r), report::rdjson(r), report::junit(r),
        report::checkstyle(r), report::github(r), report::csv(r), report::concise(r), report::text(r, {}),
        report::text(r, {true, true, 0}), report::html(r), report::markdown(r), report::baseline(r.findings)})
    fuzz::require(bytes.empty() || report::is_own_output(bytes), "what was written is known again");
}

void require_all(const report::Report& r) {
  require_known(r);
  require_json(report::json(r), "a report is JSON");
  require_json_lines(report::jsonl(r));
  require_json(report::sarif(r), "SARIF is JSON");
  require_json(report::gitlab(r), "a code quality report is JSON");
  require_json(report::rdjson(r), "a diagnostic result is JSON");
  require_xml(report::junit(r));
  require_xml(report::checkstyle(r));
  fuzz::require_printable(report::github(r), "\n");
  fuzz::require_printable(report::html(r), "\n");
  fuzz::require_printable(report::markdown(r), "\n");
  fuzz::require_printable(report::csv(r), "\r\n");
  fuzz::require_printable(report::concise(r), "\n");
  fuzz::require_printable(report::text(r, {}), "\n");
  fuzz::require_printable(report::text(r, {true, true, 40}), "\n\x1B");
  require_json(report::baseline(r.findings), "a baseline is JSON");
}

struct Parts {
  std::string path, id, title, source, before, reason;
};

std::string valid(std::string_view bytes) {
  std::string text(bytes);
  text::repair(text);
  return text;
}

std::unique_ptr<Document> article(const Parts& p, bool is_first) {
  auto document = std::make_unique<Document>();
  document->path = is_first ? p.path : "west.txt";
  document->id = is_first ? p.id : "west.txt";
  document->title = is_first ? p.title : "";
  if (is_first) document->source = p.source;
  document->text = (is_first ? p.before : std::string()) + "أصيب " + (is_first ? "31" : "24") +
                   " صيادا في حريق شب ليلة الجمعة بسوق السمك القديم بمدينة آسفي، وفق الوقاية المدنية.\n";
  text::tokenise(*document, test::embedded().furniture);
  return document;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest = fuzz::bytes_of(data, size);
  Parts p;
  p.path = fuzz::next_part(rest);
  p.id = valid(fuzz::next_part(rest));
  p.title = valid(fuzz::next_part(rest));
  p.source = valid(fuzz::next_part(rest));
  p.before = valid(fuzz::next_part(rest));
  p.reason = fuzz::next_part(rest);
  if (p.id.empty()) p.id = p.path;
  constexpr std::array kLanguages = {report::Language::english, report::Language::arabic, report::Language::french};
  const report::Words words(kLanguages[size % kLanguages.size()]);
  std::vector<Claim> claims;
  for (const bool is_first : {true, false}) {
    const auto document = article(p, is_first);
    std::vector<Claim> of_one = test::claims_of(*document);
    fuzz::require_printable(report::annotate(*document, of_one, words, {}), "\n");
    std::move(of_one.begin(), of_one.end(), std::back_inserter(claims));
  }
  const compare::Findings findings = fuzz::findings_of(claims);
  const std::vector<text::Skipped> skipped = {{p.path, p.reason}};
  require_all({{2, claims.size()}, findings.all, skipped, words});
  const std::string lines = test::lines_of(claims);
  require_json_lines(lines);
  fuzz::require(lines.empty() || report::is_own_output(lines), "claims are known again");
  return 0;
}
