#include "engine/compiler/model/markup.h"

#include <algorithm>
#include <array>

#include "engine/compiler/source/utf8.h"
#include "engine/format/constants.h"

namespace advisor::compiler {
namespace {

using format::kBoldMark;
using format::kItemMark;
using format::kLinkMark;

constexpr std::string_view kItemSign = "- ";
constexpr std::string_view kSourceScheme = "source:";
constexpr const char* kLinkHint = "a link is [words](source:S1), where S1 is an id of sources.json";
constexpr const char* kItemHint = "an item of a list is a line that begins with \"- \"";

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

class MarkupReader {
 public:
  MarkupReader(std::string_view text, MarkupLevel level) : text_(text), level_(level) {}

  Markup read() {
    beginLine();
    return readOn();
  }

 private:
  // From the middle of a line on.
  Markup readOn() {
    while (at_ < text_.size()) step();
    endLine();
    return std::move(markup_);
  }

  void step() {
    switch (text_[at_]) {
      case '\n':
        return lineFeed();
      case '{':
        return placeholder();
      case '*':
        return stars();
      case '[':
        return link();
      default:
        if (!refusedSign()) copy(1);
    }
  }

  void beginLine() {
    const std::string_view line = text_.substr(at_, text_.find('\n', at_) - at_);
    if (text_.empty()) return;
    if (line.empty()) return fault("an empty line", "one line feed begins a new line; there is nothing wider");
    if (isBlank(line[0])) return fault("a line begins with a blank", "begin it with its words, or with \"- \"");
    if (line.starts_with(kItemSign) && line.size() > kItemSign.size() && !isBlank(line[kItemSign.size()])) {
      mark(kItemMark, "a list");
      at_ += kItemSign.size();
      return;
    }
    const bool dashes = line[0] == '-' && line.size() > 1 && !isDigit(line[1]);
    const bool bullet = std::any_of(kBullets.begin(), kBullets.end(), [&](auto b) { return line.starts_with(b); });
    if (line[0] == '|') return fault("this looks like a table", "say it in words, or as a list of lines");
    if (line == "-" || dashes || bullet) return fault("this looks like an item of a list", kItemHint);
    const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
    if (signs > 0 && signs < line.size() && line[signs] == ' ') {
      return fault("this looks like a heading", "a text has no headings; write **words** for bold ones");
    }
    if (line.starts_with("> ")) fault("this looks like a quotation", "begin the line with its words");
  }

  void endLine() {
    if (!isBold_) return;
    at_ = boldAt_;
    fault("** is not closed in its line", "write ** before and after the bold words");
    at_ = text_.size();
    isBold_ = false;
  }

  void lineFeed() {
    const std::size_t here = at_;
    endLine();
    at_ = here;
    mark('\n', "a new line");
    ++at_;
    beginLine();
  }

  // As it stands; the words of its plural forms hold no signs.
  void placeholder() {
    int depth = 0;
    const std::size_t from = at_;
    std::size_t words = 0;
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '{' && ++depth == 2) words = at_ + 1;
      if (c != '}' || --depth > 1) continue;
      if (depth == 1) formWords(words, at_);
      if (depth == 0) break;
    }
    at_ = std::min(at_ + 1, text_.size());
    markup_.marked += text_.substr(from, at_ - from);
  }

  void formWords(std::size_t from, std::size_t to) {
    const Markup inside = MarkupReader(text_.substr(from, to - from), MarkupLevel::kNone).readOn();
    const int before = static_cast<int>(countCharacters(text_.substr(0, from)));
    for (const MessageFault& found : inside.faults) {
      markup_.faults.push_back({found.message, "the words of a plural form are plain; put signs around the placeholder",
                                before + found.column});
    }
  }

  void stars() {
    const std::size_t end = std::min(text_.find_first_not_of('*', at_), text_.size());
    const std::size_t count = end - at_;
    const bool blankBefore = at_ == 0 || isBlank(text_[at_ - 1]);
    const bool blankAfter = end == text_.size() || isBlank(text_[end]);
    if (count != 2) {
      fault("this looks like markup: " + std::string(text_.substr(at_, count)),
            "bold words stand between ** and **; a list line begins with \"- \"; write × for times");
    } else if (isBold_ ? blankBefore : blankAfter) {
      fault("** stands beside a blank", "write ** close to the bold words: **words**");
    } else {
      if (!isBold_) boldAt_ = at_;
      isBold_ = !isBold_;
      mark(kBoldMark, "bold words");
    }
    at_ = end;
  }

  void link() {
    const std::string_view line = text_.substr(at_, text_.find('\n', at_) - at_);
    const std::size_t middle = line.find("](");
    const std::size_t end = middle == std::string_view::npos ? middle : line.find(')', middle);
    if (end == std::string_view::npos) {
      fault("square brackets are for links", kLinkHint);
      return copy(1);
    }
    const std::string_view words = line.substr(1, middle - 1);
    std::string_view target = line.substr(middle + 2, end - middle - 2);
    if (words.empty() || words.find_first_of("[]*{}`_<") != std::string_view::npos) {
      fault("the words of a link are plain words", kLinkHint);
    } else if (words.find_first_of(".!?\n") != std::string_view::npos) {
      fault("the words of a link are a part of a sentence", kLinkHint);
    } else if (!target.starts_with(kSourceScheme) || target.size() == kSourceScheme.size()) {
      fault("a link leads to a source", kLinkHint);
    } else {
      target.remove_prefix(kSourceScheme.size());
      markup_.links.push_back({std::string(target), column()});
      mark(kLinkMark, "a link");
      markup_.marked.append(target).append(1, kLinkMark).append(words).append(1, kLinkMark);
    }
    at_ += end + 1;
  }

  // What other markup languages, HTML and addresses look like.
  bool refusedSign() {
    const std::string_view rest = text_.substr(at_);
    const char next = rest.size() > 1 ? rest[1] : ' ';
    const std::size_t address = addressLength(rest);
    if (rest[0] == '<' && (isLetter(next) || next == '/' || next == '!')) {
      fault("this looks like a tag of HTML", "a text has no HTML; write **words** for bold ones");
    } else if (rest[0] == '&' && isEntity(rest)) {
      fault("this looks like a character of HTML", "write the character itself");
    } else if (rest[0] == '`' || rest[0] == '_' || rest[0] == '\\' || rest.starts_with("~~")) {
      fault("this looks like markup: " + std::string(rest.substr(0, rest[0] == '~' ? 2 : 1)),
            "leave it out; write **words** for bold ones");
    } else if (rest[0] == ']') {
      fault("square brackets are for links", kLinkHint);
    } else if (address > 0) {
      fault("a web address in a text", std::string("name it in sources.json; ") + kLinkHint);
    } else {
      return false;
    }
    copy(std::max<std::size_t>(address, 1));
    return true;
  }

  static bool isEntity(std::string_view rest) {
    const std::size_t end = rest.find(';');
    return end != std::string_view::npos && end > 1 && std::all_of(rest.begin() + 1, rest.begin() + end, [](char c) {
             return isLetter(c) || isDigit(c) || c == '#';
           });
  }

  // Bytes of the address that begins here, up to the next blank; 0: none does.
  std::size_t addressLength(std::string_view rest) const {
    static constexpr std::array<std::string_view, 3> kStarts{"http://", "https://", "www."};
    if (at_ > 0 && isLetter(text_[at_ - 1])) return 0;
    const auto begins = [&](std::string_view start) {
      return rest.size() >= start.size() && std::equal(start.begin(), start.end(), rest.begin(), [](char a, char b) {
               return a == b || (isLetter(b) && a == (b | 0x20));
             });
    };
    if (std::none_of(kStarts.begin(), kStarts.end(), begins)) return 0;
    return std::min(rest.find_first_of(" \t\n"), rest.size());
  }

  void mark(char mark, const std::string& what) {
    const bool ofLines = mark == '\n' || mark == kItemMark;
    if (level_ == MarkupLevel::kNone || (level_ == MarkupLevel::kLines && !ofLines)) {
      fault("this text is shown without " + what, ofLines ? "say it in one line of words" : "say it in plain words");
    }
    markup_.marked += mark;
  }

  void copy(std::size_t bytes) {
    markup_.marked += text_.substr(at_, bytes);
    at_ += bytes;
  }

  [[nodiscard]] int column() const { return 1 + static_cast<int>(countCharacters(text_.substr(0, at_))); }
  void fault(std::string message, std::string hint) {
    markup_.faults.push_back({std::move(message), std::move(hint), column()});
  }

  static constexpr std::array<std::string_view, 5> kBullets{"* ", "+ ", "\xE2\x80\xA2", "\xE2\x80\x93 ",
                                                            "\xE2\x80\x94 "};

  std::string_view text_;
  MarkupLevel level_;
  std::size_t at_ = 0;
  bool isBold_ = false;
  std::size_t boldAt_ = 0;
  Markup markup_;
};

std::string without(std::string text, char mark) {
  text.erase(std::remove(text.begin(), text.end(), mark), text.end());
  return text;
}

}  // namespace

Markup readMarkup(std::string_view text, MarkupLevel level) { return MarkupReader(text, level).read(); }

std::string withLinks(std::string_view marked,
                      const std::function<std::string(std::string_view target, std::string_view words)>& as) {
  std::string out;
  while (true) {
    const std::size_t first = marked.find(kLinkMark);
    out += marked.substr(0, first);
    if (first == std::string_view::npos) return out;
    const std::size_t second = marked.find(kLinkMark, first + 1);
    const std::size_t third = marked.find(kLinkMark, second + 1);
    out += as(marked.substr(first + 1, second - first - 1), marked.substr(second + 1, third - second - 1));
    marked.remove_prefix(third + 1);
  }
}

std::string withoutMarkup(const Text& text) {
  if (!text.rich) return text.value;
  const Markup markup = readMarkup(text.value, MarkupLevel::kAll);
  if (!markup.faults.empty()) return text.value;
  const auto wordsOf = [](std::string_view, std::string_view words) { return std::string(words); };
  return without(without(withLinks(markup.marked, wordsOf), kBoldMark), kItemMark);
}

std::string shippedText(const Text& text, const Model& model) {
  if (!text.rich) return cutIntoPieces(text.value);
  const auto addressed = [&](std::string_view id, std::string_view words) {
    const auto source =
        std::find_if(model.sources.begin(), model.sources.end(), [&](const Source& one) { return one.id == id; });
    std::string link(1, kLinkMark);
    if (source != model.sources.end()) link += source->address;
    return link.append(1, kLinkMark).append(words).append(1, kLinkMark);
  };
  return cutIntoPieces(withLinks(readMarkup(text.value, MarkupLevel::kAll).marked, addressed));
}

std::string asPlainText(std::string_view marked) {
  const auto written = [](std::string_view address, std::string_view words) {
    return std::string(words).append(" (").append(address).append(")");
  };
  std::string out;
  for (const char c : without(withLinks(marked, written), kBoldMark)) {
    out += c == kItemMark ? std::string(kItemSign) : std::string(1, c);
  }
  return out;
}

}  // namespace advisor::compiler
