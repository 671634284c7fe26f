// How a toll went, as a picture: a line an outlet, over the days.
#pragma once

#include <string>

#include "report/story_view.h"

namespace factcheck::report {

// With a legend that says which line is whose. Lines differ by how they are broken as well as by colour.
std::string course_svg(const Course& course, const Words& words);

}  // namespace factcheck::report
