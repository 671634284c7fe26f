// Which lines of a web page are its article.
#pragma once

#include <memory>
#include <string>

#include "text/encoding.h"
#include "text/html.h"

namespace factcheck::text {

// The article of a page, as its text with its headline first; its places are those of the page's file. An error where
// the page has no text, or read_html() takes it for none.
//
// The article is what the markup names so, where that holds much of the page's text; else the smallest part that holds
// nearly all of it. A menu or a box of links has little text that is no link (the idea of boilerpipe, Kohlschütter et
// al., «Boilerplate detection using shallow text features», 2010). What the names of classes say is not believed where
// it would cost most of the text.
Result<std::unique_ptr<Document>> read_page(Text html, const PageWords& words, const MonthNames* months,
                                            const std::string& path);

}  // namespace factcheck::text
