#include "engine/compiler/source/xml.h"

#include <algorithm>
#include <array>

#include "engine/format/limits.h"

namespace advisor::compiler {
namespace {

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

bool isNameCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         c == ':' || c == '.';
}

class XmlReader {
 public:
  explicit XmlReader(std::string_view text) : text_(text) {}

  XmlResult read() {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    skipBlanks();
    if (rest().starts_with("<?xml ")) at_ = std::min(text_.find("?>", at_), text_.size() - 2) + 2;
    skipBetween();
    if (!readElement(result_.root, 0)) return std::move(result_);
    skipBetween();
    if (at_ < text_.size()) fault("text stands after the end of the drawing", "remove it");
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

  bool fault(std::string message, std::string hint, std::size_t offset = std::string_view::npos) {
    if (!result_.fault) {
      result_.fault = XmlFault{std::move(message), std::move(hint), offset == std::string_view::npos ? at_ : offset};
    }
    return false;
  }

  void skipBlanks() {
    while (at_ < text_.size() && isBlank(text_[at_])) ++at_;
  }

  // Skips blanks and comments. False at a comment that does not end.
  bool skipBetween() {
    for (skipBlanks(); rest().starts_with("<!--"); skipBlanks()) {
      const std::size_t end = text_.find("-->", at_ + 4);
      if (end == std::string_view::npos) return fault("a comment does not end", "close it with -->");
      at_ = end + 3;
    }
    return true;
  }

  std::string name() {
    const std::size_t from = at_;
    while (at_ < text_.size() && isNameCharacter(text_[at_])) ++at_;
    return std::string(text_.substr(from, at_ - from));
  }

  bool readElement(XmlElement& element, std::uint32_t depth) {
    element.offset = at_;
    if (++result_.elements > format::kMostDrawingElements) {
      return fault("a drawing has more than " + std::to_string(format::kMostDrawingElements) + " elements",
                   "join paths that look the same");
    }
    if (depth > format::kMostDrawingDepth) return fault("elements are nested too deeply", "take a group away");
    if (rest().starts_with("<!") || rest().starts_with("<?")) {
      return fault("a drawing holds elements and comments only", "remove what begins with <! or <?");
    }
    if (!rest().starts_with("<")) return fault("an element is missing", "a drawing is one <svg> element");
    ++at_;
    element.name = name();
    if (element.name.empty()) return fault("an element has no name", "write < only at the start of an element");
    if (!readAttributes(element)) return false;
    if (rest().starts_with("/>")) {
      at_ += 2;
      return true;
    }
    ++at_;  // ">"
    return readInside(element, depth);
  }

  bool readAttributes(XmlElement& element) {
    for (;;) {
      skipBlanks();
      if (rest().starts_with(">") || rest().starts_with("/>")) return true;
      const std::size_t start = at_;
      std::string attribute = name();
      if (attribute.empty()) return fault("the element <" + element.name + "> does not end", "close it with >");
      if (element.find(attribute) != nullptr) {
        return fault("<" + element.name + "> has \"" + attribute + "\" twice", "keep one of them", start);
      }
      skipBlanks();
      const bool equals = rest().starts_with("=");
      if (equals) ++at_;
      skipBlanks();
      const char quote = at_ < text_.size() ? text_[at_] : ' ';
      if (!equals || (quote != '"' && quote != '\'')) {
        return fault("\"" + attribute + "\" has no value", "write " + attribute + "=\"…\"", start);
      }
      const std::size_t end = text_.find(quote, at_ + 1);
      if (end == std::string_view::npos) return fault("the value of \"" + attribute + "\" does not end", "close it");
      std::string value;
      if (!unescape(text_.substr(at_ + 1, end - at_ - 1), value)) return false;
      element.attributes.emplace_back(std::move(attribute), std::move(value));
      at_ = end + 1;
    }
  }

  bool readInside(XmlElement& element, std::uint32_t depth) {
    for (;;) {
      const std::size_t end = std::min(text_.find('<', at_), text_.size());
      std::string words;
      if (!unescape(text_.substr(at_, end - at_), words)) return false;
      element.text += words;
      at_ = end;
      if (at_ == text_.size()) return fault("<" + element.name + "> is not closed", "add </" + element.name + ">");
      if (rest().starts_with("<!--")) {
        if (!skipBetween()) return false;
      } else if (rest().starts_with("</")) {
        return readEnd(element);
      } else {
        element.children.emplace_back();
        if (!readElement(element.children.back(), depth + 1)) return false;
      }
    }
  }

  bool readEnd(XmlElement& element) {
    const std::size_t start = at_;
    at_ += 2;
    const std::string closed = name();
    skipBlanks();
    if (closed != element.name || !rest().starts_with(">")) {
      return fault("</" + closed + "> closes <" + element.name + ">", "close the inner element first", start);
    }
    ++at_;
    const auto first = std::find_if_not(element.text.begin(), element.text.end(), isBlank);
    element.text.erase(element.text.begin(), first);
    while (!element.text.empty() && isBlank(element.text.back())) element.text.pop_back();
    return true;
  }

  bool unescape(std::string_view text, std::string& out) {
    static constexpr std::array<std::pair<std::string_view, char>, 5> kEntities{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
    while (!text.empty()) {
      const auto entity = std::find_if(kEntities.begin(), kEntities.end(),
                                       [&](const auto& known) { return text.starts_with(known.first); });
      if (entity != kEntities.end()) {
        out += entity->second;
        text.remove_prefix(entity->first.size());
        continue;
      }
      if (text.front() == '&') return fault("an entity that is not known here", "write the character itself");
      out += text.front();
      text.remove_prefix(1);
    }
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  XmlResult result_;
};

}  // namespace

const std::string* XmlElement::find(std::string_view attribute) const {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [&](const auto& known) { return known.first == attribute; });
  return found == attributes.end() ? nullptr : &found->second;
}

XmlResult parseXml(std::string_view text) { return XmlReader(text).read(); }

}  // namespace advisor::compiler
