// XML as this program writes it: UTF-8, and only characters that XML 1.0 has.
#pragma once

#include <string>

#include <pugixml.hpp>

#include "factcheck/report.h"

namespace factcheck::report {

inline pugi::xml_document new_xml() {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  return document;
}

inline void attribute(pugi::xml_node node, const char* name, const std::string& untrusted) {
  node.append_attribute(name).set_value(printable(untrusted).c_str());
}

// Printable lines, one below the other.
inline void text_of(pugi::xml_node node, const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  node.text().set(all.c_str());
}

inline std::string serialised(const pugi::xml_document& document) {
  struct Out : pugi::xml_writer {
    std::string bytes;
    void write(const void* data, std::size_t size) override { bytes.append(static_cast<const char*>(data), size); }
  } out;
  document.save(out, " ", pugi::format_default, pugi::encoding_utf8);
  return out.bytes;
}

}  // namespace factcheck::report
