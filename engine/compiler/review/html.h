// The HTML building blocks of the review page. Text goes through `escape`, markup through the other functions. A
// std::string that is named `markup` or returned from here is always safe to insert into the page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/compiler/model/model.h"
#include "engine/compiler/source/figures.h"

namespace advisor::compiler {

// Escapes text for content and for attributes in double quotes.
[[nodiscard]] std::string escape(std::string_view text);

// An id as words: "walk_little" → "walk little".
[[nodiscard]] std::string idWords(std::string_view id);

// "same_day" as an anchor: "rule-same_day". The kind keeps ids of different lists distinct.
[[nodiscard]] std::string anchor(std::string_view kind, std::string_view id);
[[nodiscard]] std::string link(std::string_view kind, std::string_view id, std::string_view words,
                               std::string_view cssClass);

// A text of the pack, escaped, with its placeholders marked.
[[nodiscard]] std::string readerText(std::string_view text);
// A text of the model with its markup: lines, lists, bold words, and links to the sources of the page.
[[nodiscard]] std::string readerText(const Text& text);

[[nodiscard]] std::string percent(double share);
[[nodiscard]] std::string oneDecimal(double value);
[[nodiscard]] std::string plural(std::size_t count, std::string_view one, std::string_view many);

// A table whose head repeats on every printed page and whose rows become cards on a narrow screen.
class Table {
 public:
  Table(std::string_view cssClass, std::vector<std::string> heads);
  void beginRow(std::string_view id = "");
  void cell(const std::string& markup);
  [[nodiscard]] std::string markup() const;

 private:
  std::vector<std::string> heads_;
  std::size_t column_ = 0;
  bool open_ = false;
  std::string markup_;
};

}  // namespace advisor::compiler
