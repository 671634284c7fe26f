// A tool of the build: reads the tables that it is given, writes the lexicon that they make as one block of bytes.
//   make_image OUTPUT data/ar/numbers.tsv …
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "lexicon/image.h"

int main(int argc, char** argv) {
  using namespace factcheck::lexicon;
  std::vector<std::string> names;
  std::vector<std::string> bytes;
  for (int i = 2; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    names.push_back(std::filesystem::path(argv[i]).stem().string());
    bytes.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  std::vector<TableSource> tables;
  for (std::size_t i = 0; i < names.size(); ++i) tables.push_back({names[i], bytes[i]});
  const auto lexicon = load(tables);
  if (!lexicon) {
    std::cerr << lexicon.error().where << ": " << lexicon.error().what.english() << '\n';
    return 1;
  }
  std::ofstream out(argv[1], std::ios::binary);
  out << write_image(lexicon.value());
  return out.flush() ? 0 : 1;
}
