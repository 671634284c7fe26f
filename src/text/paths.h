// What a file is called, however its path is spelled.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace factcheck::text {

// As given, but for «./», which says nothing: «./a.txt» and «a.txt» are one path.
std::string without_dots(std::string_view path);

// Paths relative to a folder. For one thread.
class Paths {
 public:
  // To the working directory, where `folder` is empty.
  explicit Paths(std::string_view folder = {});

  // Absolute, without ".", ".." and a slash at the end: what tells whether two paths are one.
  std::string normal(std::string_view path) const;
  // Relative to the folder where the file is in it, by its path or by where links of its path lead; else absolute. "-"
  // is itself. What follows a path ("a.jsonl:3") stays behind it.
  std::string settled(std::string_view path) const;
  // The same of what normal() gave.
  std::string settled_normal(const std::string& normal) const;

 private:
  std::optional<std::string> below(const std::string& path) const;

  std::string here_;
  std::string folder_;
  // Of the last path outside the folder: where its own folder is.
  mutable std::string parent_;
  mutable std::string real_parent_;
};

}  // namespace factcheck::text
