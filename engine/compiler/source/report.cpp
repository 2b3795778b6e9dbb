#include "engine/compiler/source/report.h"

#include <algorithm>
#include <map>

#include "engine/compiler/source/utf8.h"

namespace advisor::compiler {
namespace {

constexpr int kExcerptCharacters = 100;  // fits a terminal beside the line number
constexpr int kBeforeCaret = 60;
constexpr std::size_t kMessageBytes = 1000;  // a name in a message may be as long as a file

int characters(std::string_view text) { return static_cast<int>(countCharacters(text)); }

std::size_t byteOf(std::string_view text, int character) {
  std::size_t at = 0;
  for (int i = 0; i < character && at < text.size(); ++i) {
    ++at;
    while (at < text.size() && continuesCharacter(text[at])) ++at;
  }
  return at;
}

// Does not count to the end of a file that is one line: no character has more than four bytes.
bool isLong(std::string_view line) {
  return line.size() / 4 > static_cast<std::size_t>(kExcerptCharacters) || characters(line) > kExcerptCharacters;
}

LinePosition positionIn(const std::string& text, std::size_t offset) {
  LinePosition position;
  offset = std::min(offset, text.size());
  const std::size_t newline = offset == 0 ? std::string::npos : text.rfind('\n', offset - 1);
  const std::size_t start = newline == std::string::npos ? 0 : newline + 1;
  const std::size_t end = std::min(text.find('\n', offset), text.size());
  position.line =
      1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(start), '\n'));
  std::string_view line = std::string_view(text).substr(start, end - start);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  const int before = characters(line.substr(0, offset - start));
  position.column = before + 1;
  int from = 0;
  std::string_view rest = line;
  if (isLong(line) && before > kBeforeCaret) {
    from = before - kBeforeCaret;
    std::size_t at = offset - start;
    for (int i = 0; i < kBeforeCaret; ++i) {
      do --at;
      while (continuesCharacter(line[at]));
    }
    rest = line.substr(at);
  }
  std::string excerpt(isLong(rest) ? rest.substr(0, byteOf(rest, kExcerptCharacters)) : rest);
  if (isLong(rest)) excerpt += "…";
  position.caret = before - from;
  if (from > 0) {
    excerpt = "…" + excerpt;
    ++position.caret;
  }
  position.excerpt = printable(excerpt);
  return position;
}

// Parses each file once, however many diagnostics it has.
class Positions {
 public:
  explicit Positions(const SourceFiles& files) : files_(files) {}

  LinePosition of(const Place& place) {
    const auto file = files_.find(place.file);
    if (file == files_.end()) return {};
    auto json = parsed_.find(place.file);
    if (json == parsed_.end()) json = parsed_.emplace(place.file, parseJson(file->second).value).first;
    return positionIn(file->second, offsetOf(file->second, json->second, place));
  }

 private:
  const SourceFiles& files_;
  std::map<std::string, Json> parsed_;
};

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  std::size_t end = text.size();
  if (end > kMessageBytes) {
    end = kMessageBytes;
    while (end > 0 && continuesCharacter(text[end])) --end;
    const std::size_t blank = text.rfind(' ', end);
    if (blank != std::string_view::npos && blank > kMessageBytes / 2) end = blank;
  }
  for (std::size_t i = 0; i < end; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::string_view three = text.substr(i, 3);
    const bool bidi =
        (three >= "\xE2\x80\xAA" && three <= "\xE2\x80\xAE") || (three >= "\xE2\x81\xA6" && three <= "\xE2\x81\xA9");
    const bool control = byte == 0xC2 && i + 1 < end && static_cast<unsigned char>(text[i + 1]) < 0xA0;  // U+0080…
    if (bidi || control) {
      out += "?";
      i += bidi ? 2 : 1;
    } else {
      out += byte < 0x20 || byte == 0x7F ? (text[i] == '\t' ? ' ' : '?') : text[i];
    }
  }
  return end < text.size() ? out + "…" : out;
}

void bound(Diagnostics& found) {
  if (!full(found)) return;
  const std::string more = "there are more mistakes than " + std::to_string(kMostDiagnostics);
  found.erase(found.begin() + static_cast<std::ptrdiff_t>(kMostDiagnostics), found.end());
  found.push_back({Code::kTooManyMistakes, found.back().place, more, "mend these first; then the others are told"});
}

LinePosition positionOf(const SourceFiles& files, const Place& place) { return Positions(files).of(place); }

void printDiagnostics(const Diagnostics& diagnostics, const SourceFiles& files, bool colour, std::ostream& out) {
  const std::string red = colour ? "\x1b[1;31m" : "";
  const std::string bold = colour ? "\x1b[1m" : "";
  const std::string blue = colour ? "\x1b[34m" : "";
  const std::string plain = colour ? "\x1b[0m" : "";
  Positions positions(files);
  for (const Diagnostic& diagnostic : diagnostics) {
    out << red << "error[" << diagnostic.code << "]" << plain << bold << ": " << printable(diagnostic.message) << plain
        << "\n";
    const LinePosition position = positions.of(diagnostic.place);
    const std::string number = position.line > 0 ? std::to_string(position.line) : "";
    const std::string margin(number.size(), ' ');
    out << blue << margin << "--> " << plain << printable(diagnostic.place.file);
    if (position.line > 0) out << ":" << position.line << ":" << position.column;
    if (!diagnostic.place.pointer.empty()) out << " (" << printable(diagnostic.place.pointer) << ")";
    out << "\n";
    if (position.line > 0) {
      out << blue << margin << " |" << plain << "\n";
      out << blue << number << " |" << plain << " " << position.excerpt << "\n";
      out << blue << margin << " |" << plain << " " << std::string(static_cast<std::size_t>(position.caret), ' ') << red
          << "^" << plain << "\n";
    }
    if (!diagnostic.hint.empty())
      out << blue << margin << " = " << plain << "hint: " << printable(diagnostic.hint) << "\n";
    out << "\n";
  }
}

Json diagnosticsJson(const Diagnostics& diagnostics, const SourceFiles& files) {
  Positions positions(files);
  Json list = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) {
    const LinePosition position = positions.of(diagnostic.place);
    Json entry = Json::object();
    entry.add("code", Json::of(nameOf(diagnostic.code)))
        .add("file", Json::of(std::string_view(diagnostic.place.file)))
        .add("pointer", Json::of(std::string_view(diagnostic.place.pointer)))
        .add("line", Json::of(position.line))
        .add("column", Json::of(position.column))
        .add("message", Json::of(std::string_view(diagnostic.message)))
        .add("hint", Json::of(std::string_view(diagnostic.hint)));
    list.push(std::move(entry));
  }
  return list;
}

}  // namespace advisor::compiler
