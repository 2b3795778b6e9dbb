#include "engine/compiler/review/html.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "engine/compiler/model/markup.h"
#include "engine/format/constants.h"

namespace advisor::compiler {

std::string escape(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string idWords(std::string_view id) {
  std::string words(id);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string anchor(std::string_view kind, std::string_view id) {
  return std::string(kind).append("-").append(escape(id));
}

std::string link(std::string_view kind, std::string_view id, std::string_view words, std::string_view cssClass) {
  return "<a class=\"" + std::string(cssClass) + "\" href=\"#" + anchor(kind, id) + "\">" + escape(words) + "</a>";
}

std::string readerText(std::string_view text) {
  std::string out;
  int depth = 0;
  std::size_t from = 0;
  const auto flush = [&](std::size_t to) {
    out += escape(text.substr(from, to - from));
    from = to;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{' && depth++ == 0) {
      flush(i);
      out += "<span class=\"fill\">";
    } else if (text[i] == '}' && depth > 0 && --depth == 0) {
      flush(i + 1);
      out += "</span>";
    }
  }
  flush(text.size());
  if (depth > 0) out += "</span>";
  return out;
}

std::string readerText(const Text& text) {
  const Markup markup = text.rich ? readMarkup(text.value, MarkupLevel::kAll) : Markup{};
  if (!text.rich || !markup.faults.empty()) return readerText(text.value);
  const auto linked = [](std::string_view source, std::string_view words) {
    // Both are escaped by then.
    return "<a class=\"source\" href=\"#source-" + std::string(source) + "\">" + std::string(words) + "</a>";
  };
  std::string out;
  bool bold = false;
  bool inList = false;
  bool lineBegins = true;
  for (const char c : withLinks(readerText(markup.marked), linked)) {
    if (lineBegins && (c == format::kItemMark) != inList) {
      inList = !inList;
      out += inList ? "<ul>" : "</ul>";
    } else if (lineBegins && !inList && !out.empty()) {
      out += "<br>";
    }
    lineBegins = c == '\n';
    if (c == format::kItemMark) {
      out += "<li>";
    } else if (c == format::kBoldMark) {
      bold = !bold;
      out += bold ? "<b>" : "</b>";
    } else if (lineBegins) {
      if (inList) out += "</li>";
    } else {
      out += c;
    }
  }
  return out + (inList ? "</li></ul>" : "");
}

std::string oneDecimal(double value) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.1f", value);
  return digits;
}

// Small shares are written as "1 in 5,300" with two significant figures, because most outcomes are a tiny part of all
// sets of answers.
std::string percent(double share) {
  if (share >= 0.01) return oneDecimal(share * 100) + "\u00A0%";
  if (share <= 0) return "none";
  double unit = 1;
  while (1 / share / unit >= 100) unit *= 10;
  char digits[64];
  std::snprintf(digits, sizeof digits, "%.0f", std::floor(1 / share / unit + 0.5) * unit);
  return "1\u00A0in " + grouped(digits);
}

std::string plural(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count).append(" ").append(count == 1 ? one : many);
}

Table::Table(std::string_view cssClass, std::vector<std::string> heads) : heads_(std::move(heads)) {
  markup_ = "<table class=\"" + std::string(cssClass) + "\"><thead><tr>";
  for (const std::string& head : heads_) markup_ += "<th scope=\"col\">" + escape(head) + "</th>";
  markup_ += "</tr></thead><tbody>\n";
}

void Table::beginRow(std::string_view id) {
  markup_ += open_ ? "</tr>\n<tr" : "<tr";
  if (!id.empty()) markup_.append(" id=\"").append(id).append("\"");
  markup_ += ">";
  open_ = true;
  column_ = 0;
}

void Table::cell(const std::string& markup) {
  markup_ += "<td data-label=\"" + escape(heads_[column_++]) + "\">" + markup + "</td>";
}

std::string Table::markup() const { return markup_ + (open_ ? "</tr>\n" : "") + "</tbody></table>\n"; }

}  // namespace advisor::compiler
